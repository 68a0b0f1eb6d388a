"""The day a report was signed, and the year it reports on."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.audit.file.report import Block, Report

_LONG = re.compile(
    r"ngày\s+(?P<day>[0-9]{1,2}|[.…\s]*)\s*tháng\s+(?P<month>[0-9]{1,2}|[.…\s]*)\s*năm\s+(?P<year>(?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm\s+((?:19|20)[0-9]{2})\b", re.IGNORECASE)
# In folded text, where a year of four digits may be hidden: what is told beside it is not of the report's own year.
OTHER_YEAR = re.compile(r"nam (?:truoc|\x01+|20\d\d)|cung ky")
_SHORT = re.compile(r"\b([0-9]{1,2})/([0-9]{1,2})/((?:19|20)[0-9]{2})\b")


def texts(report: Report) -> list[str]:
    """Everything written in the report, paragraph by paragraph and cell by cell."""
    return [
        text
        for part in report.parts
        for text in ([part.text] if isinstance(part, Block) else [cell.text for row in part.rows for cell in row])
    ]


def signing_day(report: Report) -> date | None:
    """The day written at the head or the foot ("Lai Châu, ngày 15 tháng 01 năm 2023"); a month counts to its last day."""
    written = texts(report)
    for text in [*written[:25], *written[-25:]]:
        match = _LONG.search(text)
        if match and len(text) < 160:
            day = _make(match.group("year"), match.group("month"), match.group("day"))
            if day is not None:
                return day
    return None


def report_day(report: Report) -> date | None:
    """The day of signing, else the latest day or year named; a year alone counts to its last day."""
    signed = signing_day(report)
    if signed is not None:
        return signed
    written = texts(report)
    days = [
        found
        for text in written
        for match in _SHORT.finditer(text)
        if (found := _make(match.group(3), match.group(2), match.group(1)))
    ]
    years = [int(year) for text in written[:40] for year in _YEAR.findall(text)]
    if years:
        last = max(years)
        late = [day for day in days if day > date(last, 12, 1)]
        return max(late) if late else date(last, 12, 31)
    return max(days) if days else None


def report_year(report: Report) -> int | None:
    """The year reported on: the first one the title names."""
    for text in texts(report)[:25]:
        if _LONG.search(text):
            continue
        match = _YEAR.search(text)
        if match:
            return int(match.group(1))
    return None


def _make(year: str, month: str, day: str) -> date | None:
    try:
        if not month.strip(" .…"):
            return date(int(year), 12, 31)
        given = day.strip(" .…")
        return date(int(year), int(month), int(given) if given else monthrange(int(year), int(month))[1])
    except ValueError:
        return None
