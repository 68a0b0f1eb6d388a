"""How many lead a unit, told without the word for their board: "phòng có 2 lãnh đạo", "hiệu trưởng và 1 hiệu phó"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.quantity import Quantity

_WHERE = r"\b(?:kiem diem|hop)\b"
_ASKED = r"\b(?:o dau|rieng|chung|ghep|noi nao|the nao|kieu gi|ra sao|sao)\b"
_LEADERS = re.compile(
    r"\b(?:co|gom|chi co|duoc)(?: (?:dung|moi|moi co|co|tat ca))* (?P<count>\d|mot|hai|ba|bon|nam)(?: (?:dong chi|nguoi|d/c|dc|can bo))? (?:lam )?lanh dao\b"
)
_HEAD = r"(?:truong (?:phong|ban|khoa|vu)|(?:vu|cuc|vien) truong|giam doc|hieu truong|thu truong|cap truong)"
_DEPUTIES = re.compile(
    rf"\b(?<!pho ){_HEAD}(?:,| va| voi| cung| co| chi co| them)* (?P<count>1|2|3|mot|hai|ba)(?: (?:dong chi|nguoi|cap|d/c))* (?:pho\b|hieu pho|pho (?:phong|giam doc|hieu truong|ban|khoa))"
)
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}


def led_by(told: Told) -> Figure | None:
    """Those who lead, as a number; None where that is not told or the place of the review is not asked."""
    if not (told.says(_WHERE) and told.says(_ASKED)):
        return None
    for pattern, head in ((_LEADERS, 0), (_DEPUTIES, 1)):
        found = pattern.search(told.folded)
        if found is not None:
            count = head + (_COUNTS.get(found["count"]) or int(found["count"]))
            return Figure(Quantity(Fraction(count), *found.span("count"), text=str(count)), "council", "council")
    return None
