"""Working days between two days: "từ 1/12 đến 15/12 có mấy ngày làm việc"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from corpus.citation import say_day

_COUNT = re.compile(r"\b(?P<count>\d{1,2}|hai|ba|bon|nam|sau|bay|muoi) ngay lam viec\b")
_SPELLED = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "muoi": 10}
_WHICH = r"\b(?:la |vao |den |roi vao |het )*(?:ngay|hom) (?:nao|may|bao nhieu|gi)\b|\bla (?:thu )?may\b|\b(?:khi nao|bao gio)\b"
_BACK = r"\b(?:truoc|lui|tro ve truoc|nguoc)\b"
_ON = r"\b(?:tu|ke tu|tinh tu|sau|tiep theo)\b"
_SENT = r"\b(?:gui|phat|chuyen|nop)\b"


def workdays(told: Told) -> Outcome:
    """The working days between the two days told, with the two and without; None where they are not asked for."""
    if (stepped := _so_many_off(told)) is not None:
        return stepped
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


def _so_many_off(told: Told) -> Outcome:
    """ "5 ngày làm việc tính từ 11/12/2026 là ngày nào", "trước 5 ngày làm việc của cuộc họp 28/12": that many working days off."""
    near = [day.day for day in told.days if day.day is not None and not day.whole_month]
    found = list(_COUNT.finditer(told.folded))
    if len(near) != 1 or len(found) != 1 or not told.says(_WHICH) or told.says(_SENT):
        return None
    from assistant.calculator.days import say_weekday
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.workdays import is_workday

    back = told.says(_BACK)
    if not back and not told.says(_ON):
        return None
    count = _SPELLED.get(found[0]["count"]) or int(found[0]["count"])
    passed: list[date] = []
    day = near[0]
    while len(passed) < count:
        day += timedelta(days=-1 if back else 1)
        if is_workday(day):
            passed.append(day)
    counted = " → ".join(say_weekday(one) for one in passed)
    step = f"{'Lùi' if back else 'Tính'} {count} ngày làm việc từ {say_weekday(near[0])}, không kể ngày đó: {counted}"
    says = f"{say_weekday(day)[:1].upper()}{say_weekday(day)[1:]}: {'trước' if back else 'sau'} {say_weekday(near[0])} {count} ngày làm việc"
    finding = Finding(
        rule="workdays",
        verdict=Verdict.HOLDS,
        says=says,
        as_of=told.as_of,
        steps=(step,),
        figures={"day": day, "workdays": count},
    )
    return Result(says, (f"mốc {say_day(near[0])}, không kể ngày mốc",), (finding,), (step,))
