"""A score told as the sum of its two groups: "chấm 22 cộng 48", "điểm 28 + 63"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told

PLUS = re.compile(r"\s*(?:diem )?(?:cong(?: voi)?|\+)\s*")
_SCORED = re.compile(r"\b(?:cham|diem|dat|duoc|la|ghi)(?: (?:so|tong|diem|duoc|la|gom|muc|hai|phan))*:?\s*$")
_COMMON_MOST = 30  # the smaller group of the scale in force: a greater number can only be of the other group
_RESULT_MOST, _TWO = 70, 2
_COMMON = re.compile(r"\bchung\b[^.;?,\d]{0,24}$")
_RESULT = re.compile(r"\b(?:ket qua|nhiem vu)\b[^.;?,\d]{0,24}$")
_SUM = re.compile(
    r"(?<![\d.,])(?P<first>\d{1,3}(?:[.,]\d)?) ?\+ ?(?P<second>\d{1,3}(?:[.,]\d)?) ?= ?(?P<total>\d{1,3}(?:[.,]\d)?)(?![\d%]|[.,]\d)"
)
_OTHER = ("score", "common", "result")


def join_parts(told: Told) -> None:
    """Give the two their groups: the first is the common criteria, as the form has it, unless it is too great for that."""
    if not told.says(r"\bcham\b|(?<!kiem )\bdiem\b"):
        return
    if _of_the_scale(told) or _summed(told):
        return
    for first, second in pairwise(told.figures):
        between = told.folded[first.quantity.end : second.quantity.start]
        if not (_points(first) and _points(second) and PLUS.fullmatch(between)):
            continue
        others = [one for one in told.figures if one.role in _OTHER and one is not first and one is not second]
        if others or not _SCORED.search(told.folded[: first.quantity.start]):
            continue
        turned = first.value > _COMMON_MOST >= second.value
        first.role, second.role = ("result", "common") if turned else ("common", "result")
        return


def _of_the_scale(told: Told) -> bool:
    """ "tiêu chí chung 30 điểm, kết quả 70 điểm, tôi được 26 và 60": the most of each group told first, then the points of each."""
    scale = [
        one
        for one, most, words in zip(told.figures, (_COMMON_MOST, _RESULT_MOST), (_COMMON, _RESULT), strict=False)
        if one.value == most and words.search(told.folded[: one.quantity.start])
    ]
    rest = told.figures[_TWO:]
    if len(scale) != _TWO or len(rest) != _TWO:
        return False
    for one, most in zip(rest, (_COMMON_MOST, _RESULT_MOST), strict=True):
        if (
            one.role not in (None, "score")
            or one.unit not in (None, "score")
            or one.is_share
            or one.of
            or one.value > most
        ):
            return False
    for one, like, role in zip(rest, scale, ("common", "result"), strict=True):
        one.role, one.unit, like.role, like.unit = role, "score", "among", None
    return True


def _summed(told: Told) -> bool:
    """ "điểm cộng 5 thì tổng 89+5=94": the sum worked out is the score."""
    for match in _SUM.finditer(told.folded):
        first, second, total = (float(match[name].replace(",", ".")) for name in ("first", "second", "total"))
        if round(first + second - total, 3):
            continue
        inside = [one for one in told.figures if match.start() <= one.quantity.start < match.end()]
        if not inside or any(one.role == "good" for one in inside):
            continue
        for one in inside:
            one.role, one.unit = "among", None
        inside[-1].role, inside[-1].unit = "score", "score"
        return True
    return False


def _points(figure: Figure) -> bool:
    plain = not figure.is_share and figure.of is None and not figure.vague
    return plain and figure.role in (None, "score") and figure.unit in (None, "score") and 10 <= figure.value <= 100
