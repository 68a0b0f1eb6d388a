"""Sending a draft ahead of the meeting, in working days."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.calculator import workdays
from assistant.calculator.days import say_weekday
from assistant.calculator.finding import Finding, Reading, Verdict
from assistant.calculator.number import say
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, ground, name_document
from corpus.citation import say_day
from corpus.errors import ProposalError

_DRAFT = "draft_lead_workdays"
_DAY = timedelta(days=1)


def send_by(*, meeting: date, sent: date | None = None) -> Finding:
    """The last day to send the draft report before a meeting, and whether a day kept it.

    Raises:
        NotInForce: no rule is known for the day of the meeting.
        ProposalError: the draft was sent on or after the day of the meeting.
    """
    value = rulebook().value_on(_DRAFT, meeting)
    if sent is not None and sent >= meeting:
        raise ProposalError(f"ngày gửi {say_day(sent)} không trước ngày họp {say_day(meeting)}.", place="ngay_gui")
    lead = int(value.number)
    last = workdays.back(meeting, lead)
    whole = workdays.back(meeting, lead + 1)
    late = sent is not None and sent > last
    says = f"Hội nghị {say_weekday(meeting)}: gửi dự thảo chậm nhất {say_weekday(last)}"
    if sent is not None:
        says += f"; gửi ngày {say_day(sent)} là {'chậm' if late else 'kịp'}"
    free = [
        f"{say_day(day)} ({name})"
        for day in (last + _DAY * step for step in range((meeting - last).days))
        if (name := workdays.holiday(day) or ("nghỉ hoán đổi" if workdays.free_by_swap(day) else None))
        and not workdays.is_workday(day)
    ]
    return Finding(
        rule=_DRAFT,
        verdict=Verdict.BREACHED if late else Verdict.HOLDS,
        says=f"{says} (trước ít nhất {lead:02d} ngày làm việc, theo {name_document(value.cite)}).",
        as_of=meeting,
        figures={"meeting": meeting, "send_day": last, "workdays": lead},
        steps=(
            f"Lùi {lead} ngày làm việc từ {say_weekday(meeting)}: {_walk(meeting, lead)}.",
            *((f"Ngày nghỉ lễ bỏ qua: {', '.join(free)}.",) if free else ()),
            ground(value),
        ),
        citations=citations(value),
        confidence=value.confidence,
        others=(
            Reading(
                "whole_days",
                f"Tính {lead} ngày làm việc trọn vẹn ở giữa, không kể ngày gửi và ngày họp",
                {"send_day": whole},
                f"Nếu không kể cả ngày gửi và ngày họp: chậm nhất {say_weekday(whole)}; gửi từ đó thì chắc chắn kịp.",
            ),
        ),
        judgement=("Văn bản không nói ngày gửi có được tính hay không.",),
    )


def count_workdays(*, first: date, last: date) -> Finding:
    """Working days that lie wholly between two days."""
    if last < first:
        raise ProposalError(f"ngày cuối {say_day(last)} trước ngày đầu {say_day(first)}.", place="den_ngay")
    count = workdays.between(first, last)
    return Finding(
        rule="workdays",
        verdict=Verdict.HOLDS,
        says=(
            f"Từ {say_weekday(first)} đến {say_weekday(last)} có {say(count)} ngày làm việc ở giữa, "
            "không kể hai ngày đầu, cuối."
        ),
        as_of=last,
        figures={"workdays": count, "days": (last - first).days},
        steps=("Trừ thứ Bảy, Chủ nhật, ngày nghỉ lễ, Tết và ngày nghỉ bù, hoán đổi đã được thông báo.",),
    )


def _walk(meeting: date, lead: int) -> str:
    return " → ".join(say_weekday(workdays.back(meeting, step)) for step in range(1, lead + 1))
