"""Opening and closing numbers with what came and what went between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.closeness import typed_for
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item

_CAME = re.compile(r"\b(?:tang|them|moi|ket nap|chuyen den|tiep nhan|phat sinh|tuyen|thanh lap|nhan|mua)\b")
_WENT = re.compile(
    r"\b(?:giam|bot|chuyen di|dung|xoa|mat|roi|ra khoi|giai the|nghi|thoat|chuyen sinh hoat|sap nhap|thanh ly)\b"
)
_REACH = 6  # figures before and after what came and went
_BEFORE, _AFTER = 24, 18  # letters about a figure that say whether it came or went


def balances_of(field: Field, gained: Item) -> Iterator[Bond]:
    """Relations whose gain is the figure given: what went stands within three figures of it."""
    if gained.value <= 0 or not _says(_CAME, gained):
        return
    low, high = max(0, gained.at - _REACH - 3), gained.at + _REACH + 4
    here = [
        o
        for o in field.items[low:high]
        if o.figure.cell is None and not o.is_share and abs(o.block - gained.block) <= 1
    ]
    for lost in here:
        if lost is gained or abs(lost.at - gained.at) > 5 or lost.value <= 0 or not _says(_WENT, lost):
            continue
        ends = [
            o
            for o in here
            if o not in (gained, lost) and o.value >= max(gained.value, lost.value) and not o.figure.chained
        ]
        for opening in ends:
            for closing in ends:
                if closing is not opening and _balances(closing, opening, gained, lost):
                    yield Bond(Tie.BALANCE, (closing, opening, gained, lost))


def _says(pattern: re.Pattern[str], item: Item) -> bool:
    return bool(pattern.search(item.before[-_BEFORE:]) or pattern.search(item.after[:_AFTER]))


def _balances(closing: Item, opening: Item, gained: Item, lost: Item) -> bool:
    """Whether the four agree, are a little off, or one is mistyped."""
    value = opening.value + gained.value - lost.value
    if value <= 0 or abs(closing.value - value) <= max(2.0, 0.4 * max(gained.value, lost.value)):
        return value > 0
    off = closing.value - value
    return (
        typed_for(closing, value)
        or typed_for(opening, opening.value + off)
        or typed_for(gained, gained.value + off)
        or typed_for(lost, lost.value - off)
    )
