"""A round's timeline, and its calendar file."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from assistant.calculator import agenda, timeline
from assistant.calculator.timeline import Unit

MEETING = date(2025, 12, 18)


def test_milestones_follow_the_texts_of_the_day() -> None:
    """In 2025 those who hold a post use Mẫu 2A; in 2024 it was the other way round."""
    now = {item.name: item for item in timeline.milestones(year=2025, meeting=MEETING)}
    then = {item.name: item for item in timeline.milestones(year=2024, meeting=date(2024, 12, 18))}

    assert "Mẫu 2A (giữ chức vụ" in now["self_review"].title
    assert "Mẫu 2A (không giữ chức vụ" in then["self_review"].title


def test_only_bodies_under_the_centre_file_with_it() -> None:
    """A cell sends nothing to the Ban Tổ chức Trung ương."""
    cell = [item.name for item in timeline.milestones(year=2025, meeting=MEETING, unit=Unit.CELL)]
    province = [item.name for item in timeline.milestones(year=2025, meeting=MEETING, unit=Unit.PROVINCIAL)]

    assert "filing" not in cell
    assert province[-2:] == ["filing", "central_summary"]


def test_calendar_file_reads_back_and_is_the_same_twice() -> None:
    """Whole-day events on the days of the milestones, written the same each time."""
    found = timeline.milestones(year=2025, meeting=MEETING)
    content = agenda.write(found, year=2025, unit=Unit.GRASSROOTS)
    events = Calendar.from_ical(content).walk("VEVENT")

    assert content == agenda.write(found, year=2025, unit=Unit.GRASSROOTS)
    assert {event.decoded("dtstart") for event in events} == {item.day for item in found if item.day}
    assert all("Căn cứ:" in str(event["description"]) for event in events)


def test_without_a_central_day_the_plan_cannot_tell() -> None:
    """In 2022 no text that was read sets the day to finish."""
    finding = timeline.plan(year=2022, meeting=date(2022, 12, 15))

    assert finding.verdict.value == "cannot_tell"
    assert "send_day" in finding.figures
