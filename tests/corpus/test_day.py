"""Days in running text: forms of one's own, a rule of one's own for a day without its year."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpus.day import days_told, real_day, typed_day

FULL = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
SHORT = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})")


def in_2025(day: int, month: int) -> date | None:
    return real_day(2025, month, day)


def test_days_are_told_in_the_order_of_the_text():
    """
    The rule passed in gives the year that a day leaves out.
    """
    told = days_told("hop 5/3, gui 2/3/2024", (FULL, SHORT), in_2025)

    assert [one.day for one in told] == [date(2025, 3, 5), date(2024, 3, 2)]


def test_a_day_is_told_once_by_the_first_form_that_reads_it():
    """
    "2/3" inside "2/3/2024" is no day of its own.
    """
    assert [one.day for one in days_told("gui 2/3/2024", (FULL, SHORT), in_2025)] == [date(2024, 3, 2)]


def test_no_such_day_is_told_as_none():
    """
    "31/02/2024" is told, and is no day of the calendar; nor may another form read a part of it.
    """
    assert [one.day for one in days_told("31/02/2024", (FULL, SHORT), in_2025)] == [None]


@pytest.mark.parametrize("text", ["31/2/2025", "12/2025", "1/12/25", "1/12-2025", "hôm nay", "1/12/2025 và 2/12/2025"])
def test_what_is_no_day_alone_is_none(text: str):
    """
    Half a day, no day of the calendar, two days.
    """
    assert typed_day(text) is None
