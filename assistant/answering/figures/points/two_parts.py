"""A score told as the sum of its two groups: "chấm 22 cộng 48", "điểm 28 + 63"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told

PLUS = re.compile(r"\s*(?:diem )?(?:cong(?: voi)?|\+)\s*")
_SCORED = re.compile(r"\b(?:cham|diem|dat|duoc|la|ghi)(?: (?:so|tong|diem|duoc|la|gom|muc|hai|phan))*:?\s*$")
_COMMON_MOST = 30  # the smaller group of the scale in force: a greater number can only be of the other group
_OTHER = ("score", "common", "result")


def join_parts(told: Told) -> None:
    """Give the two their groups: the first is the common criteria, as the form has it, unless it is too great for that."""
    if not told.says(r"\bcham\b|(?<!kiem )\bdiem\b"):
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


def _points(figure: Figure) -> bool:
    plain = not figure.is_share and figure.of is None and not figure.vague
    return plain and figure.role in (None, "score") and figure.unit in (None, "score") and 10 <= figure.value <= 100
