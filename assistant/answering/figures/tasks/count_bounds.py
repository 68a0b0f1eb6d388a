"""How many of the number told a share asks for: "yêu cầu ít nhất 30%" of 15 tasks is 5 of them."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from assistant.answering.figures.figure import Told
from assistant.calculator.number import percent, say

_STEP = re.compile(
    r"(?:^|: )(?P<what>[^:;]+): (?:≈ )?[\d.,]+%[^;]*; (?:yêu cầu|ngưỡng) (?P<bound>ít nhất|không quá|trên|dưới|từ) (?P<limit>\d+(?:,\d+)?)%"
)
_WHOLES = (("nhiệm vụ", "assigned"), ("phiếu", "votes"), ("nơi phụ trách", "units"))


def with_count(told: Told, step: str) -> str:
    """A step that holds a share against a bound, with the number the bound comes to; as it is where the whole is not told.

    Example: "nhiệm vụ vượt mức: ≈ 26,67% (4/15); yêu cầu ít nhất 30% → không đạt." of 15 tasks gets "30% × 15 = 4,5
    → ít nhất 5."
    """
    found = _STEP.search(step)
    if found is None:
        return step
    name = next((role for word, role in _WHOLES if word in found["what"]), None)
    whole = told.get(name) if name else None
    limit = Fraction(found["limit"].replace(",", ".")) / 100
    if whole is None or whole.value.denominator != 1 or limit >= 1 or whole.value < 1:
        return step
    product = limit * whole.value
    least = found["bound"] in ("ít nhất", "từ", "trên")
    if least:
        count = floor(product) + 1 if found["bound"] == "trên" else ceil(product)
    else:
        count = ceil(product) - 1 if found["bound"] == "dưới" else floor(product)
    bound = f"{'ít nhất' if least else 'không quá'} {say(count)}"
    return f"{step.rstrip('.')}; {percent(limit)} × {say(whole.value)} = {say(product)} → {bound}."
