"""The rating of a case told by the number of its tasks alone."""

from __future__ import annotations

from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.case.wanted import wish_field
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.running import on_day, run


def by_tasks(
    told: Told, role: Noun, wanted: str | None, facts: dict[str, object], understood: tuple[str, ...]
) -> Outcome:
    """The highest rating the numbers of tasks allow; None where no rule of the day goes by them."""
    assigned = int(str(facts["assigned"]))
    counts: dict[str, int] = {
        name: int(str(facts[name])) for name in ("done", "on_time", "exceeded", "late") if name in facts
    }
    if "not_done" in facts:
        counts["done"] = assigned - int(str(facts["not_done"]))
    finding = run("tasks", {"assigned": assigned, **counts, "role": role.key}, told)
    if "done" not in counts and "allowed" not in finding.figures:
        # one share alone bars a rating, but says nothing of those below it: ask for the highest still possible
        finding = run("highest", {"role": role.key, "assigned": assigned, **counts, **wish_field(wanted)}, told)
    if not finding.citations:
        return None
    lead, steps, closing = conclude(told, finding, wanted)
    return Result(lead, (*understood, f"đối tượng {role.many}", on_day(told)), (finding,), steps, closing)
