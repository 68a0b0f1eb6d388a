"""Spells of sick leave added up against the months of the rule: "đợt một 1,5 tháng, đợt hai 2 tháng, có đủ 3 tháng không"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.over_months import days_over
from assistant.answering.figures.rating.short_spell import later_spell, short_spell
from assistant.answering.figures.rating.sick_in_days import EFFECTS, of_days
from assistant.answering.figures.rating.sick_spells import (
    OTHERS,
    are_enough,
    are_enough_with_days,
    sick_leave_finding,
    spells_told,
)
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.parameter import Value

_SUM = r"\b(?:dot|lan|cong|tong|roi|sau do|them|gom|nua|va)\b"
_INSTEAD = r"\b(?:con|the|neu|hay|hoac)(?: (?:la|neu|chi|ma))* nghi\b(?! (?:om )?(?:them|tiep|nua))|\bcon \d+ thang(?: \d+ ngay)? thi sao\b"
_OF_SEVERAL = (
    r"\b(?:hai|ba|2|3) (?:nguoi|dong chi|dang vien|d/c|dc|can bo)\b|\bai\b[^.;?]{0,20}\b(?:bi|han che|duoc|khong)\b"
)


def plan(told: Told) -> Outcome:
    """The sum and whether it comes to the months of the rule; None where no several spells are told, or a rating is asked about."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_document

    if told.says(ILL) and len(spells_told(told)[1]) > 1 and told.says(_INSTEAD) and not told.has(*OTHERS):
        return Need("months", "Câu hỏi nêu hai trường hợp nghỉ ốm khác nhau: cần tính cho trường hợp nào?")
    if (alone := short_spell(told) or later_spell(told)) is not None:
        return alone
    if not told.says(ILL) or not (told.says(_SUM) or told.says(r"\bngay\b")) or told.has(*OTHERS):
        return None
    if (in_days := of_days(told)) is not None:
        return in_days
    unit, spells = spells_told(told)
    value = rulebook().find("sick_leave_months", told.as_of)
    by_work = value is not None and value.effect == "actual_result"  # another text bars a rating: that is told as asked
    if wanted_of(told) is not None and (len(spells) < 2 or not by_work):
        return None
    if len(spells) > 1 and told.says(_OF_SEVERAL):
        return Need(
            "months",
            "Các đợt nghỉ ốm là của cùng một người hay của từng người khác nhau? Xin hỏi riêng từng người; thời gian nghỉ chỉ cộng dồn cho một người.",
        )
    over = [days_over(told, figure) for figure in spells]
    counted = (
        len(spells) == 1
        and unit == "days"
        and told.says(
            r"\bnghi (?:phep|bu|viec rieng)\b|\b(?:du|phai|tinh|la|qua|den|bang|toi)\b[^.;?]{0,12}\b(?:3|03|ba) thang\b"
        )
    )
    if (len(spells) < 2 and not any(over) and not counted) or value is None or value.amount is None:
        return None
    total = sum((figure.value for figure in spells), Fraction(0))
    needed = Fraction(value.number)
    enough = are_enough(total, needed, unit) if not any(over) else are_enough_with_days(total, sum(over), needed)
    added = f"{say(total)} ngày" if counted else _in_words(spells, over, unit)
    says = f"Nghỉ ốm cộng dồn {added}: {_state(value, enough)} (theo {name_document(value.cite)})"
    lead = says
    if (
        enough is not None
        and told.says(asking.YES_NO)
        and told.says(r"\b(?:du|vuot|qua|den|toi|tren|tinh la|bi tinh)\b[^.;?]{0,20}\b(?:3|03|ba) thang\b")
    ):
        lead = f"{'Có' if enough else 'Không'}: {says[:1].lower()}{says[1:]}"
    finding = sick_leave_finding(told, value, says, total)
    return Result(lead, (f"nghỉ ốm {added}", on_day(told)), (finding,), complete=False)


def _in_words(spells: list[Figure], over: list[int], unit: str) -> str:
    """The spells added up, in months and the days told `over` them, or in days."""
    total = sum((figure.value for figure in spells), Fraction(0))
    if not any(over):
        word = "tháng" if unit == "months" else "ngày"
        return f"{' + '.join(say(figure.value) for figure in spells)} = {say(total)} {word}"
    parts = [f"{say(one.value)} tháng{f' {days} ngày' if days else ''}" for one, days in zip(spells, over, strict=True)]
    whole = f"{say(total)} tháng {sum(over)} ngày"
    return f"{' + '.join(parts)} = {whole}" if len(parts) > 1 else whole


def _state(value: Value, enough: bool | None) -> str:
    """What it means that the spells come to the months of the rule, or do not; `enough` is None where that hangs on a month's days."""
    bound = f"{int(value.number):02d} tháng"
    if enough is None:
        return f"sát mốc {bound}; văn bản không nói tháng tính bao nhiêu ngày nên cấp có thẩm quyền xác định"
    if not enough:
        return f"chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên"
    effect = EFFECTS.get(value.effect or "", "")
    return f"từ {bound} trở lên{f', {effect}' if effect else ''}"
