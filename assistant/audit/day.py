"""A day a sentence names: "15/12/2025", "ngày 15 tháng 12 năm 2025", "ngày 15/12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NUMBERS = re.compile(r"\b(?P<day>[0-9]{1,2})\s?[/-]\s?(?P<month>[0-9]{1,2})\s?[/-]\s?(?P<year>20[0-9]{2})\b")
_WORDS = re.compile(
    r"\b(?P<day>[0-9]{1,2})\s+thang\s+(?P<month>[0-9]{1,2})(?:\s+nam\s+(?P<year>20[0-9]{2})|/(?P<slash>20[0-9]{2}))"
)
_SHORT = re.compile(r"\bngay\s+(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?![/0-9-])")


@dataclass(frozen=True)
class Day:
    """A day with the span of its digits in the folded text."""

    day: date
    start: int
    end: int


def days_in(folded: str, *, near: date) -> list[Day]:
    """Every day a folded text names, in order; one without its year is the last such day up to `near`."""
    found: list[Day] = []
    for pattern in (_NUMBERS, _WORDS, _SHORT):
        for match in pattern.finditer(folded):
            start = match.start("day")
            if any(one.start <= start < one.end for one in found):
                continue
            groups = match.groupdict()
            year = groups.get("year") or groups.get("slash")
            told = _make(int(year) if year else near.year, match)
            if told is not None and not year and told > near:
                told = _make(near.year - 1, match)
            if told is not None:
                found.append(Day(told, start, match.end()))
    return sorted(found, key=lambda one: one.start)


def _make(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
