"""One spell of sick leave short of the months of the rule, which then says nothing of it."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.rating.sick_spells import ILL, OTHERS, are_enough_with_days, days_over, spells_told
from assistant.answering.figures.running import on_day
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say


def short_spell(told: Told) -> Outcome:
    """ "nghỉ ốm 2 tháng có được hoàn thành tốt không": one spell below the months of the rule, which then says nothing of it."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations, name_document

    unit, spells = spells_told(told)
    value = rulebook().find("sick_leave_months", told.as_of)
    asked = told.says(asking.YES_NO) or told.says(asking.RATE)
    if told.days or told.says(r"\b(?:roi|tiep|them|dot|lan|cong don|nua)\b"):
        return None  # more spells may be told than the one counted in months
    if len(spells) == 1 and unit == "months" and days_over(told, spells[0]):
        return _short_by_days(told, spells[0])
    if not told.says(ILL) or told.has(*OTHERS) or len(spells) != 1 or unit != "months" or not asked:
        return None
    if value is None or value.amount is None or spells[0].value >= value.number:
        return None
    if told.says(r"\bthang\b[^.;?]{0,20}\b(?:con lai|di lam|lam viec)\b|\b(?:lam viec|di lam)\b[^.;?]{0,12}\bthang\b"):
        return None
    bound = f"{int(value.number):02d} tháng"
    months = f"nghỉ ốm {say(spells[0].value)} tháng"
    says = f"{months} chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên (theo {name_document(value.cite)})"
    wanted = wanted_of(told)
    opening = "Có thể, nếu đủ điều kiện của mức: " if wanted in ("xuat-sac", "tot", "hoan-thanh") else ""
    finding = Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"months": spells[0].value},
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    lead = f"{opening}{says}" if opening else f"{says[0].upper()}{says[1:]}; xếp loại như các đảng viên khác"
    return Result(lead, (months, on_day(told)), (finding,))


def _short_by_days(told: Told, spell: Figure) -> Outcome:
    """ "nghỉ ốm 2 tháng 20 ngày": short of the months of the rule however many days a month is counted by."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations, name_document

    value, days = rulebook().find("sick_leave_months", told.as_of), days_over(told, spell)
    if value is None or value.amount is None or not told.says(ILL) or told.has(*OTHERS):
        return None
    if are_enough_with_days(spell.value, days, Fraction(value.number)) is not False:
        return None
    bound, months = f"{int(value.number):02d} tháng", f"nghỉ ốm {say(spell.value)} tháng {days} ngày"
    says = f"{months} chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên (theo {name_document(value.cite)})"
    finding = Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"months": spell.value},
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    lead = f"{says[0].upper()}{says[1:]}; xếp loại như các đảng viên khác"
    if wanted_of(told) in ("xuat-sac", "tot", "hoan-thanh"):
        lead = f"Có thể, nếu đủ điều kiện của mức: {says}"
    return Result(lead, (months, on_day(told)), (finding,))
