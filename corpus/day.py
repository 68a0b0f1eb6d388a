"""A day in running text: written out or in figures, with its year or without."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date


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


def real_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
