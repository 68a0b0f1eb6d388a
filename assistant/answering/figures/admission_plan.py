"""Six months since admission: whether a new member is reviewed and rated."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.admitted_since import within
from assistant.answering.figures.denied import opening_word
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.nearness import beside
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.running import run
from assistant.answering.figures.six_months import REVIEWED, by_months, complete_on
from assistant.answering.figures.yearly import months_in_years
from corpus.citation import say_day
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_JOINED = r"\b(?:ket nap|vao dang|duoc vao dang|vo dang)\b"
_LET_OFF = r"\bmien (?:cong tac|sinh hoat|sh)\b"
_SIX = r"\b(?:xep loai|kiem diem|danh gia)(?: (?:duoc|dc))? (?:chua|khong|ko|k)\b|\bxep loai (?:gi|sao|the nao|ra sao|muc nao|muc gi|loai nao)\b|\b(?:phai|co|duoc|bi|thuoc dien|can|da|du)\b.*\b(?:kiem diem|xep loai|danh gia|(?:6|sau) thang)\b"
_FROM_WHICH_DAY = r"\b(?:ket nap|vao dang)(?: (?:tu|truoc|vao|den))* (?:ngay|hom) nao\b"
_HOW_LONG = r"\b(?:duoc|du|la|tron) (?:may|bao nhieu) thang\b"
_DAYS_SHORT = r"\b(?:thieu|con|hut)(?: \w+)? (?:may|bao nhieu) (?:ngay|hom)\b"
_OTHERS = (
    "good",
    "excellent",
    "members",
    "score",
    "common",
    "result",
    "exempt",
    "suspended",
)  # told of many, not of one


def plan(told: Told) -> Outcome:
    if not told.says(_JOINED) and not told.says(r"\bdu (?:6|sau) thang\b"):
        return None
    if told.says(_LET_OFF):
        return None  # "vào đảng 30 năm, được miễn công tác": how long one has been a member decides nothing
    if (day := complete_on(told)) is not None:
        return day
    if (latest := _latest(told)) is not None:
        return latest
    if not (told.says(_SIX) or told.says(_HOW_LONG)) or told.has(*_OTHERS):
        return None
    near = [day for day in told.days if day.day is not None]
    admitted = beside(told, near, _JOINED)
    if admitted is None:
        months = told.get("months") or _bounded(told) or months_in_years(told)
        if months is not None and told.says(_JOINED) and not near:
            return by_months(told, months)
        days = told.get("days")
        if days is not None and told.says(_JOINED) and days.unit == "days":
            start = told.as_of - timedelta(days=int(days.value))
            return _six(
                told, start, start, told.as_of, f"kết nạp được {days.quantity.text} ngày, tức ngày {say_day(start)}"
            )
        if told.says(r"\b(?:toi|em|minh)\b.{0,20}\bdu (?:6|sau) thang\b") and not near:
            return Need("admitted", "Đồng chí được kết nạp ngày nào?")
        return None
    others = [day for day in near if day is not admitted]
    if len(others) == 1 and re.match(_JOINED, told.folded[others[0].end :].lstrip()):
        admitted, others = others[0], [admitted]  # "tháng 6 kết nạp thì tháng 12 …"
    if others and others[-1].day is not None:
        review = others[-1].last or others[-1].day
        if others[-1].whole_month and others[-1].last != others[-1].day:
            review = others[-1].last or review
    elif told.says(r"\bcuoi nam\b"):
        review = date(
            max(
                told.today.year
                if admitted.day and admitted.day.year >= told.today.year - 1 and "nam ngoai" not in told.folded
                else told.as_of.year,
                1,
            ),
            12,
            31,
        )
        review = (
            date(admitted.day.year, 12, 31) if admitted.day and told.says(r"\bcuoi nam (?:do|ay|\d{4})\b") else review
        )
    else:
        year = admitted.day.year if admitted.day else told.today.year
        review = told.today if year == told.today.year or told.as_of >= told.today else date(year, 12, 31)
        review = (
            told.today
            if told.as_of == admitted.day
            else max(told.as_of, admitted.day or told.as_of)
            if told.as_of != told.today
            else told.today
        )
    first, last = within(admitted, review)
    month = others[-1] if others and others[-1].whole_month else None
    if (
        month is not None
        and month.day is not None
        and last < month.day < review
        and _turns(told, last, month.day, review)
    ):
        return Need("review", "Chi bộ họp kiểm điểm ngày nào trong tháng đó, vì đủ 6 tháng hay chưa tùy vào ngày?")
    return _six(told, first, last, review, f"kết nạp {admitted.text if admitted.whole_month else say_day(first)}")


def _latest(told: Told) -> Outcome:
    """ "kiểm điểm ngày 12/12 thì người kết nạp từ ngày nào trở về trước …": the last day whose six months are over by then."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.rulebook import value_on

    days = [day for day in told.days if day.day is not None and not day.whole_month]
    if not told.says(_FROM_WHICH_DAY) or len(days) != 1 or days[0].day is None:
        return None
    review = days[0].day
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


def _turns(told: Told, admitted: date, first: date, last: date) -> bool:
    """Whether the six months end within the month of the review, so that its day decides."""
    return len({run("admission", {"admitted": admitted, "as_of": day}, told).holds for day in (first, last)}) > 1


def _bounded(told: Told) -> Figure | None:
    """Months told as a bound: "chưa đủ 6 tháng", "hơn 7 tháng"."""
    return next((figure for figure in told.figures if figure.role == "months" and figure.vague), None)


def _six(told: Told, first: date, last: date, review: date, said: str) -> Outcome:
    if review < first:
        return Odd(f"Ngày xét {say_day(review)} trước ngày kết nạp {say_day(first)}.")
    findings = [
        run("admission", {"admitted": day, "as_of": review}, told) for day in dict.fromkeys((first, min(last, review)))
    ]
    if len({finding.holds for finding in findings}) > 1:
        return Need("admitted", "Kết nạp ngày nào trong tháng đó, vì đủ 6 tháng hay chưa tùy vào ngày?")
    finding = findings[-1]
    still = "vẫn kiểm điểm" in finding.says
    reviewing = told.says(r"\bkiem diem\b") and not told.says(r"\bxep loai\b.*\bkhong\b")
    yes = finding.holds or (still and reviewing)
    lead = finding.says
    if first != last and finding.says.startswith("Kết nạp"):
        said = f"{said}; ngày nào trong tháng cũng cho kết quả như vậy, ở đây tính ngày {say_day(min(last, review))}"
    if told.says(asking.YES_NO):
        opening = opening_word(told, REVIEWED, yes=yes)
        lead = f"{opening}, {'đã đủ' if finding.holds else 'chưa đủ'} 6 tháng: {uncapitalized(finding.says)}"
    complete = finding.figures.get("first_complete_day")
    if told.says(_DAYS_SHORT) and not finding.holds and isinstance(complete, date):
        lead = f"Còn thiếu {(complete - review).days} ngày: {uncapitalized(lead)}"
    if (sooner := _at_end_of_its_year(told, first, review, finding)) is not None:
        lead = f"{lead.rstrip('.')}; còn xét ở ngày {say_day(sooner)} thì chưa đủ 6 tháng"
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, (said, f"xét ở ngày {say_day(review)}"), (finding,), steps, finding.judgement)


def _at_end_of_its_year(told: Told, admitted: date, review: date, finding: Finding) -> date | None:
    """ "mới vào đảng 10/7/2025, cuối năm …" asked a year later: the end of that year, where it comes out the other way."""
    end = date(admitted.year, 12, 31)
    if not told.says(r"\bcuoi nam\b") or review <= end or not finding.holds:
        return None
    return None if run("admission", {"admitted": admitted, "as_of": end}, told).holds else end
