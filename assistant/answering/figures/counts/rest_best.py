"""Those left are the excellent: "14 đảng viên, 11 tốt, 1 hoàn thành, còn lại xuất sắc"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.counted import set_apart
from assistant.calculator.number import say

_REST = re.compile(
    r"\b(?:con lai|so con lai|ngoai ra|bao nhieu con lai)(?: (?:la|deu|thi|xep|duoc|het|tat ca|toan))* (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)\b(?! (?:hoac|hay|va) )|"
    r"\b(?:xuat sac|xs|htxs\w*)(?: (?:la|thi|deu))* (?:phan |so |nguoi |tat ca )*con lai\b"
)
_OWN = re.compile(r"\s*(?:nguoi|dong chi|dang vien|dv|dc|d/c)?\s*")
# "còn bao nhiêu xuất sắc, vượt không": those left are asked for, and held against the quota
_ASKED = re.compile(
    r"\bcon(?: lai)? (?:bao nhieu|may) (?:nguoi |dong chi )?(?:la )?(?:xuat sac|xs|htxs\w*)\b(?=[^.]*\bvuot\b)"
)


def settle_rest_best(told: Told) -> None:
    """Give the excellent their number, where all the others are told."""
    rest, whole = _REST.search(told.folded), told.get("members") or told.get("units")
    if rest is None and told.has("completed") and not told.has("excellent"):
        rest = _ASKED.search(told.folded)
    if rest is None or whole is None or whole.value.denominator != 1 or not told.has("good", "completed"):
        return
    for figure in told.all("excellent"):  # "1 hoàn thành còn lại xuất sắc": the rating behind is of those left
        if _OWN.fullmatch(told.folded[figure.quantity.end : max(rest.start(), figure.quantity.end)]):
            return  # "20 tốt và 4 người còn lại xuất sắc": the number is theirs
        near = figure.quantity.end <= rest.start() and not re.search(
            r"\b(?:xuat sac|xs|htxs)", told.folded[figure.quantity.start - 12 : rest.start()]
        )
        if not near:
            return
        figure.role = "completed"
    lower = sum(one.value for role in ("good", "completed", "not_completed") for one in told.all(role)[-1:])
    left = whole.value - lower - set_apart(told)[0]
    if left <= 0:
        return
    told.notes.append(f"còn lại {say(whole.value)} - {say(lower + set_apart(told)[0])} = {say(left)} xuất sắc")
    told.figures.append(replace(whole, quantity=replace(whole.quantity, value=left, text=say(left)), role="excellent"))
