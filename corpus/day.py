"""A day: in running text, written out or in figures, with its year or without; or typed alone where one is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.text import fold

_ALONE = (
    re.compile(r"(?:ngay )?(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?:ngay )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2}),? nam (?P<year>\d{4})", re.ASCII),
)


@dataclass(frozen=True)
class ToldDay:
    """A day as it is told, with the match that tells it; None where there is no such day (31/2)."""

    day: date | None
    match: re.Match[str]


def days_told(
    folded: str, forms: Sequence[re.Pattern[str]], yearless: Callable[[int, int], date | None]
) -> list[ToldDay]:
    """Every day that one of the forms tells, in order; of two that overlap, the one of the earlier form.

    `forms`: patterns with the groups day and month, and year where they tell one.
    `yearless`: what is meant by a day and a month alone; texts of different kinds have different rules.
    """
    found: list[ToldDay] = []
    for form in forms:
        for match in form.finditer(folded):
            if any(match.start() < one.match.end() and one.match.start() < match.end() for one in found):
                continue
            day, month, year = int(match["day"]), int(match["month"]), match.groupdict().get("year")
            found.append(ToldDay(real_day(int(year), month, day) if year else yearless(day, month), match))
    return sorted(found, key=lambda one: one.match.start())


def typed_day(text: str) -> date | None:
    """A day typed alone: 1/12/2025, 01-12-2025, 2025-12-1, "ngày 1 tháng 12 năm 2025"; None for anything else."""
    folded = " ".join(fold(text).split())
    match = next((found for form in _ALONE if (found := form.fullmatch(folded))), None)
    return match and real_day(int(match["year"]), int(match["month"]), int(match["day"]))


def real_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
