"""The last day of admission whose six months are over by a day of review."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from corpus.citation import say_day

_FROM_WHICH_DAY = r"\b(?:ket nap|vao dang)(?: (?:tu|truoc|vao|den))* (?:ngay|hom) nao\b"

_AT_YEAR_END = r"\bcuoi nam\b|\bnam nay\b"


def latest_admission(told: Told) -> Outcome:
    """ "kiểm điểm ngày 12/12 thì người kết nạp từ ngày nào trở về trước …": the last day whose six months are over by then."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.rulebook import value_on

    days = [day for day in told.days if day.day is not None and not day.whole_month]
    if not told.says(_FROM_WHICH_DAY):
        return None
    if not days and not told.days and told.says(_AT_YEAR_END):
        review = date(told.as_of.year, 12, 31)  # as other admissions are held against the end of the year
    elif len(days) == 1 and days[0].day is not None:
        review = days[0].day
    else:
        return None
    needed = value_on("new_member_months", review)
    if needed.amount is None:
        return None
    admitted = next(
        one
        for one in (review - timedelta(days=ahead) for ahead in range(400))
        if whole_months(one, review) >= needed.number
    )
    finding = run("admission", {"admitted": admitted, "as_of": review}, told)
    lead = (
        f"Kết nạp từ ngày {say_day(admitted)} trở về trước thì đến ngày {say_day(review)} đã đủ {needed.number} tháng"
    )
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, (f"xét ở ngày {say_day(review)}",), (finding,), steps)
