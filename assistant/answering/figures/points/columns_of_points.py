"""Points told column by column: "điểm nhóm chung của A, B, C là 28, 25, 27; nhóm kết quả là 62, 50, 66"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_COMMON = re.compile(r"\b(?:nhom|phan|diem|tieu chi)(?: tieu chi)? chung\b[^;?\d]{0,60}$")
_RESULT = re.compile(
    r"\b(?:nhom |phan |diem |tieu chi )(?:ket qua|nhiem vu)\b[^;?\d]{0,60}$|\bket qua(?: thuc hien)?(?: nhiem vu)?(?: lan luot)?(?: la| duoc)?\s*:?\s*$"
)
_NEXT = re.compile(r"\s*(?:diem)?\s*(?:[,/]|va|,? va)\s*")
_NAMES = re.compile(
    r"(?:của|cua|cho)\s+((?:[\w/.]+[ ]?){1,4}(?:, ?(?:[\w/.]+[ ]?){1,4})+(?: (?:và|va) (?:[\w/.]+[ ]?){1,3})?)\s*(?:lần lượt|lan luot|là|la|:)"
)
COMMON_MOST, RESULT_MOST = 30, 70
_LEAST = 2


def pair_columns(told: Told) -> None:
    """Give each person the sum of the two numbers in one place of both rows; nothing where the rows are not of one length."""
    plain = [
        one
        for one in told.figures
        if one.turn == told.last_turn and one.of is None and not one.is_share and one.role in (None, "common", "result", "score")
        and one.unit in (None, "score", "tasks")
    ]  # fmt: skip
    rows = _rows(told, plain)
    common = next((row for row in rows if _COMMON.search(told.folded[: row[0].quantity.start])), None)
    result = next(
        (row for row in rows if row is not common and _RESULT.search(told.folded[: row[0].quantity.start])), None
    )
    if common is None or result is None or len(common) != len(result) or len(common) < _LEAST:
        return
    if any(one.value > COMMON_MOST for one in common) or any(one.value > RESULT_MOST for one in result):
        return
    names = _names(told, len(common))
    for at, (first, second) in enumerate(zip(common, result, strict=True)):
        total = first.value + second.value
        told.notes.append(
            f"{names[at] + ': ' if names else ''}{say(first.value)} + {say(second.value)} = {say(total)} điểm"
        )
        first.role, first.unit, first.name = "score", "score", names[at] if names else ""
        first.quantity = replace(first.quantity, value=total, text=say(total))
    told.figures = [one for one in told.figures if all(one is not other for other in result)]


def _rows(told: Told, plain: list[Figure]) -> list[list[Figure]]:
    rows = [[one] for one in plain[:1]]
    for first, second in pairwise(plain):
        if _NEXT.fullmatch(told.folded[first.quantity.end : second.quantity.start]):
            rows[-1].append(second)
        else:
            rows.append([second])
    return [row for row in rows if len(row) >= _LEAST]


def _names(told: Told, count: int) -> list[str]:
    found = _NAMES.search(told.text)
    names = [] if found is None else [one.strip() for one in re.split(r", ?| và | va ", found[1]) if one.strip()]
    return names if len(names) == count else []
