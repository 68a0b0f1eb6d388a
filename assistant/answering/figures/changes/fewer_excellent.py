"""Excellent taken down or gone in a later turn: "2 đồng chí xuất sắc bị chuyển xuống hoàn thành"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.changes.coming_going import DOWN, GONE
from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

TO_GOOD = re.compile(r"[^.;?!]{0,40}?\bxuong (?:muc )?(?:hoan thanh )?(?:tot|httnv|htt)\b")


def fewer_excellent(told: Told) -> bool:
    """ "2 đồng chí xuất sắc bị chuyển xuống hoàn thành": they are taken off the excellent told before."""
    found = told.all("excellent")
    if len(found) < 2 or found[-1].turn != told.last_turn or found[-2].turn == told.last_turn:
        return False
    before, now = found[-2], found[-1]
    at = now.quantity.end
    if TO_GOOD.match(told.folded, at):
        return False  # they are good then: `quota.after_move` reckons it
    if not (DOWN.match(told.folded, at) or GONE.match(told.folded, at)) or now.value > before.value:
        return False
    left = before.value - now.value
    told.notes.append(f"{say(before.value)} bớt {say(now.value)} là {say(left)} xuất sắc")
    before.quantity, now.role = replace(before.quantity, value=left, text=say(left)), "among"
    return True
