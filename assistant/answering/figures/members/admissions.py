"""What is told of the admission of one group of members: months held, a day, a month or a year, each against the six months."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.admitted_since import within
from assistant.answering.figures.members.six_months import has_months

_JOINED = r"\b(?:ket nap|(?:vao|vo) dang|du bi|kn)\b"
_YEAR = re.compile(
    rf"[^.;?\d]{{0,30}}?{_JOINED}(?: (?:dang|tu|hoi|vao|trong|moi|duoc))* (?:(nam ngoai|nam truoc)|nam ((?:19|20)\d{{2}}))\b"
)
_BEFORE = re.compile(r"\s*(?:(?:thi|la|co|gom|duoc|moi|ket nap|them)\s*)*:?\s*$")
_YEAR_END = r"\b(?:cuoi|het) nam\b"
_GAP = 45  # letters between a number of members and the day they were admitted


@dataclass(frozen=True)
class Admitted:
    """How many of a group have not got their six months, and of how many that cannot be told."""

    short: int = 0
    unsure: int = 0


def admitted(told: Told, figure: Figure, months: Figure | None) -> Admitted | None:
    """The group by the months or days told with it; None where nothing is told of its admission."""
    count = int(figure.value)
    if months is not None:
        return Admitted(0 if has_months(told, months) else count)
    days = _days_of(told, figure)
    if not days:
        return _by_year(told, figure)
    if len(days) > 1 and len(days) != count:
        return Admitted(unsure=count)
    states = [_complete(told, day) for day in days] * (count if len(days) == 1 else 1)
    return Admitted(states.count(False), states.count(None))


def _days_of(told: Told, figure: Figure) -> list[Day]:
    """The days told right after a number of members, before the next number; or the one right before it."""
    before = [day for day in told.days if day.day is not None and _leads(told, day, figure)]
    if before:
        return before[-1:]
    start = figure.quantity.end
    stop = min(
        (
            one.quantity.start
            for one in told.figures
            if one.quantity.start >= start and one.unit not in ("months", "days")
        ),
        default=len(told.folded),
    )
    found: list[Day] = []
    for day in told.days:
        if day.day is None or not start <= day.start < stop:
            continue
        at = found[-1].end if found else start
        between = told.folded[at : day.start]
        if any(_leads(told, day, one) for one in told.figures):
            break
        if len(between) > _GAP or re.search(r"[.;?]", between) or (found and _reviews(between)):
            break
        if not found and _reviews(between) and not re.search(_JOINED, between):
            break
        found.append(day)
    return found or _told_later(told, figure)


def _told_later(told: Told, figure: Figure) -> list[Day]:
    """ "2 dự bị …", then "kết nạp tháng 2": a turn that tells nothing but the day."""
    if figure.turn >= told.last_turn or any(one.turn == told.last_turn for one in told.figures):
        return []
    start = told.folded.rfind(" . ") + 1
    days = [day for day in told.days if day.day is not None and day.start >= start]
    return days if len(days) == 1 and re.search(_JOINED, told.folded[start : days[0].start]) else []


def _reviews(between: str) -> bool:
    return re.search(r"\b(?:kiem diem|xep loai|hop|den|toi|hoi nghi)\b", between) is not None


def _leads(told: Told, day: Day, figure: Figure) -> bool:
    """ "kết nạp tháng 8 có 3 đồng chí": the month stands before the number."""
    between = told.folded[day.end : figure.quantity.start]
    return (
        0 <= figure.quantity.start - day.end < _GAP
        and _BEFORE.fullmatch(between) is not None
        and (re.search(_JOINED, between) or re.search(rf"{_JOINED}[^.;?]{{0,60}}$", told.folded[: day.start]))
        is not None
    )


def _by_year(told: Told, figure: Figure) -> Admitted | None:
    """ "2 đồng chí kết nạp năm ngoái": the whole year is meant."""
    found = _YEAR.match(told.folded, figure.quantity.end)
    if found is None:
        return None
    year = told.as_of.year - 1 if found[1] else int(found[2])
    count = int(figure.value)
    state = _complete(told, Day(date(year, 1, 1), 0, 0, f"năm {year}", date(year, 12, 31)))
    return Admitted(count if state is False else 0, count if state is None else 0)


def _complete(told: Told, day: Day) -> bool | None:
    """Whether the six months are over when the review is held; None where its day, or that of admission, decides."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.rulebook import rulebook

    asked = (rulebook().find("new_member_months", one) for one in (told.as_of, told.today))
    needed = next((value.number for value in asked if value is not None and value.amount is not None), None)
    if needed is None:
        return None
    states = set()
    for review in _review_days(told):
        for one in within(day, review):
            states.add(one <= review and whole_months(one, review) >= needed)
    return states.pop() if len(states) == 1 else None


def _review_days(told: Told) -> tuple[date, ...]:
    """The day of review told, or the end of the year; where neither is, any day from the one asked about to that end."""
    known = {id(day) for figure in told.figures if figure.unit not in ("months", "days") for day in _days_of(told, figure)}  # fmt: skip
    later = [day for day in told.days if day.day is not None and id(day) not in known]
    if later and later[-1].day is not None:
        return tuple(dict.fromkeys((later[-1].day, later[-1].last or later[-1].day)))
    end = date(told.as_of.year, 12, 31)
    return (end,) if told.says(_YEAR_END) else tuple(dict.fromkeys((told.as_of, end)))
