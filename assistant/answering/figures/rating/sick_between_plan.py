"""One spell of sick leave told by its first and last day: "nghỉ ốm từ 1/3 đến 15/6"."""

from __future__ import annotations

import re
from datetime import timedelta

from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from corpus.citation import say_day

_FROM = re.compile(r"\btu(?: ngay)? ?$")
_TO = re.compile(r"\s*(?:den|toi|-)(?: het)?(?: ngay)?\s*")
_MORE = r"\b(?:dot|lan|roi|them|nua|cong don|thai san|nghi phep)\b"
_OTHERS = ("members", "score", "good", "excellent", "assigned", "done", "months", "days")


def plan(told: Told) -> Outcome:
    """Whether the spell comes to the months of the rule by the calendar; None where more than one spell may be told."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations, name_document

    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if len(near) != 2 or not told.says(ILL) or told.says(_MORE) or told.has(*_OTHERS):
        return None
    begins, ends = near
    if not _FROM.search(told.folded[: begins.start]) or not _TO.fullmatch(told.folded[begins.end : ends.start]):
        return None
    value = rulebook().find("sick_leave_months", told.as_of)
    first, last = begins.day, ends.day
    if value is None or value.effect != "actual_result" or first is None or last is None:
        return None
    if first > last and not re.search(r"\d{4}", begins.text):
        first = first.replace(year=last.year)  # a day without its year is of the year of the other
    if first > last or last.year != first.year:
        return None  # the months of one year are added up
    months = whole_months(first, last + timedelta(days=1))
    bound = f"{int(value.number):02d} tháng"
    spell = f"từ ngày {say_day(first)} đến ngày {say_day(last)}"
    state = (
        f"từ {bound} trở lên, xếp loại theo kết quả làm việc thực tế của năm"
        if months >= value.number
        else f"chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên, nếu trong năm không nghỉ ốm thêm"
    )
    says = f"Nghỉ ốm {spell}: {state} (theo {name_document(value.cite)})"
    finding = Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"months": months},
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    return Result(says, (f"nghỉ ốm {spell}, đủ {months} tháng tròn", on_day(told)), (finding,), complete=False)
