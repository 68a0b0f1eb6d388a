"""One spell of sick leave short of the months of the rule, which then says nothing of it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.over_months import days_over
from assistant.answering.figures.rating.sick_in_days import EFFECTS
from assistant.answering.figures.rating.sick_spells import (
    OTHERS,
    are_enough_with_days,
    sick_leave_finding,
    spells_told,
)
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say
from corpus.text import capitalized

if TYPE_CHECKING:
    from assistant.calculator.parameter import Value

MATERNITY = r"\b(?:thai san|nghi (?:sinh|de)|sinh con|sinh em be)\b"


def short_spell(told: Told) -> Outcome:
    """ "nghỉ ốm 2 tháng có được hoàn thành tốt không": one spell below the months of the rule, which then says nothing of it."""
    from assistant.calculator.rulebook import rulebook

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
    return _short(told, value, spells[0], f"nghỉ ốm {say(spells[0].value)} tháng")


def later_spell(told: Told) -> Outcome:
    """ "nghỉ ốm 4 tháng xếp loại thế nào", then "nghỉ 7 tháng thì sao": so many months tried anew are told as such."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_document

    months, value = told.get("months"), rulebook().find("sick_leave_months", told.as_of)
    maternity = told.says(MATERNITY) and not told.says(ILL)
    if not told.last_turn or months is None or months.turn != told.last_turn or told.has(*OTHERS) or told.days:
        return None
    earlier = [figure for figure in told.all("months") if figure.turn < told.last_turn]
    if not (maternity or told.says(ILL)) or not earlier or value is None or value.effect != "actual_result":
        return None
    if wanted_of(told) is not None or not (maternity or months.value >= value.number) or not told.says(asking.RATE):
        return None
    if re.search(r"\b(?:them|nua|tiep|roi|cong)\b", told.folded.rsplit(BETWEEN, 1)[-1]) or days_over(told, months):
        return None
    spell = f"nghỉ {'thai sản' if maternity else 'ốm'} {say(months.value)} tháng"
    bound = "" if maternity else f"từ {int(value.number):02d} tháng trở lên, "
    says = f"{capitalized(spell)}: {bound}{EFFECTS['actual_result']} (theo {name_document(value.cite)})"
    return Result(says, (spell, on_day(told)), (sick_leave_finding(told, value, says, months.value),))


def _short_by_days(told: Told, spell: Figure) -> Outcome:
    """ "nghỉ ốm 2 tháng 20 ngày": short of the months of the rule however many days a month is counted by."""
    from assistant.calculator.rulebook import rulebook

    value, days = rulebook().find("sick_leave_months", told.as_of), days_over(told, spell)
    if value is None or value.amount is None or not told.says(ILL) or told.has(*OTHERS):
        return None
    if are_enough_with_days(spell.value, days, Fraction(value.number)) is not False:
        return None
    return _short(told, value, spell, f"nghỉ ốm {say(spell.value)} tháng {days} ngày")


def _short(told: Told, value: Value, spell: Figure, months: str) -> Result:
    """The result; `months` is the spell in words."""
    from assistant.calculator.source import name_document

    bound = f"{int(value.number):02d} tháng"
    says = f"{months} chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên (theo {name_document(value.cite)})"
    if wanted_of(told) in ("xuat-sac", "tot", "hoan-thanh"):
        lead = f"Có thể, nếu đủ điều kiện của mức: {says}"
    else:
        lead = f"{capitalized(says)}; xếp loại như các đảng viên khác"
    return Result(lead, (months, on_day(told)), (sick_leave_finding(told, value, says, spell.value),))
