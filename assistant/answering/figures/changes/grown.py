"""The count of one year told by what it has more or fewer than that of the year before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_INCLUDED = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|dv|dc)? ?(?:tinh|ke|gom|bao gom|cong)(?: ca| luon| them)+ (?:xs|xuat sac|htxs)\b"
)
_COME_TO = re.compile(
    r"\b(?:tot|htt|httnv)(?: nhiem vu)? (?:giam|tang|tut|rot|chi|gio)(?: (?:di|nay|bot|them))* (?:con|len|xuong|thanh)(?: (?:con|den|toi|la|co))* $"
)
_LATER = re.compile(r"\s*thang (?:nua|sau)\b")
_PAIR = 2
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


def add_months(told: Told) -> None:
    """ "kết nạp 4 tháng trước", then "3 tháng nữa thì sao": seven months by then."""
    months = [one for one in told.figures if one.unit == "months" and not one.vague]
    if len(months) != _PAIR or months[1].turn <= months[0].turn or told.says(ILL):
        return
    first, second = months
    if _LATER.match(told.folded, second.quantity.end) is None:
        return
    total = first.value + second.value
    told.notes.append(f"{say(first.value)} tháng thêm {say(second.value)} tháng là {say(total)} tháng")
    second.quantity, first.role = replace(second.quantity, value=total, text=say(total)), "among"


def name_come_down(told: Told) -> None:
    """ "năm nay tốt giảm còn 21": the number come to is that of the good."""
    for figure in told.figures:
        if figure.role == "excellent" and told.has("good") and _INCLUDED.match(told.folded, figure.quantity.end):
            figure.role = "among"  # "28 tốt hay 33 người tính cả xs": all of them, no number of the excellent
            told.asked.add("excellent")
        plain = figure.role is None and figure.unit in (None, "people") and figure.of is None and not figure.is_share
        if plain and _COME_TO.search(told.folded[: figure.quantity.start]):
            figure.role = "good"
