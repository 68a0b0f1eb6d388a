"""How many a percentage told comes to, where that is asked: "tỷ lệ tốt trở lên 92%, chi bộ 50 người thì bao nhiêu người tốt trở lên"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.ratings import LABEL_OF
from assistant.calculator.number import say

_RECKONED = re.compile(r"(?P<share>[\d,]+%) của (?P<whole>[\d.]+) là (?P<count>[\d.]+)")
_BEST = r"\b(?:may|bao nhieu) (?:\w+ )?(?:xuat sac|xs|htxs)|\b(?:xuat sac|xs)(?: (?:duoc|thi))* (?:may|bao nhieu)|\btoi da\b|\bnhieu nhat\b"


def plan(told: Told) -> Outcome:
    """The count, as it was reckoned from its share; None where it is not the one thing asked."""
    from assistant.calculator.finding import Finding, Verdict

    if len(told.asked) != 1 or told.says(asking.OVER) or told.says(asking.WITHIN) or told.says(_BEST):
        return None
    (role,) = told.asked
    figure = told.get(role)
    if figure is None or role not in LABEL_OF:
        return None
    notes = [found for note in told.notes if (found := _RECKONED.fullmatch(note)) is not None]
    own = next((found for found in notes if found["count"] == say(figure.value)), None)
    if own is None:
        return None
    says = f"{own['count']} người {LABEL_OF[role]}: {own['share']} của {own['whole']} là {own['count']}"
    finding = Finding(rule="percentage", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={}, steps=())
    return Result(says, (f"{own['share']} của {own['whole']}",), (finding,))
