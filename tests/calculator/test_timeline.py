"""A round's timeline, and its calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from assistant.calculator import agenda, timeline
from assistant.calculator.deadline import due
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


def _events(**given: Any) -> dict[str, str]:
    """What stands in a round's calendar: the summaries by id."""
    content = agenda.of_round(year=2026, meeting=date(2026, 12, 15), **given)
    return {str(event["uid"]): str(event["summary"]) for event in Calendar.from_ical(content).walk("VEVENT")}


def test_calendars_of_two_units_can_both_be_imported() -> None:
    """Cell and province once had the same ids, so that the second import overwrote the first."""
    kinds = [{"unit": unit} for unit in Unit]
    named = [{"unit": Unit.CELL, "name": name} for name in ("Chi bộ 1", "Chi bộ 2")]
    found = [_events(**given) for given in (*kinds, *named)]

    assert len(set().union(*found)) == sum(len(events) for events in found)
    assert _events(unit=Unit.CELL, name="Chi bộ 1") == found[3]


def test_a_calendar_names_the_unit_it_is_of() -> None:
    """In a phone that holds many units' days each event says whose it is."""
    content = agenda.of_round(year=2026, meeting=date(2026, 12, 15), unit=Unit.CELL, name="Chi bộ thôn 1")
    events = Calendar.from_ical(content).walk("VEVENT")

    assert str(Calendar.from_ical(content)["x-wr-calname"]) == "Kỳ kiểm điểm năm 2026: Chi bộ thôn 1"
    assert all(str(event["summary"]).startswith("Chi bộ thôn 1: ") for event in events)
    assert all(summary.startswith("Chi bộ trực thuộc: ") for summary in _events(unit=Unit.CELL).values())


def test_days_after_the_meeting_are_those_the_deadlines_tell() -> None:
    """An early meeting once had the round's ends by a text that was replaced before they came."""
    early = timeline.plan(year=2025, meeting=date(2025, 10, 15), unit=Unit.PROVINCIAL).figures

    assert early["filing"] == due("filing", year=2025)[0] - timedelta(days=1)


def test_a_meeting_in_january_may_be_of_the_round_before() -> None:
    """What may well be meant otherwise is told, not refused."""
    told = timeline.plan(year=2026, meeting=date(2026, 1, 10)).judgement

    assert any("kỳ năm 2025" in line for line in told)
    assert not any("nếu hội nghị" in line for line in timeline.plan(year=2026, meeting=date(2026, 12, 10)).judgement)
