"""Days as people say them, and whole months from one day to another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from corpus.citation import say_day

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def say_weekday(day: date) -> str:
    """``"thứ Hai, 15/12/2025"``."""
    return f"{_WEEKDAYS[day.weekday()]}, {say_day(day)}"


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(first: date, last: date) -> int:
    """Whole months from one day to another."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if add_months(first, months) <= last else months - 1


def on(day_and_month: str, year: int) -> date:
    """A day of the year written ``31/12``."""
    day, month = (int(part) for part in day_and_month.split("/"))
    return date(year, month, day)
