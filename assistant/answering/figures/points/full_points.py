"""All points of a group told in words: "đã lấy trọn điểm nhóm tiêu chí chung" is the most that group has."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.points.group_scales import RULES
from assistant.answering.quantity import Quantity
from assistant.calculator.number import say

_FULL = r"(?:tron(?: ven)?|toi da|tuyet doi|full|het|du|kich)(?! (?:bao nhieu|may)\b)"
_NAMES = {
    "common": r"(?:nhom )?tieu chi chung|nhom chung|phan chung",
    "result": r"(?:nhom )?(?:tieu chi )?ket qua(?: thuc hien)?(?: nhiem vu)?",
}
_GAP = r"(?: (?!bao nhieu|may|can|phai|con|thi)\w+){0,3}? "


def full_group(told: Told) -> dict[str, Figure]:
    """The group all points of which are told to be reached; none where points are told in figures or both groups are full."""
    from assistant.calculator.rulebook import rulebook

    if told.has("common", "result", "score"):
        return {}
    found = {}
    for name, words in _NAMES.items():
        match = re.search(rf"\b{_FULL}{_GAP}(?:{words})\b|\b(?:{words}){_GAP}{_FULL}\b", told.folded)
        value = rulebook().find(RULES[name], told.as_of) if match else None
        if match is not None and value is not None:
            most = Fraction(value.number)
            quantity = Quantity(most, match.start(), match.end(), text=say(most))
            found[name] = Figure(quantity, role=name, unit="score")
    return found if len(found) == 1 else {}
