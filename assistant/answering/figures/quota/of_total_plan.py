"""The ratio put on all there are and held up for confirmation: "20% x 40 đảng viên = 8 xuất sắc, đúng không"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil

from assistant.answering.figures import asking
from assistant.answering.figures.figure import RATED_UNITS, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import lower, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_GIVES = re.compile(r"[^.;?!]{0,60}?(?:=|\b(?:la|bang|ra|duoc|tuc|thanh|lay|xep)\b)\s*$")
_OF_ALL = r"\btong so\b|\btong cong\b|\bca (?:chi bo|co quan|don vi|xa|phuong|dang bo|phong)\b"
_BECAUSE = (
    r"\b(?:vi|do|boi|tai)(?: (?:la|co|tong|ca|so|chi bo|don vi|co quan|phong|xa|truong|dang bo|em|toi|minh|ben))* \d"
)
_OTHERS = ("good", "good_up", "completed", "not_completed", "assigned", "score")
_CONFIRMS = rf"{asking.YES_NO}|{asking.WITHIN}|\b(?:dung|phai|nhi|ha|a) ?(?:[?.!]|$)"


def plan(told: Told) -> Outcome:
    """What the ratio is of, with the most where all are at least good; None where the good are told, or nothing is confirmed."""
    if told.has(*_OTHERS) or not (told.says(_CONFIRMS) or told.says(_BECAUSE)):
        return None
    found = _reckoned(told)
    if found is None:
        return None
    ratio, whole, result = found
    named = told.says(r"\bxuat sac|\bxs\b|\bhtxs")
    if not named and not (result.unit in RATED_UNITS and (whole.role in ("members", "units") or told.says(_OF_ALL))):
        return None  # "20% của 45 là 9 đúng không": a product of numbers
    noun = noun_of(told)
    options = options_of(told, noun)
    pool = run("pool", {"total": int(whole.value), **options}, told)
    most, total = int(str(pool.figures["ceiling"])), say(whole.value)
    base = f"{ratio.quantity.text} tính trên số xếp Hoàn thành tốt nhiệm vụ"
    held = (
        f"nếu cả {total} {noun.one} đều từ tốt trở lên thì tối đa {say(most)} xuất sắc, không phải {say(result.value)}"
    )
    if whole.role in ("members", "units") or whole.unit in RATED_UNITS:
        lead = f"Không đúng, {base}, không tính trên cả {total}: {held}"
    else:
        lead = f"Chỉ đúng nếu {total} là số xếp Hoàn thành tốt nhiệm vụ, vì {base}; {total} là tổng số thì không đúng: {held}"
    if not named:
        lead = f"Hiểu là tỷ lệ khống chế mức Hoàn thành xuất sắc: {lower(lead)}"
    steps = tuple(step for step in pool.steps if "x ≤" in step or "Thử lại" in step)
    understood = (f"{ratio.quantity.text} của {total} là {say(result.value)}", *echo(told, noun))
    return Result(lead, understood, (pool,), steps, pool.judgement[:1])


def _reckoned(told: Told) -> tuple[Figure, Figure, Figure] | None:
    """The ratio, the whole it is put on, and what it comes to, the ratio told before what it comes to."""
    ratio = next((one for one in told.figures if one.is_of_rule), None)
    if ratio is None:
        return None
    counts = [one for one in told.figures if not one.is_share and not one.vague and one.role in _COUNTED]
    for whole in counts:
        for result in counts:
            exact = ratio.ratio * whole.value
            if whole is result or whole.value.denominator != 1 or not _comes_to(result.value, exact):
                continue
            behind = result.quantity.start > ratio.quantity.end
            if behind and _GIVES.search(told.folded[ratio.quantity.end : result.quantity.start]):
                return ratio, whole, result
    return None


_COUNTED = (None, "members", "units", "excellent", "whole")


def _comes_to(result: Fraction, exact: Fraction) -> bool:
    return result in (exact, int(exact), ceil(exact))
