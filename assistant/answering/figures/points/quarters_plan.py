"""Scores of the quarters told, the score or rating of the year asked: "quý 1 được 92, quý 2 được 85 … cả năm bao nhiêu"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.points.group_points import APART
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say

_QUARTER = re.compile(
    r"\bquy (?:1|2|3|4|i|ii|iii|iv|mot|hai|ba|bon|tu|dau|cuoi)(?: (?:nam nay|toi|em|minh|thi|duoc|dat|la|co|cham|bi))*\s*[:=]?\s*$"
)
_PART = re.compile(
    r"\b(?:(?:6|sau) thang (?:dau|cuoi)(?: nam)?|nua (?:dau|cuoi) nam|dot (?:1|2|i|ii|mot|hai|dau|cuoi)|thang \d{1,2})(?: (?:nam nay|toi|em|minh|thi|duoc|dat|la|co|cham|bi|diem))*\s*[:=]?\s*$"
)
_RATED_QUARTER = re.compile(
    r"\bquy (?:1|2|3|4|i|ii|iii|iv|mot|hai|ba|bon|tu)(?: (?:nam nay|toi|em|minh|thi|duoc|dat|la|xep|loai|bi))* (?:hoan thanh|xuat sac|xs|htxs\w*|tot|htt\w*|khong hoan thanh)\b"
)
_ALL_QUARTERS = re.compile(
    r"\b(?:4|bon|ba|3|hai|2|cac) quy(?: (?:lan luot|la|duoc|dat|co|diem|cham|cua|toi|em|minh))*\s*[:=]?\s*$"
)
_OF_YEAR = r"\b(?:ca nam|cuoi nam|nam nay|nam do|diem nam|trung binh|binh quan|tong ket|nam thi|nam la)\b|\bxep\b|\bnam (?:duoc|co|xep|moi)\b"
_LEAST, _MOST = 2, 100


def plan(told: Told) -> Outcome:
    """That no text makes a mean of them the score of the year, with the mean as plain arithmetic."""
    if (parts := _parts_of_year(told)) is not None:
        return parts
    if not told.says(r"\bquy\b") or not told.says(_OF_YEAR):
        return None
    if len(_RATED_QUARTER.findall(told.folded)) >= _LEAST and (silent := unsaid("quarters_silent", told)) is not None:
        return Result(silent.says.rstrip("."), ("mức xếp loại của từng quý", on_day(told)), (silent,))
    row = [one for one in told.figures if _is_score(one) and _QUARTER.search(told.folded[: one.quantity.start])]
    row = row if len(row) >= _LEAST else _listed(told)
    if len(row) < _LEAST or (silent := unsaid("quarters_silent", told)) is None:
        return None
    total = sum((one.value for one in row), Fraction(0))
    mean = total / len(row)
    step = f"({' + '.join(say(one.value) for one in row)}) : {len(row)} {'=' if (mean * 100).denominator == 1 else '≈'} {say(Fraction(round(mean * 100), 100))}"
    closing = (f"Trung bình cộng các quý đã nêu: {step}, chỉ để tham khảo",)
    understood = (*(f"{say(one.value)} điểm" for one in row), on_day(told))
    return Result(silent.says.rstrip("."), understood, (silent,), (), closing)


def _parts_of_year(told: Told) -> Need | None:
    """ "6 tháng đầu năm 75 điểm, 6 tháng cuối 92": what the year comes to is told by no mean of them."""
    row = [one for one in told.figures if _is_score(one) and _PART.search(told.folded[: one.quantity.start])]
    if len(row) < _LEAST or not told.says(r"\bdiem\b|\bcham\b"):
        return None
    said = "; ".join(say(one.value) for one in row)
    return Need(
        "score",
        f"{said} là điểm của từng đợt trong năm; văn bản không ghi lấy điểm từng đợt làm điểm của năm. Tổng điểm đánh giá cả năm theo thang 100 là bao nhiêu?",
    )


def _listed(told: Told) -> list[Figure]:
    """ "điểm 4 quý: 92, 85, 88, 95"."""
    found = [one for one in told.figures if _is_score(one)]
    for at, first in enumerate(found):
        if _ALL_QUARTERS.search(told.folded[: first.quantity.start]) is None:
            continue
        row = [first]
        for one in found[at + 1 :]:
            if not APART.fullmatch(told.folded[row[-1].quantity.end : one.quantity.start]):
                break
            row.append(one)
        return row
    return []


def _is_score(figure: Figure) -> bool:
    plain = figure.role in (None, "score") and figure.unit in (None, "score") and figure.of is None
    return plain and not figure.quantity.percent and 10 <= figure.value <= _MOST
