"""How many are excellent, told by their share: "tỷ lệ xuất sắc là 3/17", "xuất sắc chiếm 22% so với tốt, tốt là 50"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_LED = re.compile(r"\b(?:ty|ti) le (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)\b[^.;?\d]{0,30}$")
_ON_GOOD = re.compile(
    r"\s*(?:nguoi |dong chi |dang vien )?(?:la )?(?:tinh )?tren (?:so |tong so )?(?:nguoi |dong chi |dang vien )?(?:hoan thanh )?(?:tot|httnv|htt)\b(?! (?:nhiem vu )?tro len)"
)
_OF_GOOD = r"\b(?:so voi|tren|cua|bang)(?: (?:so|tong so|tong))?(?: (?:nguoi|dong chi|dang vien|dv))?(?: (?:xep|dat))? (?:hoan thanh )?(?:tot|httnv|htt)\b"


def name_best(told: Told) -> None:
    """Put the count in its place, where the good are told and no count of the excellent is."""
    _name_both(told)
    good = told.get("good")
    if good is None or told.has("excellent", "assigned", "score"):
        return
    for figure in told.figures:
        of_all = figure.of is not None and figure.of.role == "whole" and figure.role is None
        if of_all and _LED.search(told.folded[: figure.quantity.start]):
            figure.role = "excellent"
            return
    share = told.share("excellent")
    if share is None or not share.quantity.percent or share.is_of_rule or not told.says(_OF_GOOD):
        return
    count = share.ratio * good.value
    if count.denominator == 1 and count:
        told.notes.append(f"{share.quantity.text} của {say(good.value)} là {say(count)} xuất sắc")
        share.quantity = replace(share.quantity, value=count, text=say(count), percent=False)


def _name_both(told: Told) -> None:
    """ "tỷ lệ xs 15/70 tính trên tốt": the whole is the good, whichever of the two the word stands beside."""
    for part in told.figures:
        whole = part.of
        if whole is None or whole.role != "whole" or part.role not in (None, "good") or part.unit == "tasks":
            continue
        led = _LED.search(told.folded[: part.quantity.start])
        on_good = _ON_GOOD.match(told.folded, max(part.quantity.end, whole.quantity.end)) or (
            led and re.search(r"\b(?:tren|so voi) (?:so )?(?:tot|httnv|htt)\b", led.group())
        )
        if led and on_good:
            part.role, whole.role = "excellent", "good"
