"""Numbers told to be taken off another, or added to it: "50 hoàn thành tốt, kể cả 4 đồng chí …; không tính 4 đồng chí đó"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.changed_counts import RAISED, TO_GOOD
from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_LESS = re.compile(r"\b(?:khong (?:tinh|ke|cong)|tru(?: (?:di|ra))?|(?:bo|loai|bot) (?:di|ra|bot|rieng))(?: so)?\s*$")
_GAINED = re.compile(r"\b(?:cong|them|tang)(?: (?:them|vao|duoc))*\s*$")
_LOST = re.compile(r"\b(?:tru|bot|giam|bo|loai|cat)(?: (?:di|bot|mat|mot))*\s*$")
_MOVED = re.compile(r"\b(?:nang|dua|day|chuyen|keo|ha|rut)(?: (?:them|bot|len|xuong|duoc))*\s*$")
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
        if not plain or figure.value >= whole.value:
            continue
        if _LESS.search(before):
            less.append(figure)
        elif not _WITHIN.search(before):
            continue
        figure.role = "among"
    taken = sum(figure.value for figure in less)
    if less and 0 < taken < whole.value:
        left = whole.value - taken
        told.notes.append(f"{say(whole.value)} trừ {say(taken)} là {say(left)}")
        whole.quantity = replace(whole.quantity, value=left, text=say(left))


def adjust_counts(told: Told) -> None:
    """ "26 tốt, 6 xuất sắc có vượt không", then "thêm 4 người tốt nữa thì sao": they are added to those told before."""
    for role in ("good", "excellent"):
        for first, second in pairwise(told.all(role)):
            before = told.folded[: second.quantity.start]
            sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) and second.turn > first.turn else 0
            if not sign or _MOVED.search(before) or _moved_after(told, second):
                continue
            total = first.value + sign * second.value
            if total < 0:
                continue
            told.notes.append(f"{say(first.value)} {'thêm' if sign > 0 else 'bớt'} {say(second.value)} là {say(total)}")
            second.quantity = replace(second.quantity, value=total, text=say(total))
            first.role = "among"


def _moved_after(told: Told, figure: Figure) -> bool:
    """Whether a number is that of those who go from one rating to another: `quota_moves` reckons it."""
    at = figure.quantity.end
    return RAISED.match(told.folded, at) is not None or TO_GOOD.match(told.folded, at) is not None


def adjust_score(told: Told) -> None:
    """ "68 điểm, cộng thêm ba điểm rưỡi": points gained or lost change the score told before."""
    scores = [figure for figure in told.figures if figure.role == "score" and not figure.vague and not figure.is_share]
    for first, second in pairwise(scores):
        before = told.folded[: second.quantity.start]
        sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
        if sign and second.value < first.value:
            total = first.value + sign * second.value
            told.notes.append(
                f"{say(first.value)} {'cộng' if sign > 0 else 'trừ'} {say(second.value)} là {say(total)} điểm"
            )
            second.quantity = replace(second.quantity, value=total, text=say(total))
            first.role = "among"
