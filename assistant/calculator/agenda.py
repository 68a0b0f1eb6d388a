"""A round's milestones as a calendar file that phones and mail programs read (.ics)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from assistant.calculator.source import name_key
from assistant.calculator.timeline import Milestone
from corpus.text import capitalized

_PRODUCT = "-//Trợ lý Kiểm điểm//VI"


def write(milestones: Sequence[Milestone], *, name: str) -> bytes:
    """An iCalendar file with one whole-day event for each milestone that has a day.

    The same milestones give the same bytes: ids and stamps come from the days themselves.
    """
    from icalendar import Calendar, Event  # needed only here

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for item in milestones:
        if item.day is None:
            continue
        event = Event()
        event.add("uid", f"{item.name}-{item.day.isoformat()}@tro-ly-kiem-diem")
        event.add("dtstamp", datetime.combine(item.day, time(), tzinfo=UTC))
        event.add("dtstart", item.day)
        event.add("dtend", item.day + timedelta(days=1))
        event.add("summary", capitalized(item.title))
        event.add("description", f"Căn cứ: {name_key(item.value.cite)}")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
