"""The good and the excellent of a number told of both, where some of them are moved."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_STEPS = re.compile(r"\b(?:ha|rut|giam|dua|chuyen|nang|keo|bot|day)(?: (?:them|bot|di|xuong|len|duoc))*\s*$")


def split_good_up(told: Told) -> None:
    """ "36 tốt trở lên, 6 xuất sắc, nếu hạ 1 người tốt xuống hoàn thành": the step is made from those good without the
    excellent."""
    ups, bests = told.all("good_up"), told.all("excellent")
    steps = [one for one in told.figures if _STEPS.search(told.folded[: one.quantity.start])]
    bests = [one for one in bests if all(one is not step for step in steps)]
    goods = [one for one in told.all("good") if all(one is not step for step in steps)]
    if len(ups) != 1 or len(bests) != 1 or goods or len(steps) != 1 or ups[0] is steps[0]:
        return
    up, best = ups[0], bests[0]
    if best.of is up or best.value > up.value or steps[0].value > up.value:
        return
    left = up.value - best.value
    told.notes.append(f"{say(up.value)} từ tốt trở lên - {say(best.value)} xuất sắc = {say(left)} tốt")
    up.quantity, up.role = replace(up.quantity, value=left, text=say(left)), "good"
