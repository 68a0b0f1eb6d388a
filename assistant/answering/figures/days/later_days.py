"""A day told in a later turn: it takes the place of the earlier day of the same part (meeting, sending, admission)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.answering.figures.day import Day
from corpus.day import real_day
from corpus.text import fold

_PARTS = (
    ("admitted", r"\b(?:ket nap|vao dang)\b"),
    ("sent", r"\b(?:gui|phat|nop)\b"),
    ("met", r"\b(?:hop|hoi nghi|kiem diem|lich)\b"),
)
_BARE = re.compile(
    r"(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/%.,]*\d|\s*(?:%|phan tram|nhiem vu|viec|dong chi|dang vien|nguoi|phieu|khuyet diem|diem))"
)
_ALONE = re.compile(
    r"\s*(?:(?:the|vay|con|neu|la|ngay|hom|vao|thi|doi sang|sang)\s+)*(\d{1,2})\s*(?:thi|la)?\s*(?:sao|the nao)?\s*[?.! ]*"
)
_DAY_FIRST = re.compile(r"\W*(?:(?:la|vao|hom|cu the|dung|nham) )*ngay (\d{1,2})(?![/\d.]| thang| lam| \d)")
_UNTIL = re.compile(
    r"(?<!lui )(?<!doi )(?<!hoan )(?<!dai )(?<!chuyen )\b(?:den|toi|tinh den|xet(?: den| tai| o| vao)?|tinh (?:o|tai|vao))(?: (?:ngay|het))*\s*$"
)
_SHIFTED = re.compile(
    r"\b(?:(?P<sooner>som hon|som|don len|day len|len som)|(?P<later>muon hon|tre hon|cham hon|lui lai|lui|hoan lai|hoan|doi lai|doi))(?: (?:them|lai|len|xuong|lich|hop))* (?P<many>\d+|mot|hai|ba) (?P<unit>ngay|hom|tuan)\b(?! lam viec)"
)
_WITH_YEAR = re.compile(r"(?:19|20)\d{2}")
_NAMES_YEAR = re.compile(r"(?:19|20)\d{2}|\bnam (?:nay|ngoai|truoc|sau|toi)\b|\bsang nam\b")
_WEEKDAY = re.compile(r"\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b(?!,? (?:ngay |hom )?\d| tuan\b)")
_WEEK = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tu": 2,
    "4": 2,
    "nam": 3,
    "5": 3,
    "sau": 4,
    "6": 4,
    "bay": 5,
    "7": 5,
    "chu nhat": 6,
}
_FEW_WORDS = 8
_SPELLED = {"mot": 1, "hai": 2, "ba": 3}
_NEAR = 30  # letters between a day and the word that says what is done on it


def bare_days(text: str, days: Sequence[Day], starts: Sequence[int]) -> list[Day]:
    """The days with those that a later turn writes as "21/12" alone, where a turn before it told a day of the calendar."""
    found = [_of_earlier_year(text, day, days, starts) for day in days]
    for start in starts[1:]:
        earlier = [day for day in found if day.end <= start and day.day is not None and not day.whole_month]
        if not earlier:
            found = _day_of_month(text, found, start, next((other for other in starts if other > start), len(text)))
            continue
        if earlier[-1].day is None:
            continue
        stop = next((other for other in starts if other > start), len(text))
        alone = _ALONE.fullmatch(fold(text)[start:stop].removesuffix(" . "))
        if alone is not None and _tells_days_alone(text[:start], earlier):
            day = real_day(earlier[-1].day.year, earlier[-1].day.month, int(alone[1]))
            if day is not None:
                found.append(Day(day, start + alone.start(1), start + alone.end(1), alone[1]))
        weekday = _WEEKDAY.search(fold(text), start, stop)
        if weekday is not None and len(fold(text)[start:stop].split()) <= _FEW_WORDS:
            found += _of_week(text, weekday, earlier, (start, stop), days)
        for match in _BARE.finditer(fold(text), start, stop):
            day = real_day(earlier[-1].day.year, int(match[2]), int(match[1]))
            if day is not None and not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Day(day, match.start(), match.end(), match.group()))
    return sorted(found, key=lambda day: day.start)


def _day_of_month(text: str, days: list[Day], start: int, stop: int) -> list[Day]:
    """ "Kết nạp tháng 6/2026", then "ngày 25": that day of the month told before, in its place."""
    months = [day for day in days if day.end <= start and day.day is not None and day.whole_month]
    alone = _DAY_FIRST.match(fold(text), start, stop)
    if len(months) != 1 or alone is None:
        return days
    month = months[0].day
    day = None if month is None else real_day(month.year, month.month, int(alone[1]))
    if day is None:
        return days
    return [
        replace(months[0], day=day, last=None, text=f"{day.day}/{day.month}/{day.year}") if one is months[0] else one
        for one in days
    ]


def is_day_told(text: str, at: int, days: Sequence[Day]) -> bool:
    """Whether the number there is the "ngày 25" that a month told before took for its day."""
    number = re.match(r"\d{1,2}", text[at:])
    led = re.search(r"\bngay $", fold(text[:at])) is not None
    return (
        led and number is not None and any(day.end <= at and day.text.startswith(f"{int(number[0])}/") for day in days)
    )


def _of_week(
    text: str, said: re.Match[str], earlier: Sequence[Day], span: tuple[int, int], days: Sequence[Day]
) -> list[Day]:
    """ "Gửi thứ 3 ngày 8/12 …", then "gửi thứ 2 thì sao": that day of the week of the earlier day it takes the place of."""
    folded, at = fold(text), Day(None, *said.span(), said.group())
    part = part_of(folded, at, span, days)
    same = [day for day in earlier if part is not None and part_of(folded, day, (0, span[0]), days) == part]
    if len(same) != 1 or same[0].day is None or any(span[0] <= day.start < span[1] for day in days):
        return []
    day = same[0].day - timedelta(days=same[0].day.weekday()) + timedelta(days=_WEEK[said[1] or "chu nhat"])
    return [replace(at, day=day, text=f"{day:%d/%m/%Y}")]


def _of_earlier_year(text: str, day: Day, days: Sequence[Day], starts: Sequence[int]) -> Day:
    """ "Kết nạp 10/7/2025 …", then "thế nếu ngày 20/6": the year told before, where the later turn tells none."""
    start = max((one for one in starts if one <= day.start), default=0)
    stop = next((one for one in starts if one > day.start), len(text))
    dated = [one for one in days if one.end <= start and one.day is not None and _WITH_YEAR.search(one.text)]
    if not start or day.day is None or not dated or _NAMES_YEAR.search(fold(text[start:stop])):
        return day
    year = dated[-1].day.year if dated[-1].day is not None else day.day.year
    first = real_day(year, day.day.month, day.day.day)
    if day.last is None:
        return replace(day, day=first)
    last = date(year, day.last.month, calendar.monthrange(year, day.last.month)[1])
    return replace(day, day=first, last=last if day.day != day.last else first)


def replace_days(text: str, days: Sequence[Day], starts: Sequence[int]) -> list[Day]:
    """The days that stand: one told later is put where the earlier day of its part was told."""
    standing = list(days)
    folded = fold(text)
    ends = [*starts[1:], len(text)]
    for start, end in list(zip(starts, ends, strict=True))[1:]:
        shifted = _SHIFTED.search(folded, start, end)
        known = [day for day in standing if day.start < start and _is_day(day)]
        if shifted is not None and len(known) == 1 and not any(start <= day.start < end for day in standing):
            many = _SPELLED.get(shifted["many"]) or int(shifted["many"])
            step = timedelta(days=many * (7 if shifted["unit"] == "tuan" else 1))
            assert known[0].day is not None
            moved = known[0].day - step if shifted["sooner"] else known[0].day + step
            standing[standing.index(known[0])] = replace(known[0], day=moved, text=f"{moved:%d/%m/%Y}")
        for new in [day for day in standing if start <= day.start < end and _is_day(day)]:
            earlier = [day for day in standing if day.start < start and _is_day(day)]
            old = _replaced(folded, new, earlier, (start, end), standing)
            if old is not None:
                standing[standing.index(old)] = replace(new, start=old.start, end=old.end)
                standing.remove(new)
    return standing


def _tells_days_alone(before: str, days: Sequence[Day]) -> bool:
    """Whether the turns before tell no number but those of their days, so that "thế 16?" is a day too."""
    left = "".join(
        " " if any(day.start <= at < day.end for day in days) else letter for at, letter in enumerate(before)
    )
    return re.search(r"\d", left) is None


def _is_day(day: Day) -> bool:
    return day.day is not None and not day.whole_month


def _replaced(folded: str, new: Day, earlier: Sequence[Day], span: tuple[int, int], days: Sequence[Day]) -> Day | None:
    """The earlier day a new one takes the place of: the last of its part, or the only one where its part is not told."""
    part = part_of(folded, new, span, days)
    known = [(day, part_of(folded, day, (0, span[0]), days)) for day in earlier]
    if part is None:
        if any(name == "admitted" for _, name in known) and _UNTIL.search(folded[: new.start]):
            return None  # "kết nạp 25/6/2026", then "đến 25/12 đủ chưa": the day it is held against
        return known[0][0] if len(known) == 1 else None
    same = [day for day, name in known if name == part]
    return same[-1] if same else None


def part_of(folded: str, day: Day, span: tuple[int, int], days: Sequence[Day]) -> str | None:
    """What is done on a day, by the nearest word of it; a word beyond another day is that day's."""
    start = max([span[0], *(other.end for other in days if other.end <= day.start)])
    end = min([span[1], *(other.start for other in days if other.start >= day.end)])
    best: tuple[int, str] | None = None
    for name, words in _PARTS:
        for match in re.finditer(words, folded[start:end]):
            at, stop = match.start() + start, match.end() + start
            gap = day.start - stop if stop <= day.start else at - day.end + _NEAR // 2
            if 0 <= gap <= _NEAR and (best is None or gap < best[0]):
                best = (gap, name)
    return None if best is None else best[1]
