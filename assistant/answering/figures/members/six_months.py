"""The six months of the rule: against months told ("mới kết nạp 3 tháng") or a month of admission; the day they end."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.figures import asking
from assistant.answering.figures.case.denied import is_denied, opening_word
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.over_months import days_over
from assistant.answering.figures.running import on_day, run
from corpus.citation import say_day
from corpus.text import capitalized, uncapitalized

_REVIEW = r"kiem diem|ban kiem"
REVIEWED = r"kiem diem|xep loai|danh gia|ban kiem|dien|doi tuong|mien|thuoc"
_BELOW = re.compile(r"\b(?:duoi|(?:chua|khong|chang)(?: duoc)?(?: du| den| toi| tron| day| het)?|it hon|gan)\s*$")
_LESS = re.compile(r"\s*thang (?:thieu|kem|hut|tru) (?:mat )?(\d{1,2}) ngay\b")  # "6 tháng thiếu 2 ngày"
_ABOVE = re.compile(r"\b(?:tren|hon|qua)\s*$")
_RULE_ITSELF = r"\bdien (?:chua|khong|duoi)\b[^,.;?]* la\b"  # whom the rule means is put up, no case told
_WHICH_DAY = r"\b(?:ngay nao|ngay may|khi nao|bao gio|hom nao|luc nao|thang nao|den ngay nao)\b"
_COMPLETE = r"\b(?:du|tron|qua|het|day)\b[^.;?]{0,20}\b(?:6|06|sau) thang\b|\b(?:6|06|sau) thang\b[^.;?]{0,12}\btron\b"


def complete_on(told: Told) -> Outcome:
    """The day the six months since an admission are complete, where that day is asked for."""
    days = [day for day in told.days if day.day is not None]
    if len(days) != 1 or not told.says(_WHICH_DAY) or not told.says(_COMPLETE):
        return None
    admitted = days[0].day
    assert admitted is not None
    if days[0].whole_month:
        return Need("admitted", "Kết nạp ngày nào trong tháng đó, vì ngày đủ 6 tháng tính từ ngày kết nạp?")
    finding = run("admission", {"admitted": admitted, "as_of": max(told.today, admitted)}, told)
    complete = finding.figures.get("first_complete_day")
    if not isinstance(complete, date):
        return None
    says = f"Ngày {say_day(complete)} đủ 6 tháng kể từ ngày kết nạp {say_day(admitted)}"
    steps = tuple(step for step in finding.steps if "+" in step)
    return Result(says, (f"kết nạp {say_day(admitted)}",), (finding,), steps)


def by_months(told: Told, months: Figure) -> Outcome:
    """Whether so many months are enough for review and rating."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.number import say
    from assistant.calculator.rulebook import value_on
    from assistant.calculator.source import citations, name_document

    value = value_on("new_member_months", told.as_of)
    less = _LESS.match(told.folded, months.quantity.end)
    over = f" {days} ngày" if (days := days_over(told, months)) else f" thiếu {less[1]} ngày" if less else ""
    below = less is not None or _BELOW.search(told.folded[: months.quantity.start]) is not None
    if value.amount is None or told.says(_RULE_ITSELF) or (value.number == months.value and months.vague and not below):
        return None
    if below and months.value > value.number:
        return None  # "chưa đến 8 tháng" may be five or seven
    enough = months.value >= value.number and not below
    needed, given = say(value.number), say(months.value)
    bound = _bound(told, months)
    given = f"{bound}{given}"
    what = "không kiểm điểm, chưa xếp loại" if value.effect == "not_reviewed" else "vẫn kiểm điểm nhưng không xếp loại"
    state = f"đã đủ {needed} tháng, thuộc diện kiểm điểm, xếp loại" if enough else f"chưa đủ {needed} tháng, {what}"
    joined = f"kết nạp {'' if bound else 'được '}{given} tháng{over}"
    says = f"{capitalized(joined)}: {what if below else state} (theo {name_document(value.cite)})."
    finding = Finding(
        rule="new_member_months", verdict=Verdict.HOLDS if enough else Verdict.BREACHED, says=says, as_of=told.as_of,
        figures={"months": months.value}, steps=(_compared(f"{given} tháng{over}", needed, enough=enough, below=below and not less),),
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    reviewing = told.says(r"\bkiem diem\b")
    yes = enough or (reviewing and value.effect != "not_reviewed")
    act = REVIEWED if enough or not yes else _REVIEW
    unclear = told.says(r"\bmien\b") and not is_denied(told, act)  # the exempt are told beside them
    asked = told.says(asking.YES_NO) and not unclear
    lead = f"{opening_word(told, act, yes=yes)}, {uncapitalized(says)}" if asked else says
    return Result(lead, (joined, on_day(told)), (finding,), finding.steps, complete=not months.vague)


def has_months(told: Told, months: Figure) -> bool:
    """Whether so many months since admission make no new member: by the rule of the day, or today's where that asks for none."""
    from assistant.calculator.rulebook import rulebook

    asked = (rulebook().find("new_member_months", day) for day in (told.as_of, told.today))
    needed = next((value.number for value in asked if value is not None and value.amount is not None), None)
    if needed is None or months.value < needed:
        return False
    return not (months.value == needed and _BELOW.search(told.folded[: months.quantity.start]))  # "chưa tròn sáu tháng"


def _bound(told: Told, months: Figure) -> str:
    """The bound as it was told: "hơn 12", "chưa đủ 6"."""
    before = told.folded[: months.quantity.start]
    if _BELOW.search(before):
        return "chưa đủ "
    return "trên " if months.vague and _ABOVE.search(before) else ""


def _compared(given: str, needed: str, *, enough: bool, below: bool) -> str:
    if below:
        return f"{capitalized(given)}, trong khi cần đủ {needed} tháng."
    return f"{capitalized(given)} {'≥' if enough else '<'} {needed} tháng."
