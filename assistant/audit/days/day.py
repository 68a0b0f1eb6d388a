"""A day a report's sentence names: "15/12/2025", "ngày 15 tháng 12 năm 2025", "ngày 15/12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.day import days_told, real_day

_FORMS = (
    re.compile(r"\b(?P<day>[0-9]{1,2})\s?[/-]\s?(?P<month>[0-9]{1,2})\s?[/-]\s?(?P<year>20[0-9]{2})\b"),
    re.compile(r"\b(?P<day>[0-9]{1,2})\s+thang\s+(?P<month>[0-9]{1,2})(?:\s+nam\s+|/)(?P<year>20[0-9]{2})"),
    re.compile(r"\bngay\s+(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?![/0-9-])"),
)


@dataclass(frozen=True)
class Day:
    """A day with the span of its digits in the folded text."""

    day: date
    start: int
    end: int


def days_in(folded: str, *, near: date) -> list[Day]:
    """Every day a folded text names, in order; one without its year is the last such day up to `near`."""

    def last(day: int, month: int) -> date | None:
        this = real_day(near.year, month, day)
        return real_day(near.year - 1, month, day) if this is not None and this > near else this

    return [
        Day(told.day, told.match.start("day"), told.match.end())
        for told in days_told(folded, _FORMS, last)
        if told.day is not None
    ]


def written(name: str) -> str:
    """The pattern of a day in figures with its year, "ngày 15/12/2025", as a group of that name."""
    return rf"(?:ngay\s+)?(?P<{name}>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})"


def day_written(text: str) -> date | None:
    """The day of such a group; None where there is no such day."""
    day, month, year = (int(part) for part in text.split("/"))
    return real_day(year, month, day)
