"""Of how many the good were told: who is left to be rated excellent beside them."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.counted import rated_of
from assistant.answering.figures.outcome import LEADER, MEMBER, Noun
from assistant.calculator.number import say

_BELOW = ("completed", "not_completed")


def rated_among(told: Told, noun: Noun, good: int, excellent: int = 0) -> tuple[Mapping[str, object], tuple[str, ...]]:
    """The calculator's total and how many are rated lower, with what is echoed: "20 đảng viên, 15 tốt, 3 hoàn thành" leaves
    two. Empty where no whole was told, or one that cannot be theirs ("5 cấp ủy viên … 28 tốt")."""
    total = rated_of(told, told.get("members" if noun in (MEMBER, LEADER) else "units"))
    if total is None:
        return {}, ()
    below = sum(int(figure.value) for role in _BELOW if (figure := told.get(role)) is not None)
    if good + excellent + below > total:
        return {}, ()
    lower = (f"{say(below)} xếp mức thấp hơn tốt",) if below else ()
    return {"total": total, **({"below": below} if below else {})}, (f"{say(total)} {noun.many} được xếp loại", *lower)
