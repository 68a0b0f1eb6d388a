"""Figures that cannot be, whatever is asked of them: below zero, more than all there are."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.late_figures import COUNTS
from assistant.answering.figures.outcome import Odd

_MINUS = re.compile(r"\bâm ")  # "âm 2 đảng viên"
_TOTALS = ("members", "units", "assigned", "whole", "votes")


def above_whole(told: Told) -> Odd | None:
    """ "50 xuất sắc trong 40 đảng viên": more than there are, whatever is asked."""
    for part in told.figures:
        whole = part.of
        if whole is None or whole.role not in _TOTALS or part.role not in (*COUNTS, "not_completed"):
            continue
        if part.value > whole.value and not part.is_share:
            return Odd(f"{part.quantity.text} lớn hơn tổng số {whole.quantity.text}.")
    return None


def below_zero(told: Told) -> Odd | None:
    """A number below zero, whatever it counts."""
    said = _MINUS.search(told.text.lower())
    if said is not None and any(figure.quantity.start == said.end() for figure in told.figures):
        return Odd("Câu hỏi nêu số âm; số người, số nhiệm vụ phải từ 0 trở lên.")
    below = next((figure for figure in told.figures if figure.value < 0 and (figure.unit or figure.role)), None)
    return (
        None if below is None else Odd(f"Số {below.quantity.text} là số âm; số người, số nhiệm vụ phải từ 0 trở lên.")
    )
