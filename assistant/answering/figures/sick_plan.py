"""Spells of sick leave added up against the months of the rule: "đợt một 1,5 tháng, đợt hai 2 tháng, có đủ 3 tháng không"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.facts import of_maternity
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.rating_words import wanted_of
from assistant.answering.figures.running import on_day
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say

_ILL = r"\b(?:nghi om|om|nam vien|dieu tri|nghi benh|benh)\b"
_SUM = r"\b(?:dot|lan|cong|tong|roi|sau do|them|gom|nua|va)\b"
_INSTEAD = r"\b(?:con|the|neu|hay|hoac)(?: (?:la|neu|chi|ma))* nghi\b(?! (?:om )?(?:them|tiep|nua))|\bcon \d+ thang(?: \d+ ngay)? thi sao\b"
_MORE = re.compile(r"\b(?:them|nua|tiep)\b")  # days added to those told before
_MONTH = (28, 31)  # days of the shortest and the longest month
_OF_SEVERAL = (
    r"\b(?:hai|ba|2|3) (?:nguoi|dong chi|dang vien|d/c|dc|can bo)\b|\bai\b[^.;?]{0,20}\b(?:bi|han che|duoc|khong)\b"
)
_OVER = re.compile(r"\s*thang (?:va |le |hon )?(\d{1,2}) ngay\b")  # "1 tháng 20 ngày"
_OTHERS = ("members", "score", "good", "excellent", "assigned", "done", "common", "result")


def plan(told: Told) -> Outcome:
    """The sum and whether it comes to the months of the rule; None where no several spells are told, or a rating is asked about."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations, name_document

    if told.says(_ILL) and len(_spells(told)[1]) > 1 and told.says(_INSTEAD) and not told.has(*_OTHERS):
        return Need("months", "Câu hỏi nêu hai trường hợp nghỉ ốm khác nhau: cần tính cho trường hợp nào?")
    if (short := _short_spell(told)) is not None:
        return short
    if (
        not told.says(_ILL)
        or not (told.says(_SUM) or told.says(r"\bngay\b"))
        or told.has(*_OTHERS)
        or wanted_of(told) is not None
    ):
        return None
    unit, spells = _spells(told)
    if len(spells) > 1 and told.says(_OF_SEVERAL):
        return Need(
            "months",
            "Các đợt nghỉ ốm là của cùng một người hay của từng người khác nhau? Xin hỏi riêng từng người; thời gian nghỉ chỉ cộng dồn cho một người.",
        )
    value = rulebook().find("sick_leave_months", told.as_of)
    over = [_days_over(told, figure) for figure in spells]
    alone = (
        len(spells) == 1
        and unit == "days"
        and told.says(
            r"\bnghi (?:phep|bu|viec rieng)\b|\b(?:du|phai|tinh|la|qua|den|bang|toi)\b[^.;?]{0,12}\b(?:3|03|ba) thang\b"
        )
    )
    if (len(spells) < 2 and not any(over) and not alone) or value is None or value.amount is None:
        return None
    total = sum((figure.value for figure in spells), Fraction(0))
    needed = Fraction(value.number)
    enough = _enough(total, needed, unit) if not any(over) else _enough_with_days(total, sum(over), needed)
    word = "tháng" if unit == "months" else "ngày"
    added = f"{' + '.join(say(figure.value) for figure in spells)} = {say(total)} {word}"
    if any(over):
        parts = [
            f"{say(one.value)} tháng{f' {days} ngày' if days else ''}" for one, days in zip(spells, over, strict=True)
        ]
        whole = f"{say(total)} tháng {sum(over)} ngày"
        added = f"{' + '.join(parts)} = {whole}" if len(parts) > 1 else whole
    if alone:
        added = f"{say(total)} ngày"
    bound = f"{int(needed):02d} tháng"
    if enough is None:
        state = f"sát mốc {bound}; văn bản không nói tháng tính bao nhiêu ngày nên cấp có thẩm quyền xác định"
    elif enough:
        effect = {
            "actual_result": "xếp loại theo kết quả làm việc thực tế của năm",
            "below_good": "không xếp từ Hoàn thành tốt nhiệm vụ trở lên, cao nhất là Hoàn thành nhiệm vụ",
        }.get(value.effect or "", "")
        state = f"từ {bound} trở lên{f', {effect}' if effect else ''}"
    else:
        state = f"chưa đến {bound}, không thuộc trường hợp nghỉ ốm cộng dồn từ {bound} trở lên"
    says = f"Nghỉ ốm cộng dồn {added}: {state} (theo {name_document(value.cite)})"
    lead = says
    if (
        enough is not None
        and told.says(asking.YES_NO)
        and told.says(r"\b(?:du|vuot|qua|den|toi|tren|tinh la|bi tinh)\b[^.;?]{0,20}\b(?:3|03|ba) thang\b")
    ):
        lead = f"{'Có' if enough else 'Không'}: {says[:1].lower()}{says[1:]}"
    finding = Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"months": total},
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
    return Result(lead, (f"nghỉ ốm {added}", on_day(told)), (finding,), complete=False)


def _short_spell(told: Told) -> Outcome:
    """ "nghỉ ốm 2 tháng có được hoàn thành tốt không": one spell below the months of the rule, which then says nothing of it."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import citations, name_document

    unit, spells = _spells(told)
    value = rulebook().find("sick_leave_months", told.as_of)
    asked = told.says(asking.YES_NO) or told.says(asking.RATE)
    if told.days or told.says(r"\b(?:roi|tiep|them|dot|lan|cong don|nua)\b"):
        return None  # more spells may be told than the one counted in months
    if len(spells) == 1 and unit == "months" and _days_over(told, spells[0]):
        return _short_by_days(told, spells[0])
    if not told.says(_ILL) or told.has(*_OTHERS) or len(spells) != 1 or unit != "months" or not asked:
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

    value, days = rulebook().find("sick_leave_months", told.as_of), _days_over(told, spell)
    if value is None or value.amount is None or not told.says(_ILL) or told.has(*_OTHERS):
        return None
    if _enough_with_days(spell.value, days, Fraction(value.number)) is not False:
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


def _days_over(told: Told, figure: Figure) -> int:
    """The days told beside the months of a spell."""
    found = _OVER.match(told.folded, figure.quantity.end)
    return int(found[1]) if found is not None else 0


def _enough_with_days(months: Fraction, days: int, needed: Fraction) -> bool | None:
    """Whether months and days come to the months needed; None where that hangs on the days of a month."""
    left = needed - months
    if left <= 0:
        return True
    shortest, longest = (left * month for month in _MONTH)
    return True if days >= longest else False if days < shortest else None


def _spells(told: Told) -> tuple[str, list[Figure]]:
    """The spells in months, or all in days; none where both are told, or where the rule's own months are among them."""
    more = _MORE.search(told.folded.rsplit(BETWEEN, 1)[-1]) is not None
    turn = [
        figure
        for figure in told.figures
        if (more or figure.turn == told.last_turn) and not figure.vague and figure.value > 0
    ]
    months = [
        figure
        for figure in turn
        if figure.unit == "months" and not _of_the_rule(told, figure) and not of_maternity(told, figure)
    ]
    days = [figure for figure in turn if figure.unit == "days" and not of_maternity(told, figure)]
    return ("", []) if months and days else ("months", months) if months else ("days", days)


def _of_the_rule(told: Told, figure: Figure) -> bool:
    """ "có đủ 3 tháng không": the months asked about, no spell."""
    before = told.folded[: figure.quantity.start]
    return (
        re.search(
            r"\b(?:du|vuot|qua|den|toi|tren|tu|moc|dat|la|tinh|thanh|bang|coi|tron)(?: (?:moc|la|du|thanh))* $", before
        )
        is not None
        and figure.value == 3
    )


def _enough(total: Fraction, needed: Fraction, unit: str) -> bool | None:
    if unit == "months":
        return total >= needed
    shortest, longest = (days * needed for days in _MONTH)
    return True if total >= longest else False if total < shortest else None
