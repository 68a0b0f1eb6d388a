"""The days a question names: "năm 2022", "quý I/2026", "tháng 9/2025", and by the day of asking "cuối năm ngoái"."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.question.event import Named
from assistant.answering.question.from_today import note_now, note_years_from_today
from assistant.answering.question.moment import Moment, Notes, month_end
from assistant.answering.question.spoken_day import spell_days
from corpus.day import real_day
from corpus.text import fold

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


def find_moments(text: str, today: date, *, skip: tuple[tuple[int, int], ...] = ()) -> list[Moment]:
    """Every moment a text names, in order; `skip` are spans that belong to document references."""
    for start, end in skip:
        text = text[:start] + "#" * (end - start) + text[end:]
    spelled = spell_days(text)
    notes = Notes(spelled, fold(spelled), today)
    _note_days(notes)
    _note_parts_of_years(notes)
    _note_years(notes)
    note_now(notes)
    if not notes.found:
        note_years_from_today(notes)
    return [moment for _, moment in sorted(notes.found, key=lambda item: item[0])]


def _note_days(notes: Notes) -> None:
    for pattern in (_DAY, _SPOKEN_DAY):
        for match in pattern.finditer(notes.folded):
            day = real_day(int(match[3]), int(match[2]), int(match[1]))
            # 31/02/2024 still names its month
            notes.note(match, day or month_end(int(match[3]), int(match[2])), named=Named.DAY)


def _note_parts_of_years(notes: Notes) -> None:
    for match in _QUARTER.finditer(notes.folded):
        quarter = _QUARTERS.get(match[1]) or int(match[1])
        notes.note(match, notes.capped(month_end(int(match[2]), quarter * 3)))
    for match in _MONTH.finditer(notes.folded):
        month, year = (match[1], match[2]) if match[1] else (match[3], match[4])
        notes.note(match, notes.capped(month_end(int(year), int(month))), named=Named.MONTH)


def _note_years(notes: Notes) -> None:
    folded = notes.folded
    for match in _SPAN.finditer(folded):
        first, last = int(match[1]), int(match[2])
        schooled = folded[: match.start()].endswith("nam hoc ")  # reviewed in the year it ends in
        year = last if schooled else max(first, last - 1)
        notes.note(match, notes.capped(date(year, 12, 31)) if first < last else None)
    for match in _BEFORE.finditer(folded):
        notes.note(match, date(int(match[1]) - 1, 12, 31))
    for match in _YEAR.finditer(folded):
        year = int(match["year"])
        if match.group(0).strip() == match["year"] and _COUNTED.match(folded, match.end()):
            if _COUNTS.search(folded[: match.start()].rstrip()) or not notes.is_possible(year):
                continue  # "có 1885 đảng viên" counts them
        ends = {"dau": date(year, 1, 31), "giua": date(year, 6, 30)}
        onwards = re.search(r"\btu$", folded[: match.start()].rstrip()) is not None
        part = "" if onwards else match["part"] or ""  # "từ giữa năm 2026" goes on to the year's end
        notes.note(match, notes.capped(ends.get(part, date(year, 12, 31))))
    for match in _FAR_YEAR.finditer(folded):
        notes.note(match, date(int(match[1]), 12, 31))
