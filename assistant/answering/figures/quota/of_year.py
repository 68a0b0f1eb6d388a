"""Counts told, then the ratio of another year asked: "20 tốt được 4 xuất sắc", then "năm 2022 tỷ lệ thế nào"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Told

_RATIO_OF_YEAR = re.compile(
    r"\b(?:nam|ky) (?:20[12]\d|ngoai|truoc|kia)\b[^.;?]*\b(?:ty|ti) le\b|\b(?:ty|ti) le\b[^.;?]*\b(?:nam|ky) (?:20[12]\d|ngoai|truoc|kia)\b"
)


def asks_ratio_of_year(told: Told) -> bool:
    """Whether the last turn asks for the ratio of a year it names and tells no figure: the rule of that year, no percentage."""
    if not told.last_turn or any(figure.turn == told.last_turn for figure in told.figures):
        return False
    return _RATIO_OF_YEAR.search(told.folded.rsplit(BETWEEN, 1)[-1]) is not None
