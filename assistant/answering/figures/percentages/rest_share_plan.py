"""The one share not told of several that make up all: "77 người, ba mức trên 14,3%, 77,9%, 6,5%, ô còn lại mấy người"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.calculator.number import fixed, half_up, say

_REST = (
    r"\b(?:con lai|con thieu|thieu|mat|nhoe|nhoa|mo|trong|bo trong|de trong|chua ghi|khong ghi|khong doc|khong ro|rach|muc thu tu|o cuoi|"
    r"o (?:ay|do)|muc (?:ay|do|cuoi)|(?:muc )?(?:khong )?hoan thanh(?: nhiem vu)?(?: \w+){0,3} (?:la )?(?:bao nhieu|may))\b"
)
_ASKED = r"\b(?:bao nhieu|may)\b"
_QUOTA = r"\b(?:toi da|khong che|tran|vuot|quy dinh)\b"


def plan(told: Told) -> Outcome:
    """The rest in percent, and in number where the total is told and each share fits a whole number."""
    from assistant.calculator.finding import Finding, Verdict

    shares = [figure for figure in told.figures if figure.quantity.percent and not figure.vague and figure.of is None]
    counts = [figure for figure in told.figures if not any(figure is one for one in shares)]
    if not told.says(_REST) or not told.says(_ASKED) or told.says(_QUOTA) or not _make_up(told, shares):
        return None
    if len(counts) > 1 or any(figure.value.denominator != 1 or figure.of for figure in counts):
        return None
    rest = 100 - sum((figure.value for figure in shares), Fraction(0))
    said = " - ".join(("100%", *(f"{say(figure.value)}%" for figure in shares)))
    if rest < 0:
        return Odd(f"Các tỷ lệ cộng lại là {say(100 - rest)}%, lớn hơn 100%.")
    steps = [f"{said} = {say(rest)}%"]
    says, figures = f"Phần còn lại là {say(rest)}%", {"exact": rest}
    if counts:
        whole = counts[0].value
        parts = [half_up(whole.numerator * figure.value.numerator, 100 * figure.value.denominator) for figure in shares]
        if any(_rounded(part, int(whole), figure) != figure.value for part, figure in zip(parts, shares, strict=True)):
            return Odd(f"Có tỷ lệ không ứng với số người nào trên tổng {say(whole)}.")
        left = int(whole) - sum(parts)
        if left < 0:
            return Odd(f"Các mức suy ra cộng lại lớn hơn tổng {say(whole)}.")
        steps += [f"{say(figure.value)}% của {say(whole)}: {part}" for part, figure in zip(parts, shares, strict=True)]
        steps.append(f"{' - '.join((say(whole), *map(str, parts)))} = {left}")
        says = f"Phần còn lại là {left} trên {say(whole)}, tức {say(rest)}%"
        figures |= {"part": Fraction(left), "whole": whole}
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures=figures, steps=tuple(steps)
    )
    understood = (*(f"tổng số {say(figure.value)}" for figure in counts), f"{len(shares)} tỷ lệ đã ghi")
    return Result(says, understood, (finding,), tuple(steps))


def _make_up(told: Told, shares: list[Figure]) -> bool:
    """Whether the shares told are all but one: three of the four ratings, or those beside "còn lại"."""
    return len(shares) == 3 or (len(shares) == 2 and told.says(r"\bcon lai\b") and told.says(r"\bxuat sac|\btot\b"))


def _rounded(part: int, whole: int, share: Figure) -> Fraction:
    digits = re.search(r"[.,](\d+)", share.quantity.text)
    places = len(digits[1]) if digits else 0
    shown = fixed(half_up(part * 100 * 10**places, whole), places)
    return Fraction(shown.replace(".", "").replace(",", "."))
