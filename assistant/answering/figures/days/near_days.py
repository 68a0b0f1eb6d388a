"""Days told from today on: "mai", "ngày kia", "hôm nay", "thứ sáu tuần sau", "3 hôm nữa"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told
from corpus.text import fold

_PART = r"(?:(?:sang|trua|chieu|toi|dau gio|cuoi gio|dau|cuoi) )?"
_WORDS: tuple[tuple[int, str], ...] = (
    (2, r"ngay (?:kia|mot)\b|(?<!mai )mot\b(?= (?:la |thi |se |moi )*(?:hop|gui|phat))"),
    (1, r"(?:ngay |hom |bua )?mai\b(?! mot\b)"),
    (0, r"(?:ngay )?(?:hom|bua) nay\b|(?:bay |den |toi |gio )gio\b|(?<!bao )(?<!may )(?<!gio )gio(?= (?:nay )?(?:\w+ ){0,3}(?:moi|chua|van chua)\b)|(?:sang|chieu|trua) nay\b|nay(?= (?:\w+ ){0,2}(?:moi|chua) (?:gui|phat|chuyen)\b)"),
    (-2, r"(?:hom|bua) kia\b"),
    (-1, r"(?:ngay )?(?:hom|bua) qua\b"),
)  # fmt: skip
_NEAR = tuple((days, re.compile(rf"\b{_PART}(?:{words})")) for days, words in _WORDS)
_LEFT = re.compile(r"\b(\d{1,2}|mot|hai|ba|bon|nam|sau|bay) (?:ngay|hom|bua) nua\b")
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7}
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_WEEKDAY = re.compile(
    r"\b(?:thu (?P<day>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sunday>chu nhat))\b"
    r"(?P<week> (?:cua )?(?:tuan (?:sau|toi|nay|truoc|roi|vua roi)|nay|toi|sap toi|vua roi|truoc|roi))?(?!,? \(?(?:ngay |mung )?\d)"
)
_NO_DAY = re.compile(r"\b(?:chi|anh|co|bac|ba|ong|dong chi|nhom|lan|quy|dieu|ky|cap) $")  # "chị Mai", "nhóm thứ hai"
# "kể cả thứ bảy, chủ nhật": days of the week as such, no day of the calendar
_SUCH = re.compile(
    r"\b(?:ke|tinh|gom|tru|bo|cong|nghi|ngoai)(?: (?:ca|luon|them|ngay|ra|cac|vao))*(?: (?:thu (?:sau|bay|6|7)|chu nhat),?(?: (?:va|hay|hoac))?)? $"
)
_WRITTEN = ("mai", "nay", "kia", "qua", "mốt", "giờ")
_NEXT = ("tuan sau", "tuan toi")
_DONE = re.compile(r"[^,;.?\d]{0,30}\b(?:da|gui roi|phat roi)\b")


def near_days(told: Told) -> list[Day]:
    """Such days in order, as days of the calendar; none that a day of the calendar stands beside."""
    found: list[Day] = []

    def note(match: re.Match[str], day: date) -> None:
        start, end = match.span()
        before = told.folded[max(0, start - 12) : start]
        if _NO_DAY.search(before) or _SUCH.search(told.folded[max(0, start - 40) : start]):
            return
        if not any(start < other.end and other.start < end for other in (*found, *told.days)):
            found.append(Day(day, start, end, told.text[start:end].strip()))

    marked = fold(told.text) != told.text.lower()
    for days, pattern in _NEAR:
        for match in pattern.finditer(told.folded):
            if not _is_another(told.text[match.start() : match.end()], marked=marked):
                note(match, told.today + timedelta(days=days))
    for match in _LEFT.finditer(told.folded):
        note(match, told.today + timedelta(days=_COUNTS.get(match[1]) or int(match[1])))
    for match in _WEEKDAY.finditer(told.folded):
        gone = _DONE.match(told.folded, match.end()) is not None
        note(match, _weekday(match, told.today, gone=gone))
    return sorted(found, key=lambda day: day.start)


def _weekday(match: re.Match[str], today: date, *, gone: bool) -> date:
    """The day of its week; without a week the next one to come, or the last one where it is told as `gone`."""
    number = 6 if match["sunday"] else _WEEKDAYS[match["day"]]
    week = (match["week"] or "").strip().removeprefix("cua ")
    monday = today - timedelta(days=today.weekday())
    if week in _NEXT:
        return monday + timedelta(days=7 + number)
    if week == "tuan nay":
        return monday + timedelta(days=number)
    if week in ("tuan truoc", "tuan roi", "tuan vua roi"):
        return monday + timedelta(days=number - 7)
    if week in ("vua roi", "truoc", "roi") or (gone and not week):
        return today - timedelta(days=(today.weekday() - number) % 7 or 7)
    return today + timedelta(days=(number - today.weekday()) % 7 or 7)


def _is_another(said: str, *, marked: bool) -> bool:
    """Whether "Mai" is somebody's name, or the word was folded from another one ("mãi", "này", "một", "giỏ")."""
    word = said.split()[-1]
    return word == "Mai" and len(said.split()) == 1 if not marked else word.lower() not in _WRITTEN or said == "Mai"
