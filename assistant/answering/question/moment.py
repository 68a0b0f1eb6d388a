"""A day named by a question, and the days noted as they are found in it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

from assistant.answering.question.event import Kind, Named, event_of

EARLIEST = 1930  # the Party's founding year: an earlier year cannot be meant
LATEST_AHEAD = 5  # years ahead a question may plan for


@dataclass(frozen=True)
class Moment:
    """A day named by a question.

    Attributes:
        day: the day to answer about (the last day of what was named, or today within the current year).
        words: the words that named it, folded.
        fixed: False for "trước đây" and the like, which name no day.
        impossible: a year no answer can be about (1890, 2099).
    """

    day: date
    words: str
    fixed: bool = True
    impossible: bool = False


@dataclass
class Notes:
    """The moments found so far in a text, `spelled` with its days as digits and `folded`; none where another stands."""

    spelled: str
    folded: str
    today: date
    found: list[tuple[int, Moment]] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def note(self, match: re.Match[str], day: date | None, *, named: Named = Named.YEAR, fixed: bool = True) -> None:
        """Note a day, unless words it stands in were noted before or it is that of an event told beside."""
        start, end = match.span()
        if day is None or any(start < other_end and other_start < end for other_start, other_end in self.taken):
            return
        self.taken.append((start, end))
        event = event_of(self.folded, start, end, day.year, named)
        if event is Kind.NOTHING:
            return
        if event is Kind.ITS_YEAR:
            day = self.capped(date(day.year, 12, 31))
        impossible = not self.is_possible(day.year)
        self.found.append((start, Moment(day, match.group(0).strip(), fixed, impossible)))

    def is_possible(self, year: int) -> bool:
        """Whether an answer can be about a year."""
        return EARLIEST <= year <= self.today.year + LATEST_AHEAD

    def capped(self, day: date) -> date:
        """Within the current year the day is at most today: what applies at its end is not known yet."""
        return self.today if day.year == self.today.year and day > self.today else day


def month_end(year: int, month: int) -> date:
    """The last day of a month; of the year, where there is no such month."""
    if not 1 <= month <= 12:
        return date(year, 12, 31)
    return date(year, month, calendar.monthrange(year, month)[1])
