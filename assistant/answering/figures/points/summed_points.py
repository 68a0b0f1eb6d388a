"""Points told as a sum of three or more: "87,5 + 4 + 1,5 bằng mấy điểm"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_PLUS = re.compile(r"\s*(?:diem )?(?:\+|cong(?: (?:voi|them))?)\s*")
_POINTS = r"\bcham\b|(?<!kiem )\bdiem\b"
_LEAST, _MOST = 3, 100


def sum_points(told: Told) -> None:
    """Put the sum in place of its parts, where points are spoken of and it can be a score."""
    if not told.says(_POINTS):
        return
    row: list[Figure] = []
    for figure in sorted(told.figures, key=lambda one: one.quantity.start):
        if row and not (_plain(figure) and _PLUS.fullmatch(told.folded[row[-1].quantity.end : figure.quantity.start])):
            if len(row) >= _LEAST:
                break
            row = []
        if _plain(figure):
            row.append(figure)
    total = sum((figure.value for figure in row), Fraction(0))
    if len(row) < _LEAST or not 0 < total <= _MOST:
        return
    told.notes.append(f"{' + '.join(say(figure.value) for figure in row)} = {say(total)} điểm")
    for figure in row[:-1]:
        figure.role = "among"
    last = row[-1]
    last.role, last.unit = "score", "score"
    last.quantity = replace(last.quantity, value=total, text=say(total))


def _plain(figure: Figure) -> bool:
    counts = figure.role in (None, "score") and figure.unit in (None, "score")
    return counts and not figure.is_share and figure.of is None and not figure.vague
