"""By how many per cent a number went up or down: "tăng từ 15 lên 18 là mấy phần trăm", "năm ngoái 12, năm nay 9, giảm bao nhiêu %"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.number import percent, say
from corpus.text import capitalized

_MOVES = r"\b(?:tang|giam)\b(?: \w+){0,8}? (?:bao nhieu|may) ?(?:phan tram|%)|\b(?:tang|giam) (?:tu )?\d"
_FROM_TO = re.compile(r"\s*(?:\w+ ){0,3}?(?:len|xuong|con|den|toi|thanh|sang)(?: con)?\s*")
_EARLIER = re.compile(r"\b(?:nam|ky|dot) (?:ngoai|truoc)(?: (?:co|la|duoc|dat|chi))*\s*$")
_LATER = re.compile(r"\b(?:nam|ky|dot) nay(?: (?:co|la|duoc|dat|chi|con))*\s*$")


def plan(told: Told) -> Outcome:
    """The growth of one count on the earlier one, exact; None where two such counts are not all that is told."""
    from assistant.calculator.finding import Finding, Verdict

    figures = [one for one in told.figures if one.turn == told.last_turn]
    if len(figures) != 2 or not told.says(_MOVES) or not told.says(asking.PERCENT):
        return None
    if any(one.quantity.percent or one.of is not None or one.value <= 0 for one in figures):
        return None
    ordered = _ordered(told, *figures)
    if ordered is None or ordered[0].value == ordered[1].value:
        return None
    before, after = (one.value for one in ordered)
    moved = "tăng" if after > before else "giảm"
    ratio = abs(after - before) / before
    step = f"({say(max(before, after))} - {say(min(before, after))}) : {say(before)} = {percent(ratio)}".replace(
        "= ≈", "≈"
    )
    says = f"{moved} {percent(ratio)} so với {say(before)}"
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS, says=capitalized(says), as_of=told.as_of, figures={"before": before, "after": after}, steps=(step,),
    )  # fmt: skip
    return Result(capitalized(says), (f"từ {say(before)} thành {say(after)}",), (finding,), (step,))


def _ordered(told: Told, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """The earlier and the later count; None where the words do not tell which is which."""
    start, end = told.folded[: first.quantity.start], told.folded[first.quantity.end : second.quantity.start]
    if re.search(r"\btu\s*$", start) and _FROM_TO.fullmatch(end):
        return first, second
    marks = [
        (_EARLIER.search(told.folded[: one.quantity.start]), _LATER.search(told.folded[: one.quantity.start]))
        for one in (first, second)
    ]
    if marks[0][0] and marks[1][1]:
        return first, second
    return (second, first) if marks[0][1] and marks[1][0] else None
