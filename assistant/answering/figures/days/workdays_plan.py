"""Working days between two days: "từ 1/12 đến 15/12 có mấy ngày làm việc"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from corpus.citation import say_day


def workdays(told: Told) -> Outcome:
    """The working days between the two days told, with the two and without; None where they are not asked for."""
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if len(near) == 1 and told.says(r"\b(?:tu |ke tu )(?:nay|hom nay|bay gio)\b"):
        near = [Day(told.today, near[0].start, near[0].start, "hôm nay"), *near]
    if len(near) != 2 or not told.says(r"\b(?:may|bao nhieu) ngay lam viec\b"):
        return None
    from assistant.calculator.days import say_weekday
    from assistant.calculator.workdays import is_workday

    finding = run("workdays", {"first": near[0].day, "last": near[1].day}, told)
    assert near[0].day
    assert near[1].day
    first, last = sorted((near[0].day, near[1].day))
    between = int(str(finding.figures["workdays"]))
    whole = between + sum(is_workday(day) for day in {first, last})
    lead = (
        f"Từ {say_weekday(first)} đến {say_weekday(last)} có {whole} ngày làm việc nếu kể cả ngày đầu và ngày cuối; "
        f"ở giữa, không kể hai ngày đó, có {between}"
    )
    finding = replace(finding, says=lead, figures={**finding.figures, "workdays_with_ends": whole})
    return Result(lead, (f"từ {say_day(first)} đến {say_day(last)}",), (finding,), finding.steps)
