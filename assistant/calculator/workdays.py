"""Working days with Vietnam's public holidays, lunar ones and announced day swaps included."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.calculator.rulebook import FOLDER
from assistant.calculator.strict import read_file
from corpus.errors import ProposalError

if TYPE_CHECKING:
    from holidays import HolidayBase

_SWAPS = FOLDER / "calendar" / "swaps.yaml"
_DAY = timedelta(days=1)
_YEARS = range(1995, 2100)  # the holiday law the library knows, to the end of its lunar tables


def is_workday(day: date) -> bool:
    """Whether offices work that day: no weekend or holiday, unless the day was swapped by an announcement."""
    if day.year not in _YEARS:
        raise ProposalError(f"chỉ tính được ngày làm việc từ năm {_YEARS[0]} đến năm {_YEARS[-1]}.", place="ngay")
    free, worked = _swaps()
    if day in worked or day in free:
        return day in worked
    return _calendar(day.year).is_working_day(day)


def holiday(day: date) -> str | None:
    """The Vietnamese name of a public holiday, or None."""
    return _calendar(day.year).get(day)


def free_by_swap(day: date) -> bool:
    """Whether a working day was made free by an announcement."""
    return day in _swaps()[0]


def back(day: date, workdays: int) -> date:
    """The working day that lies `workdays` before a day: three back from a Thursday is the Monday."""
    for _ in range(workdays):
        day = previous(day)
    return day


def previous(day: date) -> date:
    """The working day before a day."""
    day -= _DAY
    while not is_workday(day):
        day -= _DAY
    return day


def between(first: date, last: date) -> int:
    """Working days that lie wholly between two days, neither of them counted."""
    return sum(is_workday(first + _DAY * step) for step in range(1, (last - first).days))


@lru_cache
def _calendar(year: int) -> HolidayBase:
    from holidays.countries.vietnam import Vietnam  # heavy, and few commands need it

    return Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]


@lru_cache
def _swaps() -> tuple[frozenset[date], frozenset[date]]:
    """Days made free and days made working by announcements that the library does not have yet."""
    swaps = read_file(_SWAPS)
    return frozenset(item["free"] for item in swaps), frozenset(item["worked"] for item in swaps)
