"""The day a sheet bears: in its title, else under its table; the law of that day is the one it is held to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain

from assistant.sheet.book import Sheet
from assistant.sheet.reader import Rows
from assistant.sheet.rows import Stamp
from corpus.citation import say_day
from corpus.day import days_told
from corpus.text import fold

_FORMS = (
    re.compile(r"\b(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})\b"),
    re.compile(r"\bngay\s*(?P<day>\d{1,2})\s*thang\s*(?P<month>\d{1,2})\s*nam\s*(?P<year>\d{4})\b"),
)
_YEAR = re.compile(r"\bnam\s*(\d{4})\b")
# A day or a year of a document that is referred to is not the sheet's own.
_REFERENCE = re.compile(
    r"\b(?:quy dinh|huong dan|quyet dinh|cong van|ke hoach|nghi quyet|nghi dinh|thong bao|thong tri|ket luan|can cu|kem theo)\b"
    r"|\bso\s*:?\s*\d+\s*[-/]\s*[a-z]|\b\d+\s*-\s*[a-z]{2}\b"
)
_SPAN = re.compile(r"\bnam\s*(?:hoc\s*)?\d{4}\s*[-–]\s*\d{4}")


def bearing(sheet: Sheet, titles: Rows, below: Rows, *, today: date) -> Stamp | None:
    """The day a sheet bears, with its place; of a year alone its last day, or today where that has not come.

    None where the sheet bears no day, or only the year that is running.
    """
    full = next(chain(_full_days(titles), _full_days(below)), None)
    if full is not None:
        number, text, written = full
        return Stamp(written, f"trang tính “{sheet.name}”, dòng {number}: “{text}”")
    year = next(_years(titles), None)
    if year is None or date(year[1], 12, 31) >= today:
        return None
    return Stamp(
        date(year[1], 12, 31), f"trang tính “{sheet.name}”, dòng {year[0]} ghi năm {year[1]}, nên lấy ngày cuối năm"
    )


def _cells(rows: Rows) -> Iterator[tuple[int, object, str]]:
    for number, row in rows:
        for value in row:
            if value is not None:
                yield number, value, " ".join(str(value).split())


def _full_days(rows: Rows) -> Iterator[tuple[int, str, date]]:
    for number, value, text in _cells(rows):
        if isinstance(value, date):
            day = value.date() if isinstance(value, datetime) else value
            yield number, say_day(day), day
        else:
            found = [told.day for told in days_told(_own(text), _FORMS, _none) if told.day is not None]
            if found:
                yield number, text if len(text) <= 60 else say_day(found[-1]), found[-1]


def _none(day: int, month: int) -> None:
    """A day without its year says nothing of the law it is held to."""


def _years(rows: Rows) -> Iterator[tuple[int, int]]:
    """The year each row tells; of several side by side, as over the columns of two years, the last, whose columns are read."""
    for number, row in rows:
        told = []
        for _, value, text in _cells(((number, row),)):
            words = _own(text)
            match = None if _SPAN.search(words) or not isinstance(value, str) else _YEAR.search(words)
            if match and 2000 <= int(match.group(1)) <= 2100:
                told.append(int(match.group(1)))
        if told:
            yield number, max(told)


def _own(text: str) -> str:
    """The words before a document is referred to: what follows may be of that document."""
    words = fold(text)
    reference = _REFERENCE.search(words)
    return words[: reference.start()] if reference else words
