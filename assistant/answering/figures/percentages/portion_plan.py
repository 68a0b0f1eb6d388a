"""A percentage or a fraction of a number, as plain arithmetic: "20% của 35 là mấy", "một phần năm của 190"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from math import ceil

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.number import decimal_or_fraction, say
from corpus.text import capitalized, uncapitalized

_UNIT = r"(?:(?:dang vien|dong chi|nguoi|can bo|dv|dc|d/c) )?"
_OF = re.compile(rf"\s*{_UNIT}(?:(?:cua|trong|tren|x|×|\*)\s*(?:tong )?(?:so )?|(?:tong )?so )(?:la )?")
# "120 đảng viên, 15% là bao nhiêu người": the whole is told first
_BEHIND = re.compile(r"\s*(?:dang vien|dong chi|nguoi|can bo|dv|dc|d/c)?\s*[,;]?\s*(?:(?:thi|lay|tinh|ma|nhan|voi) )*")
_STATED = re.compile(
    r"(?:%|phan tram)[^.;?]{0,40}?(?:=|\b(?:co phai(?: la)?|la|bang|duoc|ra|tuc)) ?(?P<product>\d+(?:,\d+)?)(?: (?:nguoi|dong chi|dang vien|dv|dc))? ?(?:\w+ ){0,2}?(?:khong|ko|k|chua|hong)\b"
)
_RECKONED = re.compile(r"([\d,]+%) của ([\d.]+) là [\d.,]+")
_NUMBER_ASKED = r"\b(?:la|bang|duoc|ra|tuc) (?:may|bao nhieu)(?: (?:nguoi|dong chi|dang vien|dv))? ?(?:[?.!]|$)"
_BASE = "Số xuất sắc tối đa thì tính trên số Hoàn thành tốt nhiệm vụ, không tính trên tổng số"
_ENOUGH = r"\b(?:can|phai|de dat|de du|it nhat|toi thieu|dat|du) (?:\w+ ){0,4}?(?:bao nhieu|may|\d+/\d+|[\d.,]+ ?%)"
_ASKED = r"\b(?:bao nhieu|may) (?:phieu|nguoi|dong chi|dang vien)\b[^.;?]*\b(?:dat|du)\b|\b(?:la|bang|ra|duoc) (?:bao nhieu|may)\b|\btinh\b|^\D{0,12}[\d.,]+\s*(?:%|phan tram) cua [\d.,]+\D{0,6}$"


def share_of(told: Told) -> Outcome:
    """The product, exact; None where no part of a number is asked for."""
    from assistant.calculator.finding import Finding, Verdict

    if (share := _share_told(told)) is not None:
        return share
    inside = [figure.of for figure in told.figures if figure.of is not None]
    figures = [figure for figure in told.figures if not any(figure is whole for whole in inside)]
    stated = _stated(told, figures)
    figures = [figure for figure in figures if figure is not stated]
    if (stated is None and not told.says(_ASKED)) or len(figures) != 2:
        return None
    if told.has("good", "good_up") and told.says(r"\b(?:xuat sac|xs|htxs)\b"):
        return None  # the most that may be excellent
    for one, other in pairwise(figures):
        between = told.folded[one.quantity.end : other.quantity.start]
        behind = other.quantity.percent and one.role in (None, "members", "units")
        part, whole = (other, one) if behind else (one, other)
        fraction = part.of is not None and part.of.value > part.value
        led = _BEHIND if behind else _OF
        if not (part.is_share or fraction) or whole.is_share or part.vague or not led.fullmatch(between):
            continue
        ratio = part.value / part.of.value if fraction and part.of is not None else part.ratio
        product = ratio * whole.value
        name = f"{say(part.value)}%" if part.quantity.percent else part.quantity.text.strip()
        result = decimal_or_fraction(product)
        if "/" in result:
            result = f"≈ {say(Fraction(round(product * 100), 100))} ({result})"
        said = f"{capitalized(name)} của {say(whole.value)} là {result.replace('≈', 'khoảng')}"
        if told.says(_ENOUGH):
            said = f"Ít nhất {ceil(product)}: {said[:1].lower()}{said[1:]}"
        if stated is not None:
            right = stated.value == product
            said = f"{'Đúng' if right else 'Không đúng'}: {uncapitalized(said)}{'' if right else f', không phải {say(stated.value)}'}"
        factor = name if part.quantity.percent else f"{ratio.numerator}/{ratio.denominator}"
        step = f"{factor} × {say(whole.value)} {result if result.startswith('≈') else f'= {result}'}"
        finding = Finding(
            rule="percentage",
            verdict=Verdict.HOLDS,
            says=said,
            as_of=told.as_of,
            figures={"part": product, "whole": whole.value},
            steps=(step,),
        )
        of_all = part.is_of_rule and whole.role in ("members", "units")
        return Result(said, (f"{name} của {say(whole.value)}",), (finding,), (step,), (_BASE,) if of_all else ())
    return None


def _share_told(told: Told) -> Outcome:
    """ "tỉ lệ tốt trở lên 92% của 75 người là mấy người": the number was reckoned when it was read."""
    from assistant.calculator.finding import Finding, Verdict

    found = _RECKONED.fullmatch(told.notes[0]) if len(told.notes) == 1 else None
    if (
        found is None
        or not told.says(_NUMBER_ASKED)
        or told.says(r"\b(?:may|bao nhieu|toi da)[^.;?]*\b(?:xuat sac|xs|htxs)")
    ):
        return None
    says = capitalized(told.notes[0])
    finding = Finding(rule="percentage", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={}, steps=())
    return Result(says, (f"{found[1]} của {found[2]}",), (finding,))


def _stated(told: Told, figures: list[Figure]) -> Figure | None:
    """ "5% trên 240 có phải 12 không": what the product is said to be."""
    found = _STATED.search(told.folded)
    if found is None:
        return None
    return next((one for one in figures if one.quantity.start == found.start("product") and not one.is_share), None)
