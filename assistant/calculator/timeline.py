"""One unit's round: who sends what to whom by when, for a year and the day of its review meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.calculator import workdays
from assistant.calculator.days import say_weekday
from assistant.calculator.deadline import due
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import Rulebook, rulebook
from assistant.calculator.source import citations, name_document, weakest
from corpus.citation import say_day
from corpus.errors import NotInForce, ProposalError
from corpus.text import capitalized
from corpus.vocabulary import Confidence, Term

_DAY = timedelta(days=1)


class Unit(Term):
    """Đơn vị làm kiểm điểm, by who decides its rating."""

    CELL = "cell", "chi bộ trực thuộc"
    GRASSROOTS = "grassroots", "chi bộ, đảng bộ cơ sở"
    PROVINCIAL = "provincial", "đảng bộ cấp tỉnh, đảng bộ trực thuộc Trung ương"


_AUTHORITIES = {
    Unit.CELL: "authority_cell",
    Unit.GRASSROOTS: "authority_grassroots",
    Unit.PROVINCIAL: "authority_provincial",
}


@dataclass(frozen=True)
class Milestone:
    """Something to be done by a day (included); None where no text sets one."""

    name: str
    title: str
    day: date | None
    value: Value


def milestones(
    *, year: int, meeting: date, unit: Unit = Unit.GRASSROOTS, special: bool = False
) -> tuple[Milestone, ...]:
    """The round's milestones in order: up to the meeting by the texts of its day, after it by those of the year's end.

    Raises:
        ProposalError: the meeting lies outside the round: before its year, or after the year that follows.
    """
    if not year <= meeting.year <= year + 1:
        raise ProposalError(
            f"ngày họp {say_day(meeting)} không thuộc kỳ năm {year}. Hãy xem lại năm hoặc ngày họp.", place="ngay_hop"
        )
    rules = rulebook()
    return (*_before(rules, meeting), *_after(rules, year, meeting, unit, special))


def plan(
    *, year: int, meeting: date, unit: Unit = Unit.GRASSROOTS, special: bool = False, name: str | None = None
) -> Finding:
    """The same as a finding; breached if the meeting comes after the round must be finished.

    Args:
        name: what the unit is called.

    Raises:
        ProposalError: the meeting lies outside the round.
    """
    found = milestones(year=year, meeting=meeting, unit=unit, special=special)
    end = next((item.day for item in found if item.name == "year_end"), None)
    late = end is not None and meeting > end
    values = [item.value for item in found]
    who = f"{name} ({unit.label})" if name else unit.label
    says = f"Kỳ năm {year} của {who}, hội nghị {say_weekday(meeting)}: có {len(found)} việc theo thứ tự"
    if late and end is not None:
        says += f"; ngày họp muộn hơn ngày cuối cùng còn kịp ({say_day(end)})"
    if end is None:
        says += "; phần đọc được của các văn bản Trung ương không ấn định ngày kết thúc của kỳ này"
    days = {item.name: item.day for item in found if item.day is not None}
    return Finding(
        rule="timeline",
        verdict=Verdict.BREACHED if late else Verdict.HOLDS if end else Verdict.CANNOT_TELL,
        says=f"{says}.",
        as_of=meeting,
        figures={"year": year, "meeting": meeting, **{name: day for name, day in days.items() if name in _FIGURES}},
        steps=tuple(f"{_when(item)}: {item.title} ({_where(item.value)})." for item in found),
        citations=citations(*values),
        confidence=weakest(values),
        judgement=(
            "Cấp ủy cấp trên có thể đặt mốc sớm hơn; phải theo kế hoạch của cấp ủy cấp trên trực tiếp.",
            *_of_last_round(year, meeting),
        ),
    )


_FIGURES = ("send_day", "year_end", "filing", "central_summary")


def _of_last_round(year: int, meeting: date) -> tuple[str, ...]:
    """A meeting in the first days of a year may well be of the round before, of bodies that close their year late."""
    last = _due("year_end_special", year - 1)
    if last is None or meeting >= last[0]:
        return ()
    return (f"Ngày họp ở đầu năm {year}: nếu hội nghị là của kỳ năm {year - 1} thì ghi năm {year - 1}.",)


def _before(rules: Rulebook, meeting: date) -> Iterator[Milestone]:
    form, own = rules.find("report_form", meeting), rules.find("self_review_form", meeting)
    lead, order = rules.find("draft_lead_workdays", meeting), rules.find("review_order", meeting)
    if lead is not None:
        named = f" ({form.amount})" if form else ""
        title = f"người đứng đầu gửi dự thảo báo cáo kiểm điểm của tập thể{named} cho người dự hội nghị"
        yield Milestone("send_day", title, workdays.back(meeting, int(lead.number)), lead)
    if own is not None:
        yield Milestone("self_review", f"trước hội nghị, mỗi cá nhân hoàn thành bản kiểm điểm: {own.amount}", None, own)
    if order is not None:
        yield Milestone("meeting", f"hội nghị kiểm điểm: {order.amount}", meeting, order)


def _after(rules: Rulebook, year: int, meeting: date, unit: Unit, special: bool) -> Iterator[Milestone]:
    day = max(meeting, date(year, 12, 31))
    end = _due("year_end_special" if special else "year_end", year)
    last = None if end is None else end[0] - _DAY
    for name, rule in (("rating", "rating_steps"), ("authority", _AUTHORITIES[unit])):
        value = rules.find(rule, day)
        if value is not None:
            label = "đánh giá, xếp loại: " if name == "rating" else ""
            yield Milestone(name, f"{label}{value.amount}", last, value)
    if end is not None:
        yield Milestone(
            "year_end", f"kết thúc kiểm điểm, đánh giá, xếp loại (trước ngày {say_day(end[0])})", last, end[1]
        )
    notice = rules.find("notice", day)
    if notice is not None:
        yield Milestone("notice", f"sau khi có quyết định: {notice.amount}", None, notice)
    if unit is Unit.PROVINCIAL:
        for name, what in (
            ("filing", "gửi hồ sơ về Ban Tổ chức Trung ương"),
            ("central_summary", "Ban Tổ chức Trung ương báo cáo Bộ Chính trị"),
        ):
            found = _due(name, year)
            if found is not None:
                yield Milestone(name, f"{what} (trước ngày {say_day(found[0])})", found[0] - _DAY, found[1])


def _due(rule: str, year: int) -> tuple[date, Value] | None:
    try:
        return due(rule, year=year)
    except NotInForce:
        return None


def _when(item: Milestone) -> str:
    if item.day is None:
        return "Không ấn định ngày"
    said = say_weekday(item.day)
    return capitalized(said) if item.name == "meeting" else f"Chậm nhất {said}"


def _where(value: Value) -> str:
    recalled = "; nhớ lại, chưa đối chiếu" if value.confidence is Confidence.RECALLED else ""
    return f"{name_document(value.cite)}{recalled}"
