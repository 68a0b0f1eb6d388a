"""Mức xếp loại as reports name it, in full or abbreviated, alone or joined ("tốt trở lên")."""

from __future__ import annotations

import re

from corpus.text import fold
from corpus.vocabulary import Rating

Ratings = frozenset[Rating]

_ALL = tuple(Rating)
_BY_NAME = {rating.value: rating for rating in Rating}
_PATTERN = re.compile(
    r"(?P<not_completed>(?:khong|chua)\s+hoan thanh(?:\s+(?:duoc\s+)?nhiem vu)?|\bkhtnv\b|\bkht\b|\bkhong htn?v?\b|\bxep loai kem\b)"
    r"|(?P<excellent>hoan thanh\s+xuat sac(?:\s+(?:chuc trach,?\s+)?nhiem vu)?|\bhtxsnv\b|\bhtxs\b|\bxuat sac\b)"
    r"|(?P<good>hoan thanh\s+tot(?:\s+(?:chuc trach,?\s+)?nhiem vu)?|\bhttnv\b|\bhtt\b|(?<=loai )\btot\b|(?<=xuat sac va )tot\b|(?<=xuat sac, )tot\b|\btot(?= tro len))"
    r"|(?P<completed>hoan thanh\s+(?:chuc trach,?\s+)?nhiem vu(?!\s+(?:duoc giao|chinh tri|chuyen mon|cong tac"
    r"|nam|dung|vuot|do|tren|theo))|\bhtnv\b)"
)
_UP = re.compile(r"[\s\"”»’*)]*tro len")


def ratings_in(text: str) -> list[tuple[int, int, Ratings]]:
    """Every rating a text names, with its span; "trở lên" adds the better ones."""
    folded = fold(text)
    found = []
    for match in _PATTERN.finditer(folded):
        rating = _BY_NAME[match.lastgroup or ""]
        up = _UP.match(folded, match.end())
        named = frozenset(_ALL[: _ALL.index(rating) + 1]) if up else frozenset({rating})
        found.append((match.start(), up.end() if up else match.end(), named))
    return found


def rating_of(text: str) -> Ratings:
    """The rating a short phrase names; joined ratings ("xuất sắc và tốt") together; empty if none."""
    return frozenset().union(*(named for _, _, named in ratings_in(text)))
