"""Members of one kind, of which a sentence names one and a statement may name another: "cao nhất" for "thấp nhất"."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[str, ...], ...] = (
    (r"cao nhat", r"thap nhat"),
    (r"cap tren(?: truc tiep)?", r"cap duoi"),
    (r"cuoi nam", r"dau nam", r"giua nam"),
    (r"bo phieu kin", r"gio tay|bieu quyet cong khai"),
)
_DAY = re.compile(r"(?<![\d/])0?(\d{1,2})/0?(\d{1,2})(?![\d/])")


def swapped(statement: str, sentence: str) -> bool:
    """Whether two folded texts name, of one kind, one member each, and not the same."""
    for kind in _KINDS:
        mine = {number for number, words in enumerate(kind) if re.search(rf"\b(?:{words})\b", statement)}
        theirs = {number for number, words in enumerate(kind) if re.search(rf"\b(?:{words})\b", sentence)}
        if len(mine) == len(theirs) == 1 and mine != theirs:
            return True
    mine_days, their_days = set(_DAY.findall(statement)), set(_DAY.findall(sentence))
    return len(mine_days) == len(their_days) == 1 and mine_days != their_days
