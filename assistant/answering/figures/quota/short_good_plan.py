"""How many are good where it is told how many are lacking: "còn thiếu 1 người tốt nữa mới đủ 3 xuất sắc, đang có mấy tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_LACKING = re.compile(r"\b(?:thieu|can them|hut)(?: (?:mat|them|dung|co|moi))*\s*$")
_YET = re.compile(r"[^.;?\d]{0,20}\bnua\b|[^.;?\d]{0,24}\b(?:moi|de|thi) (?:du|duoc|co)\b")
_NOW = r"\b(?:dang|hien|nay|hien tai|bay gio)(?: (?:co|la|duoc|con))* (?:may|bao nhieu)\b"


def plan(told: Told) -> Outcome:
    """What is needed less what is lacking; a question back where something else is asked of it."""
    goods, best = told.all("good"), told.get("excellent")
    if (
        len(goods) != 1
        or best is None
        or len(told.all("excellent")) != 1
        or goods[0].quantity.start > best.quantity.start
    ):
        return None
    lacking = goods[0]
    if not _LACKING.search(told.folded[: lacking.quantity.start]) or not _YET.match(told.folded, lacking.quantity.end):
        return None
    noun = noun_of(told)
    if not told.says(_NOW):
        return Need("good", f"Hiện có bao nhiêu {noun.one} xếp Hoàn thành tốt nhiệm vụ?")
    from assistant.calculator.measure import smallest_base

    options = options_of(told, noun)
    ratio = run("most", {"good": 0, **options}, told).figures["ratio"]
    needed = smallest_base(int(best.value), Fraction(str(ratio)))
    have = needed - int(lacking.value)
    if have < 0:
        return None
    finding = run("most", {"good": needed, **options}, told)
    step = f"{say(needed)} - {say(lacking.value)} = {say(have)}"
    finding = replace(finding, steps=(*finding.steps, step))
    lead = f"Đang có {say(have)} {noun.one} Hoàn thành tốt nhiệm vụ: {say(best.value)} xuất sắc cần ít nhất {say(needed)} tốt, còn thiếu {say(lacking.value)}"
    understood = (
        f"còn thiếu {say(lacking.value)} tốt thì đủ {say(best.value)} xuất sắc",
        *echo(told, noun),
    )
    steps = (*(one for one in finding.steps if "×" in one), step)
    return Result(lead, understood, (finding,), steps, finding.judgement[:1])
