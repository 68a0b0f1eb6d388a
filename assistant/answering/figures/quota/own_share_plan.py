"""A lower share set by one's own province, commune or unit: "tỉnh quy định xuất sắc không quá 15% số tốt, 40 tốt được mấy"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import decimal_or_fraction, say

_BY = r"(?:tinh|huyen|xa|phuong|dang uy|thanh pho|thanh uy|cap tren|ban to chuc|don vi|nganh|co quan|so|chi bo|truong|dac khu|bo|tong cong ty|cap uy)"
_SETS = (
    r"(?:quy dinh|cho(?: phep)?|giao|khong che|an dinh|chot|huong dan|bat|yeu cau|dat|ap|phan|de ra|rang buoc|khoan)"
)
_SET = re.compile(
    rf"\b{_BY}(?: \w+){{0,3}}? {_SETS}\b[^.;?\d]{{0,50}}$|\b(?:khong (?:vuot )?qua|toi da|khong che|chi (?:duoc|cho|lay)|muc|tran|ty le|ti le)(?: (?:chi|la|o|muc|xuat sac|xs|khong qua))*\s*$"
)
_SET_AFTER = re.compile(rf"[^.;?\d]{{0,30}}\b(?:cua|do|theo) {_BY}\b|[^.;?\d]{{0,20}}\b{_BY}(?: \w+){{0,2}}? {_SETS}\b")
_BEST = r"\b(?:xuat sac|xs|htxs\w*)\b"


def plan(told: Told) -> Outcome:
    """The most by that share and by the regulation; None where no such share is told, or another count is asked."""
    good = told.get("good")
    if good is None or told.has("good_up", "excellent", "score", "assigned") or not told.says(_BEST):
        return None
    if groups_of(told) is not None or len(told.all("good")) != 1 or good.value.denominator != 1:
        return None
    if not (told.says(asking.MOST) or "excellent" in told.asked):
        return None
    shares = [one for one in told.figures if one.quantity.percent and not one.is_of_rule and _is_set(told, one)]
    if len(shares) != 1:
        return None
    noun, share = noun_of(told), shares[0]
    options = options_of(told, noun)
    finding = run("most", {"good": int(good.value), **options}, told)
    most, exact = int(str(finding.figures["ceiling"])), share.ratio * good.value
    own = exact.numerator // exact.denominator
    name = share.quantity.text.strip()
    by_rule = f"theo văn bản của Trung ương tối đa {say(most)}"
    if own <= most:
        lead = f"Theo mức {name} đã nêu, tối đa {say(own)} {noun.one} xuất sắc; {by_rule}"
    else:
        lead = f"Tối đa {say(most)} {noun.one} xuất sắc: mức {name} đã nêu cao hơn mức của văn bản Trung ương"
    step = f"{name} × {say(good.value)} = {decimal_or_fraction(exact)} → không quá {say(own)}"
    finding = replace(finding, steps=(*finding.steps, step))
    steps = (step, *(line for line in finding.steps if "×" in line))
    understood = (
        f"{say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"mức riêng {name} số Hoàn thành tốt nhiệm vụ, không có trong kho văn bản",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding,), steps, closing(finding, options))


def _is_set(told: Told, share: Figure) -> bool:
    """Whether the share is told as a limit somebody set, not as what was reckoned."""
    if share.role == "stated" or share.of is not None or not 0 < share.value < 100:
        return False
    before, after = told.folded[: share.quantity.start], told.folded[share.quantity.end :]
    return _SET.search(before) is not None or _SET_AFTER.match(after) is not None
