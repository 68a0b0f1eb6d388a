"""Days in a question: 19/8/2026, "ngày 5/12", "14 tháng 12", and whole months ("giữa tháng 12/2026")."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from corpus.day import days_told, real_day
from corpus.text import fold

_FORMS = (
    re.compile(r"(?<![\d/])(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d{2})(?!\d)"),
    re.compile(r"\b(?P<year>(?:19|20)\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
    re.compile(
        r"\b(?:ngay |mung )?(?P<day>\d{1,2}) thang (?P<month>\d{1,2})(?:(?: nam |/)(?P<year>(?:19|20)\d{2}))?\b(?! ngay\b)"
    ),
)
_YEAR_TOLD = re.compile(r"\s*(?:cua |ben |hoi )?nam (ngoai|truoc|nay|sau|toi)\b")
_YEARS_OFF = {"ngoai": -1, "truoc": -1, "nay": 0, "sau": 1, "toi": 1}
_SHORT_YEAR = re.compile(r"(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/%]|[.,-]\d)")  # 20/6/26
_YEARS_AHEAD = 5  # a year in two digits is of this century up to here
_SHORT = re.compile(r"(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/%.,]*\d)")
_MONTH = re.compile(
    r"\b(?:(dau|giua|cuoi) )?thang (\d{1,2})(?:(?:\s*/\s*| nam )((?:19|20)\d{2})|/([1-3]\d)(?![\d/%]))?\b(?! ngay\b)"
)
_MONTH_OF_YEAR = re.compile(
    r"(?:(?<=ket nap )|(?<=vao dang )|(?<=vo dang ))(\d{1,2})/((?:19|20)\d{2}|1[3-9]|2\d)(?![\d/])|(?<=\btu )(\d{1,2})/((?:19|20)\d{2})(?![\d/])"
)
_DATED = re.compile(
    r"\b(ngay|hom|han|truoc|den|toi|tu|hop|vao|hoi|luc|dip|sang|chieu|thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|ket nap|dang|gui|nop|xong|nghi|(?:hop |lam |to chuc )?kiem diem|(?:gui|phat|nop|chuyen)(?: (?:du|thao|bao|cao|tai|lieu|ban|kiem|diem|ho|so))+|gio|mai|(?:hom|bua) nay)\s*(?:ngay )?$"
)
_PLANNED = re.compile(
    r"\b(?:tre|muon|han|kip|hom|bua|ngay|hop|lich)\b"
)  # "25/12 mới xong": more than its whole, no part
_NAMED = re.compile(r"\b(?:ngay|hom|mung|mong)\s*$")
_ACTED = re.compile(r"\s*(?:moi |da |se |thi |dinh )*(?:hop|gui|phat|nop|kiem diem)\b")
_COUNTED = re.compile(
    r"\s*(?:nhiem vu|viec|dong chi|dang vien|nguoi|phieu|khuyet diem|han che|diem|cai|chi bo|to chuc|dau viec|chi tieu|thanh vien|buoi|cuoc|ky hop|lan)\b"
)


@dataclass(frozen=True)
class Day:
    """A day of a question; for a month, its first and last day and `whole_month`.

    Attributes:
        day: None where there is no such day (31/2, month 13).
    """

    day: date | None
    start: int
    end: int
    text: str
    last: date | None = None

    @property
    def whole_month(self) -> bool:
        return self.last is not None


def find_days(text: str, today: date) -> list[Day]:
    """Every day a text names, in order. A day without a year is the nearest one that people plan for."""
    folded = fold(text)
    found: list[Day] = []

    def note(match: re.Match[str], day: date | None, last: date | None = None) -> None:
        start, end = match.span()
        if not any(start < other.end and other.start < end for other in found):
            found.append(Day(day, start, end, text[start:end].strip(), last))

    def planned(day: int, month: int) -> date | None:
        return real_day(_year(folded, month, today), month, day)

    for told in days_told(folded, _FORMS, planned):
        note(told.match, told.day)
    for match in _SHORT_YEAR.finditer(folded):
        marked = match[2] == "/" or _DATED.search(folded[: match.start()]) or len(match[1]) == len(match[3]) == 2
        day = real_day(_century(int(match[4]), today), int(match[3]), int(match[1]))
        if marked and day is not None:
            note(match, day)
    for match in _SHORT.finditer(folded):
        dated = _DATED.search(folded[: match.start()]) or _ACTED.match(folded, match.end())
        if int(match[2]) > 12 and not _NAMED.search(folded[: match.start()]):
            continue  # "năm trước 10/55"
        may_be = int(match[2]) <= 12 < int(match[1]) <= 31  # no part of a whole
        late_in_month = may_be and (bool(found) or _PLANNED.search(folded) is not None)
        counted = _COUNTED.match(folded, match.end()) and not (dated and may_be)  # "tính đến 31/12 đồng chí Lan …"
        if (dated or late_in_month) and not counted:
            year = _year_beside(folded, match.end(), int(match[2]), today)
            note(match, real_day(year, int(match[2]), int(match[1])))
    for match in _MONTH.finditer(folded):
        month = int(match[2])
        if match[4]:
            year = _century(int(match[4]), today)
        else:
            year = int(match[3]) if match[3] else _year_beside(folded, match.end(), month, today)
        first = real_day(year, month, 1)
        last = None if first is None else date(year, month, calendar.monthrange(year, month)[1])
        if match[1] == "giua" and first is not None:
            first = last = date(year, month, 15)
        note(match, first, last or date(year, 12, 31))
    for match in _MONTH_OF_YEAR.finditer(folded):
        month, year = int(match[1] or match[3]), int(match[2] or match[4])
        year = year if year > 99 else _century(year, today)
        first = real_day(year, month, 1)
        if first is not None:
            note(match, first, date(year, month, calendar.monthrange(year, month)[1]))
    return sorted(found, key=lambda item: item.start)


def _year_beside(folded: str, end: int, month: int, today: date) -> int:
    """The year told right behind a day or a month ("tháng 12 năm ngoái"), else the one the text names."""
    told = _YEAR_TOLD.match(folded, end)
    return _year(folded, month, today) if told is None else today.year + _YEARS_OFF[told[1]]


def _century(year: int, today: date) -> int:
    """The whole year of one told in two digits."""
    return today.year // 100 * 100 + year - (100 if year > today.year % 100 + _YEARS_AHEAD else 0)


def _year(folded: str, month: int, today: date) -> int:
    """The year the text names, else this one; in the last quarter January to March are next year's."""
    named = re.search(r"\b(?:nam|ky) ((?:19|20)\d{2})\b", folded)
    if named:
        return int(named[1])
    if "nam nay" in folded:
        return today.year
    if "nam ngoai" in folded:
        return today.year - 1
    return today.year + (1 if today.month >= 10 and month <= 3 else 0)
