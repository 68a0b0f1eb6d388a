"""Days: six months since admission, sending before a meeting, deadlines, working days, days of review."""

from __future__ import annotations

from assistant.answering.figures.days import admission_plan, days_left_plan, deadline_plan, filing_plan
from assistant.answering.figures.days.meeting_plan import meeting_form
from assistant.answering.figures.days.review_days_plan import review_days
from assistant.answering.figures.days.review_end import review_end
from assistant.answering.figures.days.sending_plan import sending
from assistant.answering.figures.days.workdays_plan import workdays
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Odd, Outcome

_STEPS = (
    days_left_plan.plan,
    admission_plan.plan,
    filing_plan.plan,
    review_end,
    sending,
    workdays,
    deadline_plan.plan,
    review_days,
    meeting_form,
)
_SPEAKS = r"\b(?:ket nap|vao dang|vo dang|gui|phat|chuyen|toi tay|hop|hoi nghi|kiem diem)\b"


def plan(told: Told) -> Outcome:
    """The outcome, or None where no day is to be reckoned."""
    wrong = next((day for day in told.days if day.day is None), None)
    if wrong is not None and told.says(_SPEAKS):
        return Odd(f"Không có ngày “{wrong.text}”.")
    for step in _STEPS:
        outcome = step(told)
        if outcome is not None:
            return outcome
    return None
