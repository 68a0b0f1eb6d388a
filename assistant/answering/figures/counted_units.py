"""Counts of so many units in a row: "số hoàn thành tốt của 5 chi bộ: 12, 19, 8, 25, 16", and their sum as one group."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.quantity import Quantity
from assistant.calculator.number import say

_UNIT = re.compile(
    r"\s*(?:chi bo|to|phong|ban|don vi|nhom|khoi|co quan|xa|phuong|thon|dang bo|truong|cum|doi|noi|khoa|chi doan)\b"
)
_IN_A_ROW = re.compile(r"\s*(?:,|;|va|voi)\s*(?:va )?")
_GOOD = re.compile(r"\b(?:hoan thanh )?(?:tot|httnv|htt)\b(?!(?: nhiem vu)? tro len)")
_OTHER = re.compile(r"\bxuat sac\b|\bhtxs|\bxs\b|\btro len\b|\bkhong hoan thanh\b")
_ONE_GROUP = (
    r"\b(?:coi|xem|tinh|gop|nhap|cong|don|la|thanh|cung|chung)\b[^.;?\d]{0,30}\b(?:mot|1|cung|chung)(?: mot| 1)? nhom\b"
)
_LEAST, _MOST = 2, 12
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def spread_units(told: Told) -> None:
    """Give each number of such a row the heading's role; the number of units counts nobody."""
    figures = sorted(told.figures, key=lambda figure: figure.quantity.start)
    for at, head in enumerate(figures):
        count = int(head.value) if head.value.denominator == 1 else 0
        row = figures[at + 1 : at + 1 + count]
        if not _LEAST <= count <= _MOST or len(row) != count or not _UNIT.match(told.folded, head.quantity.end):
            continue
        if not all(_plain(figure) for figure in row) or not _is_row(told, row, figures[at + 1 + count :]):
            continue
        start = max(told.folded.rfind(mark, 0, head.quantity.start) for mark in (".", "?", "!", ";")) + 1
        heading = told.folded[start : row[0].quantity.start]
        if not _GOOD.search(heading) or _OTHER.search(heading):
            continue
        head.role, head.unit = "among", None
        for number, figure in enumerate(row):
            figure.role, figure.name = "good", f"nhóm thứ {_ORDINALS[number]}"
        if told.says(_ONE_GROUP):
            _pool(told, row)
        return


def _pool(told: Told, row: list[Figure]) -> None:
    """One group of them all: the sum stands for them, echoed as it was added."""
    total = sum((figure.value for figure in row), Fraction(0))
    told.notes.append(f"{' + '.join(say(figure.value) for figure in row)} = {say(total)} tốt, coi là một nhóm")
    first = row[0]
    first.quantity = replace(first.quantity, value=total, text=say(total))
    first.name = ""
    for figure in row[1:]:
        figure.role, figure.name = "among", ""


def _plain(figure: Figure) -> bool:
    whole = not figure.is_share and figure.value.denominator == 1 and figure.of is None and not figure.vague
    return whole and figure.unit in (None, "people") and figure.role in (None, "good", "members")


def _is_row(told: Told, row: list[Figure], rest: list[Figure]) -> bool:
    """Whether nothing but signs, or the word for people, stands between them, and the row ends there."""

    def beside(one: Quantity, other: Quantity) -> bool:
        between = re.sub(r"\b(?:dong chi|nguoi|dang vien|tot|d/c|dv)\b", "", told.folded[one.end : other.start])
        return _IN_A_ROW.fullmatch(between) is not None

    inside = all(beside(one.quantity, other.quantity) for one, other in pairwise(row))
    return inside and not (rest and beside(row[-1].quantity, rest[0].quantity))
