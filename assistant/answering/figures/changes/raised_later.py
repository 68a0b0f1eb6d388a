"""Those told to be rated lower who in a later turn are supposed to be good: "18 tốt 2 hoàn thành", then "nếu 2 người kia cũng tốt"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_THE_SAME = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|dc|d/c|dv)?(?: (?:hoan thanh))? ?(?:kia|do|nay|ay|con lai|hoan thanh)(?: (?:ma|cung|deu|duoc|xep|len|la|dat|nang))* (?:hoan thanh )?tot\b"
)


def raise_later(told: Told) -> None:
    """Add them to the good told before; nothing where their number is not that of those told lower."""
    goods = [one for one in told.figures if one.role == "good" and not one.is_share]
    lower = [one for one in told.figures if one.role in ("completed", "not_completed") and not one.is_share]
    if len(goods) != 2 or len(lower) != 1 or told.has("excellent"):
        return
    first, later = goods
    same = later.turn > first.turn and later.value == lower[0].value and lower[0].turn < later.turn
    if not same or _THE_SAME.match(told.folded, later.quantity.end) is None:
        return
    total = first.value + later.value
    told.notes.append(f"{say(first.value)} tốt + {say(later.value)} nay tốt = {say(total)}")
    later.quantity = replace(later.quantity, value=total, text=say(total))
    first.role = lower[0].role = "among"
