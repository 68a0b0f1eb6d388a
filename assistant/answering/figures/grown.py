"""The count of one year told by what it has more or fewer than that of the year before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_BY_SO_MANY = re.compile(
    r"\b(?:(?:them|tang|hon)|(?P<less>bot|giam|it hon|kem|hut))(?: (?:them|di|duoc|ra|nam ngoai|nam truoc|so voi|la))*\s*$"
)


def grow(told: Told, before: Figure, after: Figure) -> bool:
    """ "năm ngoái 12 tốt, năm nay thêm 5 người tốt": seventeen there are now."""
    led = _BY_SO_MANY.search(told.folded[: after.quantity.start])
    if led is None or before.value.denominator != 1 or after.value.denominator != 1:
        return False
    less = led["less"] is not None
    total = before.value - after.value if less else before.value + after.value
    if total < 0:
        return False
    told.notes.append(f"{say(before.value)} {'bớt' if less else 'thêm'} {say(after.value)} là {say(total)}")
    after.quantity, before.role = replace(after.quantity, value=total, text=say(total)), "among"
    return True
