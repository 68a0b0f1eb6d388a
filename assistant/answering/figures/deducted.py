"""Numbers told to be taken off another: "50 hoàn thành tốt, kể cả 4 đồng chí …; không tính 4 đồng chí đó"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_LESS = re.compile(r"\b(?:khong (?:tinh|ke|cong)|tru(?: (?:di|ra))?|(?:bo|loai|bot) (?:di|ra|bot|rieng))(?: so)?\s*$")
_WITHIN = re.compile(r"\b(?:ke ca|gom ca|tinh ca|bao gom(?: ca)?|trong do co|co ca)(?: so)?\s*$")


def deduct(told: Told) -> None:
    """Take off the count of the good what is said not to count; what is only named within it is no total."""
    whole = told.get("good") or told.get("good_up")
    if whole is None:
        return
    less: list[Figure] = []
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        plain = figure.role in (None, "members", "disciplined") and figure is not whole and not figure.is_share
        if plain and figure.value < whole.value and (_LESS.search(before) or _WITHIN.search(before)):
            figure.role = "among"
            if _LESS.search(before):
                less.append(figure)
    taken = sum(figure.value for figure in less)
    if less and 0 < taken < whole.value:
        left = whole.value - taken
        told.notes.append(f"{say(whole.value)} trừ {say(taken)} là {say(left)}")
        whole.quantity = replace(whole.quantity, value=left, text=say(left))
