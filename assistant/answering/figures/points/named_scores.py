"""Whose each of several scores is: "A 92 điểm chậm 1 việc, B 88 điểm"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_NAME = re.compile(
    r"(?:^|[,;:.]|\b(?:và|còn|của|cua|điểm|diem|hai|ba)\b)\s*"
    r"((?i:đồng chí |dong chi |đ/c |đc |ông |bà |anh |chị |cô |chú |bác |(?:phó )?trưởng phòng |phó phòng |bí thư |phó bí thư |giám đốc |phó giám đốc )?[A-ZĐ][\w.]{0,12}(?: [A-ZĐ][\w.]{0,12})?)\s*[:=]?\s*"
    r"(?:(?:được|duoc|đạt|dat|có|co|là|la|chấm|cham|điểm|diem|nhóm|nhom|tiêu chí|tieu chi|chung)\s*)*$"
)

_LETTER = re.compile(r"(?:^|[,;]|\b(?:và|va)\b)\s*([a-e])\s+(?:(?:được|duoc|đạt|dat|có|co|là|la) )?$")


def are_of_people(told: Told, scores: list[Figure]) -> bool:
    """Whether each score stands behind a name: "A 92 điểm chậm 1 việc, B 88 điểm không chậm việc nào"."""
    return all(_NAME.search(told.text[: figure.quantity.start]) is not None for figure in scores)


def owner_of(told: Told, figure: Figure) -> str:
    """The name a score stands behind; a letter also where it is typed small ("a 71 diem, b 69 diem"). Empty where there is none."""
    before = told.text[: figure.quantity.start]
    name = _NAME.search(before) or _LETTER.search(before)
    return name[1] if name else ""


def named_score(told: Told, figure: Figure) -> str:
    """The score with whose it is, where a name stands right before it."""
    if figure.name:
        return f"{figure.name} {say(figure.value)} điểm"
    name = _NAME.search(told.text[: figure.quantity.start])
    return f"{name[1]} {say(figure.value)} điểm" if name else f"{say(figure.value)} điểm"
