"""A round's milestones as a calendar file that phones and mail programs read (.ics)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from assistant.calculator import timeline
from assistant.calculator.source import name_key
from assistant.calculator.timeline import Milestone, Unit
from corpus.text import capitalized

_PRODUCT = "-//Trợ lý Kiểm điểm//VI"


def of_round(
    *, year: int, meeting: date, unit: Unit = Unit.GRASSROOTS, special: bool = False, name: str | None = None
) -> bytes:
    """The calendar file of one unit's round.

    Raises:
        ProposalError: the meeting lies outside the round.
    """
    found = timeline.milestones(year=year, meeting=meeting, unit=unit, special=special)
    return write(found, year=year, unit=unit, name=name)


def write(milestones: Sequence[Milestone], *, year: int, unit: Unit, name: str | None = None) -> bytes:
    """An iCalendar file with one whole-day event for each milestone that has a day.

    The same milestones of the same unit give the same bytes: ids and stamps come from the days, the round and the unit.
    Two units' events have different ids, so that importing both keeps both, and name the unit they are of.

    Args:
        name: what the unit is called; without it units of one kind are not told apart.
    """
    from icalendar import Calendar, Event  # needed only here

    who = capitalized(name or unit.label)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Kỳ kiểm điểm năm {year}: {who}")
    for item in milestones:
        if item.day is None:
            continue
        event = Event()
        event.add("uid", f"{item.name}-{item.day.isoformat()}-{_round(year, unit, name)}@tro-ly-kiem-diem")
        event.add("dtstamp", datetime.combine(item.day, time(), tzinfo=UTC))
        event.add("dtstart", item.day)
        event.add("dtend", item.day + timedelta(days=1))
        event.add("summary", f"{who}: {item.title}")
        event.add("description", f"Kỳ năm {year} của {name or unit.label}. Căn cứ: {name_key(item.value.cite)}")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _round(year: int, unit: Unit, name: str | None) -> str:
    own = f"-{sha256(name.casefold().encode()).hexdigest()[:12]}" if name else ""
    return f"{year}-{unit.value}{own}"
