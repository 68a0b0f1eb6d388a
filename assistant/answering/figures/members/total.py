"""All members: those told to stand on top of the number told are added to it."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import (
    APART,
    is_taken_first,
    told_new,
)
from assistant.answering.figures.members.reserves import is_reserve
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say

_OFFICIAL = re.compile(r"\s*(?:(?:dang vien|dong chi|nguoi|dv|dc) )?(?:(?:la|da) )?chinh thuc\b")
_ON_TOP = re.compile(
    r"\b(?:chua|khong|ko|k|chu chua) (?:ke|tinh|gom|bao gom|cong|co)(?: (?:them|ca|den|toi|vao))*(?: \w+){0,2}\s*$"
)
_WITHIN = re.compile(r"\b(?:trong (?:do|so (?:do|nay|ay))|ke ca|gom|tinh ca|co|thi|tong(?: so| cong)?)\b[^.;]*$")
_JOINED = re.compile(r"(?:\+|\b(?:va|cong|voi|cung)\b)[^.;,]*$")


def total_of(told: Told, members: Figure) -> int | Need:
    """All members: those told to stand on top of the number told are added to it."""
    apart = [figure for role in APART if (figure := told.get(role)) is not None and figure.unit != "months"]
    added = [
        figure
        for figure in apart
        if _ON_TOP.search(told.folded[: figure.quantity.start]) or is_taken_first(told, figure, members)
    ]
    official = _OFFICIAL.match(told.folded, members.quantity.end) is not None
    for figure in told_new(told):
        if any(figure is one for one in apart) and not is_reserve(told, figure):
            continue
        before = told.folded[members.quantity.end : figure.quantity.start]
        if any(figure is one for one in added):
            continue
        if figure.quantity.start < members.quantity.start:  # "5 đảng viên dự bị, 30 đảng viên chính thức"
            between = told.folded[figure.quantity.end : members.quantity.start]
            if official and figure is not members and figure.turn == members.turn and "tong" not in between:
                added.append(figure)
            continue
        if (
            _ON_TOP.search(before)
            or (official and not re.search(r"\b(?:trong do|ke ca|tinh ca)\b", before))
            or "+" in before
        ):
            added.append(figure)
        elif _JOINED.search(before) and not _WITHIN.search(before):
            return Need("members", f"{say(members.value)} đảng viên đã gồm {say(figure.value)} đảng viên dự bị chưa?")
    total = int(members.value + sum(figure.value for figure in added))
    if added:
        terms = " + ".join(say(figure.value) for figure in (members, *added))
        told.notes.append(f"{terms} = {say(total)}")
    return total
