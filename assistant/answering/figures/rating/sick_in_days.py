"""Sick leave told in days, alone or beside months ("2 tháng và 42 ngày"), held against the months of the rule: what it means for a
rating, which hangs on the days of a month only near the bound."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.over_months import days_over
from assistant.answering.figures.rating.sick_spells import (
    are_enough_with_days,
    both_told,
    is_beside_months,
    sick_leave_finding,
)
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say
from corpus.text import capitalized, uncapitalized

EFFECTS = {
    "actual_result": "xếp loại theo kết quả làm việc thực tế của năm",
    "below_good": "không xếp từ Hoàn thành tốt nhiệm vụ trở lên, cao nhất là Hoàn thành nhiệm vụ",
}
_OF_SEVERAL = r"\b(?:hai|ba|2|3) (?:nguoi|dong chi|dang vien)\b|\bai\b"


def of_days(told: Told) -> Result | None:
    """The result; None where no days are told, no rating is asked about, or the day has no such rule."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_document

    months, counted = both_told(told)
    days = [one for one in counted if not is_beside_months(told, one, months)]
    value, wanted = rulebook().find("sick_leave_months", told.as_of), wanted_of(told)
    asked = wanted is not None or told.says(asking.RATE) or told.says(asking.YES_NO)
    if not counted or told.days or not asked or told.says(_OF_SEVERAL) or value is None or value.amount is None:
        return None
    if not months and wanted is None:
        return None  # days alone, no rating named: the sum of the spells tells
    total = sum((one.value for one in months), Fraction(0))
    over = sum(int(one.value) for one in days) + sum(days_over(told, one) for one in months)
    enough = are_enough_with_days(total, over, Fraction(value.number))
    parts = [f"{say(one.value)} tháng{f' {left} ngày' if (left := days_over(told, one)) else ''}" for one in months]
    parts += [f"{say(one.value)} ngày" for one in days]
    spell, bound = f"nghỉ ốm {' + '.join(parts)}", f"{int(value.number):02d} tháng"
    effect, by = EFFECTS.get(value.effect or "", ""), f"(theo {name_document(value.cite)})"
    if enough is None:
        says = f"{spell} là sát mốc {bound}; văn bản không nói tháng tính bao nhiêu ngày nên cấp có thẩm quyền xác định {by}"
    elif enough:
        says = f"{spell} là từ {bound} trở lên, {effect} {by}"
    else:
        says = f"{spell} chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên {by}"
    lead = capitalized(says)
    if enough and wanted in ("xuat-sac", "tot"):
        lead = f"{'Không' if value.effect == 'below_good' else 'Có thể'}: {uncapitalized(says)}"
    elif enough is False and wanted is not None:
        lead = f"Có thể, nếu đủ điều kiện của mức: {uncapitalized(says)}"
    elif enough is False:
        lead = f"{lead}; xếp loại như các đảng viên khác"
    finding = sick_leave_finding(told, value, says, total)
    return Result(lead, (spell, on_day(told)), (finding,), complete=False)
