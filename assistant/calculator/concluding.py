"""The finding about a quota's room, with every way of measuring it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.calculator.finding import Figure, Finding, Reading, Verdict
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.quota import AUTHORITY
from assistant.calculator.source import citations
from assistant.calculator.ways import Ways


def say_over(excellent: int, allowed: int) -> str:
    """The line on paper where the quota is passed."""
    return f"So sánh: {say(excellent)} > {say(allowed)} → đã vượt {say(excellent)} - {say(allowed)} = {say(excellent - allowed)}."


def conclude(
    found: Ways,
    as_of: date,
    says: str,
    figures: dict[str, Figure],
    steps: tuple[str, ...],
    count: Callable[[Measure], dict[str, Figure]] | None = None,
    tell: Callable[[Measure], str] | None = None,
    breached: bool = False,
) -> Finding:
    """The finding, with `count` and `tell` applied to every way of measuring."""
    others: tuple[Reading, ...] = ()
    if count is not None and tell is not None:
        figures = {**figures, **count(found.deciding)}
        others = tuple(
            Reading(way.id, way.label, count(way), f"{way.label}: {tell(way)}.", None, way.cites)
            for way in found.others
        )
    return Finding(
        rule=found.rule,
        verdict=Verdict.BREACHED if breached else Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures=figures,
        steps=steps,
        citations=citations(found.value),
        confidence=found.value.confidence,
        others=others,
        judgement=(AUTHORITY,),
        profile=found.profile,
    )
