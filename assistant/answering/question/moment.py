"""The day a question is about: "năm 2022", "quý I/2026", "cuối năm ngoái", "tháng 9/2025"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from assistant.answering.question.event import Kind, Named, event_of
from assistant.answering.question.spoken_day import spell_days
from corpus.day import real_day
from corpus.text import fold

EARLIEST = 1930  # the Party's founding year: an earlier year cannot be meant
LATEST_AHEAD = 5  # years ahead a question may plan for

_DAY = re.compile(r"(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-]([1-9]\d{3})(?!\d)")
_SPOKEN_DAY = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2}) nam ([1-9]\d{3})\b")
_MONTH = re.compile(r"\bthang (\d{1,2})\s*(?:/|-|nam)\s*([1-9]\d{3})\b|(?<![\d/])(\d{1,2})/([1-9]\d{3})(?!\d)")
_QUARTER = re.compile(r"\bquy\s*(iv|iii|ii|i|[1-4]|mot|hai|ba|bon)\s*(?:/|-|nam|,)?\s*(?:nam )?([1-9]\d{3})\b")
_SPAN = re.compile(r"\b([1-9]\d{3})\s*(?:-|–|den|toi)\s*(?:nam )?([1-9]\d{3})\b")
_BEFORE = re.compile(r"\btruoc (?:nam )?([1-9]\d{3})\b")
_COUNTED = re.compile(
    r"\s+(?:dang vien|dv|nguoi|dong chi|d/c|ca nhan|tap the|to chuc|chi bo|dang bo|can bo|cong chuc|vien chuc)\b"
)
_COUNTS = re.compile(r"\b(?:co|gom|tong|tong so|trong|tren)$")
_YEAR = re.compile(
    r"(?:\b(?P<part>dau|giua|cuoi)\s+)?(?:\bnam|\bky(?: kiem diem| danh gia| xep loai)?(?: nam)?|\bdip|\bdot|\bhoi|\bhd|\bban|\bmau)?"
    r"\s*(?<![\d/.,-])(?P<year>(?:1[89]|2[01])\d{2})(?![\d/%]|[.,]\d)"
)
_FAR_YEAR = re.compile(
    r"\bnam ([1-9]\d{3})(?![\d/%]|[.,]\d|\s+(?:dang vien|nguoi|dong chi|ca nhan|tap the|to chuc|chi bo)\b)"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4}
_NAMED = {_DAY: Named.DAY, _SPOKEN_DAY: Named.DAY, _MONTH: Named.MONTH}
_LAST_YEAR = re.compile(r"\b(nam ngoai|nam vua roi|nam roi|ky vua roi|cuoi nam truoc|nam truoc|ky truoc|dot truoc)\b")
_YEAR_BEFORE_LAST = re.compile(r"\b(nam kia|nam kiada|hai nam truoc|2 nam truoc)\b")
_NEXT_YEAR = re.compile(r"\b(nam sau|nam toi|sang nam)\b")
_PUT_OFF = re.compile(
    r"\b(?:lui|hoan|doi|don|de lai|chuyen|keo dai|gia han)\b(?: \w+){0,4} ?$|\b(?:viec|nhiem vu|nv|chi tieu|cai)(?: (?:bi|con|thi|lam|phai))* (?:cham|tre|muon|no|sot|gac)(?: lai| den| qua| toi)* ?$"
)  # work, not the question
_NOW = re.compile(
    r"\b(nam nay|hien nay|hien gio|(?<!luc )(?<!thoi )(?<!hoi )(?<!thoi diem )(?<!nhu )(?<!giong )bay gio|hien hanh|dang ap dung|moi nhat|hien tai|cuoi nam nay|(?:gio|nay) moi (?:bi|ky luat|phat hien|xu ly|ra|co|lo)|(?:quy dinh|huong dan|van ban) moi)\b"
)
_REMEDY_OF = re.compile(
    r"\b(?:khuyet diem|han che|thieu sot)(?: \w+){0,2} nam (?:ngoai|truoc)\b|\bnam (?:ngoai|truoc)(?: \w+){0,3} (?:nhac nho|gop y|chi ra|phe binh|neu ra)\b"
)
_THEN = re.compile(r"\b(?:hoi|khi|luc|thoi|nam|ky|dot) (?:do|ay|day)\b")
_FORMERLY = re.compile(
    r"\b(truoc day|hoi truoc|ngay truoc(?! (?:khi|ngay|hoi|luc|mat|do))|quy dinh cu|van ban cu|huong dan cu|mau cu|theo kieu cu|ban cu|luc truoc)\b"
)


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


def find_moments(text: str, today: date, *, skip: tuple[tuple[int, int], ...] = ()) -> list[Moment]:
    """Every moment a text names, in order; `skip` are spans that belong to document references."""
    for start, end in skip:
        text = text[:start] + "#" * (end - start) + text[end:]
    spelled = spell_days(text)
    folded = fold(spelled)
    found: list[tuple[int, Moment]] = []
    taken: list[tuple[int, int]] = []

    def note(match: re.Match[str], day: date | None, *, fixed: bool = True) -> None:
        start, end = match.span()
        if day is None or any(start < other_end and other_start < end for other_start, other_end in taken):
            return
        taken.append((start, end))
        event = event_of(folded, start, end, day.year, _NAMED.get(match.re, Named.YEAR))
        if event is Kind.NOTHING:
            return
        if event is Kind.ITS_YEAR:
            day = _capped(date(day.year, 12, 31), today) or day
        impossible = not EARLIEST <= day.year <= today.year + LATEST_AHEAD
        found.append((start, Moment(day, match.group(0).strip(), fixed, impossible)))

    for pattern in (_DAY, _SPOKEN_DAY):
        for match in pattern.finditer(folded):
            named = real_day(int(match[3]), int(match[2]), int(match[1]))
            note(match, named or _month_end(int(match[3]), int(match[2])))  # 31/02/2024 still names its month
    for match in _QUARTER.finditer(folded):
        quarter = _QUARTERS.get(match[1]) or int(match[1])
        note(match, _capped(_month_end(int(match[2]), quarter * 3), today))
    for match in _MONTH.finditer(folded):
        month, year = (match[1], match[2]) if match[1] else (match[3], match[4])
        note(match, _capped(_month_end(int(year), int(month)), today))
    for match in _SPAN.finditer(folded):
        first, last = int(match[1]), int(match[2])
        schooled = folded[: match.start()].endswith("nam hoc ")  # reviewed in the year it ends in
        note(match, _capped(date(last if schooled else max(first, last - 1), 12, 31), today) if first < last else None)
    for match in _BEFORE.finditer(folded):
        note(match, date(int(match[1]) - 1, 12, 31))
    for match in _YEAR.finditer(folded):
        year = int(match["year"])
        if match.group(0).strip() == match["year"] and _COUNTED.match(folded, match.end()):
            if _COUNTS.search(folded[: match.start()].rstrip()) or not EARLIEST <= year <= today.year + LATEST_AHEAD:
                continue  # "có 1885 đảng viên" counts them
        ends = {"dau": date(year, 1, 31), "giua": date(year, 6, 30)}
        onwards = re.search(r"\btu$", folded[: match.start()].rstrip()) is not None
        part = "" if onwards else match["part"] or ""  # "từ giữa năm 2026" goes on to the year's end
        note(match, _capped(ends.get(part, date(year, 12, 31)), today))
    for match in _FAR_YEAR.finditer(folded):
        note(match, date(int(match[1]), 12, 31))
    for match in _NOW.finditer(folded):
        if "bấy" in spelled[match.start() : match.end()].lower():
            continue  # "văn bản bấy giờ": of the day named, not of now
        if found and _THEN.search(folded, match.end()):
            continue  # "năm 2024 … Bây giờ đoàn kiểm tra hỏi, hồi đó làm thế có đúng không"
        note(match, today)  # also beside a year: "vi phạm từ năm 2023, năm nay mới bị cảnh cáo"
    if not found:
        for match in _YEAR_BEFORE_LAST.finditer(folded):
            note(match, date(today.year - 2, 12, 31))
        for match in _LAST_YEAR.finditer(folded):
            if re.search(r"\bky truoc|\bdot truoc|\bnam truoc", match.group(0)) and _remedy(folded):
                continue  # "khuyết điểm kỳ trước" names no day
            if _REMEDY_OF.search(folded[max(0, match.start() - 24) : match.end() + 32]):
                continue  # "khuyết điểm năm ngoái chưa sửa xong": of this year's rating
            note(match, date(today.year - 1, 12, 31))
        for match in _NEXT_YEAR.finditer(folded):
            before = folded[: match.start()]
            said = spelled[match.start() : match.end()].lower()
            if "tôi" in said or (match.group().endswith("toi") and re.search(r"\b(?:trong|ca|mot|moi|suot) $", before)):
                continue  # "trong năm tôi có …": the speaker, no next year
            if not re.search(r"\b(truoc|thang|ngay|han|31|15|den)\b[^?.]*$", before) and not _PUT_OFF.search(before):
                note(match, date(today.year + 1, 12, 31))
        for match in _FORMERLY.finditer(folded):
            note(match, today, fixed=False)
    return [moment for _, moment in sorted(found, key=lambda item: item[0])]


def _remedy(folded: str) -> bool:
    return re.search(r"\b(khac phuc|khuyet diem|han che|da chi ra|ket luan|kiem diem ky truoc)\b", folded) is not None


def _month_end(year: int, month: int) -> date:
    """The last day of a month; of the year, where there is no such month."""
    if not 1 <= month <= 12:
        return date(year, 12, 31)
    return date(year, month, calendar.monthrange(year, month)[1])


def _capped(day: date | None, today: date) -> date | None:
    """Within the current year the day is at most today: what applies at its end is not known yet."""
    return today if day is not None and day.year == today.year and day > today else day
