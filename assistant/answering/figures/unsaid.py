"""What the texts read do not say, where people ask about it: a finding that says so and stands on the nearest provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


def unsaid(rule: str, told: Told) -> Finding | None:
    """None where the rule book has no word on it for the day."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations

    value = rulebook().find(rule, told.as_of)
    if value is None or value.unknown is None:
        return None
    return Finding(
        rule=rule, verdict=Verdict.CANNOT_TELL, says=value.unknown, as_of=told.as_of, citations=citations(value),
        confidence=value.confidence,
    )  # fmt: skip
