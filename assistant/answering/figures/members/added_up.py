"""The ratings of all who were rated added up and held against their number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.ratings import LABEL_OF
from assistant.calculator.number import say

# "40 đảng viên được xếp loại": the number rated itself, from which nobody is to be taken off.
_RATED_TOTAL = re.compile(r"\s*(?:[\w/]+ ){0,2}(?:duoc |dc |da )+(?:xep loai|danh gia)|\s*(?:[\w/]+ ){0,2}xep loai ?:")
_RATED_BEFORE = re.compile(r"\b(?:duoc|dc|da) (?:xep loai|danh gia)(?: (?:la|co))*:? ?$")


def is_rated_total(told: Told, whole: Figure) -> bool:
    """Whether a total is told to be that of those rated."""
    before = told.folded[: whole.quantity.start]
    return _RATED_TOTAL.match(told.folded, whole.quantity.end) is not None or _RATED_BEFORE.search(before) is not None


def added_up(told: Told, whole: Figure, rated: Mapping[str, Figure]) -> Result:
    """Whether the ratings add up to the number rated: plain arithmetic, which no provision is needed for."""
    from assistant.calculator.finding import Finding, Verdict

    total = sum((figure.value for figure in rated.values()), Fraction(0))
    reckoned = f"{' + '.join(say(figure.value) for figure in rated.values())} = {say(total)}"
    if total == whole.value:
        says = f"Khớp: các mức cộng lại là {say(total)}, bằng tổng {say(whole.value)}"
    else:
        off = f"{'thừa' if total > whole.value else 'thiếu'} {say(abs(total - whole.value))}"
        says = f"Không khớp: các mức cộng lại là {say(total)}, tổng là {say(whole.value)}, {off}"
    verdict = Verdict.HOLDS if total == whole.value else Verdict.BREACHED
    finding = Finding(
        rule="percentage",
        verdict=verdict,
        says=says,
        as_of=told.as_of,
        figures={"sum_of_ratings": total},
        steps=(reckoned,),
    )
    understood = (
        f"tổng số {say(whole.value)}",
        *(f"{say(figure.value)} {LABEL_OF[role]}" for role, figure in rated.items()),
    )
    return Result(says, understood, (finding,), (reckoned,))
