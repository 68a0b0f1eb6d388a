"""Months told instead of a day: "mới kết nạp 3 tháng" against the six months of the rule."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day


def by_months(told: Told, months: Figure) -> Outcome:
    """Whether so many months are enough for review and rating."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.number import say
    from assistant.calculator.rulebook import value_on
    from assistant.calculator.source import citations, name_document

    value = value_on("new_member_months", told.as_of)
    if value.amount is None or (value.number == months.value and months.vague):
        return None
    enough = months.value >= value.number
    needed, given = say(value.number), say(months.value)
    what = "không kiểm điểm, chưa xếp loại" if value.effect == "not_reviewed" else "vẫn kiểm điểm nhưng không xếp loại"
    state = f"đã đủ {needed} tháng, thuộc diện kiểm điểm, xếp loại" if enough else f"chưa đủ {needed} tháng, {what}"
    says = f"Kết nạp được {given} tháng: {state} (theo {name_document(value.cite)})."
    finding = Finding(
        rule="new_member_months", verdict=Verdict.HOLDS if enough else Verdict.BREACHED, says=says, as_of=told.as_of,
        figures={"months": months.value}, steps=(f"{given} tháng {'≥' if enough else '<'} {needed} tháng.",),
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    reviewing = told.says(r"\bkiem diem\b")
    yes = enough or (reviewing and value.effect != "not_reviewed")
    negated = told.says(r"\bmien\b|khong phai (?:kiem|viet|lam)")
    lead = (
        f"{'Có' if yes else 'Không'}, {says[:1].lower()}{says[1:]}"
        if told.says(asking.YES_NO) and not negated
        else says
    )
    return Result(lead, (f"kết nạp được {given} tháng", on_day(told)), (finding,), finding.steps)
