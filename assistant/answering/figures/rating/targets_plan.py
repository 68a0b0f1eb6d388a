"""The basic social and economic targets of a place: "xã đạt 3 trong 5 chỉ tiêu kinh tế cơ bản thì chủ tịch xã …". They are a case
of their own in the regulation, no share of the tasks."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say

_TARGETS = r"\b(?:5|nam|\d) chi tieu (?:kinh te|kt|ktxh|co ban|kt-xh)\b|\bchi tieu (?:kinh te|kt|ktxh|kt-xh)(?: -? ?xa hoi)?(?: co ban)?\b|\bchi tieu co ban\b"
_REACHED = re.compile(r"\b(?:dat|hoan thanh|xong|lam)(?: (?:duoc|chi|moi|co))* $")
_FEW = 5
_OTHERS = ("score", "common", "result", "excellent", "good", "late", "on_time", "exceeded")


def plan(told: Told) -> Outcome:
    """What the text says of them, and what its words leave open; None where none are told, or more is."""
    if not told.says(_TARGETS) or told.has(*_OTHERS):
        return None
    if not (told.says(asking.RATE) or told.says(asking.YES_NO) or wanted_of(told)):
        return None
    part = told.get("done") or told.get("not_done")
    whole = None if part is None else part.of or told.get("assigned")
    if part is None or whole is None or whole.value > _FEW or part.value >= whole.value:
        return None
    if (finding := unsaid("basic_targets_silent", told)) is None:
        return None
    reached = (
        part.value
        if part.role == "done" or _REACHED.search(told.folded[: part.quantity.start])
        else whole.value - part.value
    )
    understood = (f"đạt {say(reached)} trên {say(whole.value)} chỉ tiêu kinh tế - xã hội cơ bản", on_day(told))
    return Result(
        f"Chưa kết luận được: {finding.says[0].lower()}{finding.says[1:].rstrip('.')}", understood, (finding,)
    )
