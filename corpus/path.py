"""Where a provision stands in its document: ``dieu-11/khoan-1/diem-1.5``."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.errors import UnknownDivision
from corpus.vocabulary import Division

# Longest first, so that "tieu-muc-1" is not read as the section "tieu".
_NAMES = sorted((division.value for division in Division), key=len, reverse=True)
_SEGMENT = re.compile(rf"^({'|'.join(_NAMES)})(?:-([a-z0-9][a-z0-9.-]*|[IVXLC]+[a-z0-9.-]*|[A-Z]))?$", re.IGNORECASE)


def split(at: str) -> list[tuple[Division, str]]:
    """Divisions with their numbers, outermost first.

    Raises:
        UnknownDivision: a segment names none of the known divisions.
    """
    return list(_split(at))


@lru_cache(maxsize=4096)
def _split(at: str) -> tuple[tuple[Division, str], ...]:
    parts = []
    for segment in at.split("/"):
        if re.match(r"^[a-z]+-\d{4}$|^qd-\d+-\d{4}$", segment):  # the document whose article the place repeats
            continue
        found = _SEGMENT.match(segment)
        if found is None:
            raise UnknownDivision(
                f"“{segment}” không phải tên gọi phần, mục, điều, khoản, điểm nào được biết. "
                f"Dùng một trong: {', '.join(division.value for division in Division)}."
            )
        parts.append((Division(found.group(1).lower()), found.group(2) or ""))
    return tuple(parts)


def is_placed(at: str) -> bool:
    """Whether the place in the original is known; ``noi-dung-…`` and our own lists say that it is not."""
    return not any(segment.startswith(("noi-dung", "thuc-tien", "giai-phap")) for segment in at.split("/"))


@lru_cache(maxsize=4096)
def spoken(at: str) -> str:
    """As people read it: ``"Điều 11, khoản 1, điểm 1.5"``; empty where the place is not known.

    ``y-1`` only tells apart entries that share one place, so it is not read out.
    """
    if not is_placed(at):
        return ""
    words = []
    for division, number in split(at):
        if division in (Division.FORM, Division.TABLE):
            return ""
        if division is Division.ITEM:
            continue
        words.append(f"{division.label} {number}".strip())
    return ", ".join(words)
