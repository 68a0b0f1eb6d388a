"""The words of a clause that tell what a figure counts."""

from __future__ import annotations

import re

WORD = re.compile(r"[a-z]{2,}")
CLAUSE_END = re.compile(r"[;:()]|\.(?=\s|$)|,(?=\s)")
_EMPTY = frozenset(
    "co la va cua trong do cac cho voi duoc den tai ve tu theo nhu so khi ma thi da dang con dat bang voi nay nam chiem"
    " gom tong cong hon tren nhung lai ra dong chi deu ca them".split()
)


def content_words(folded: str) -> frozenset[str]:
    """The words of a folded text without those that stand beside any figure."""
    return frozenset(WORD.findall(folded)) - _EMPTY
