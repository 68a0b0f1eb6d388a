"""The excellent divided by all there are and held against the quota: "5/26 là 19,2% nên vẫn trong 20%, tính thế đúng chưa"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.members.counted import set_apart
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import percent, say

_LIMIT = r"(?:20|25|hai muoi|hai muoi lam) ?(?:%|phan tram)"
_WITHIN = rf"\b(?:trong|duoi|(?:chua|khong|ko)(?: (?:he|bi|co))* (?:toi|den|vuot|qua|lo)|dat|du|dung|it hon|thap hon|nho hon|be hon)(?: (?:gioi han|muc|tran|ty le|ti le|khung|duoc))* {_LIMIT}|{_LIMIT} (?:nen |thi |la )*(?:dat|on|duoc|dung)\b"
_FINE = r"\b(?:nen|vay|the|tuc|nhu vay|nhu the)(?: (?:la|thi|van|nay|roi|em|minh|con|coi nhu))* (?:trong (?:gioi han|ty le|ti le|tran)|dat|on|hop le|dung quy dinh|(?:dung|duoc)(?= (?:roi|luat|chuan|ha)\b)|(?:khong|chua|ko) (?:vuot|qua))\b"
_ASKED = rf"{asking.YES_NO}|\bdung (?:khong|ko|chua|k|hong)\b|\broi (?:ha|a|chu|nhi|nha)\b|\b(?:phai|duoc) (?:khong|ko|chua|k|hong)\b"


def plan(told: Told) -> Outcome:
    """Whether the quota is kept however the others are rated; None where no such share is held against it."""
    excellent = told.get("excellent")
    if excellent is None or told.has("good", "score", "assigned", "done") or groups_of(told) is not None:
        return None
    whole = _whole(told, excellent)
    if whole is None or not _divided(told, excellent, whole) or not told.says(_ASKED):
        return None
    if not told.says(_WITHIN) and not told.says(_FINE):
        return None
    noun = noun_of(told)
    options = options_of(told, noun)
    lower_rated = sum(int(one.value) for role in ("completed", "not_completed") for one in told.all(role)[-1:])
    rest = int(whole.value - excellent.value) - lower_rated - set_apart(told)[0]
    if "profile" in options or rest < 0 or excellent.value.denominator != 1:
        return None
    finding = run("quota", {"good": rest, "excellent": say(excellent.value), **options}, told)
    over, ratio = int(str(finding.figures["over"])), Fraction(str(finding.figures["ratio"]))
    total = f"{say(whole.value)} từ tốt trở lên" if whole.role == "good_up" else f"tổng số {say(whole.value)}"
    share = f"{say(excellent.value)} : {say(whole.value)} = {percent(excellent.value / whole.value)}".replace(
        "= ≈", "≈"
    )
    base = f"mẫu số là số Hoàn thành tốt nhiệm vụ, không phải {total}"
    most, needed = say(int(str(finding.figures["ceiling"]))), say(-(-excellent.value // ratio))
    if whole.role == "good_up":  # those beside the excellent are good for sure
        state = f"vượt {say(over)} {noun.one}, tối đa {most}" if over else f"không vượt, tối đa {most}"
        lead = f"{'Không đúng, ' if over else 'Đúng là '}{state}; {base}: còn {say(rest)} {noun.one} tốt"
    elif over:
        lead = f"Không đúng, {base}; dù {say(rest)} {noun.one} còn lại đều tốt thì vẫn vượt {say(over)}, tối đa {most}"
    else:
        lead = (
            f"Chưa đủ để kết luận, vì {base}: {say(excellent.value)} {noun.one} xuất sắc không vượt nếu có ít nhất "
            f"{needed} {noun.one} Hoàn thành tốt nhiệm vụ"
        )
    understood = (
        f"{say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ trên {total}",
        *((f"{say(lower_rated)} {noun.one} xếp dưới mức tốt",) if lower_rated else ()),
        *echo(told, noun),
    )
    steps = (f"Cách đã nêu: {share}", *(step for step in finding.steps if "×" in step))
    return Result(lead, understood, (finding,), steps[:3], closing(finding, options))


def _whole(told: Told, excellent: Figure) -> Figure | None:
    if excellent.of is not None:
        return excellent.of if excellent.of.role in (None, "whole", "members", "units", "good_up") else None
    if told.has("good_up"):
        return None
    return told.get("members") or told.get("units")


def _divided(told: Told, excellent: Figure, whole: Figure) -> bool:
    """Whether the share told is that of all, or the numbers are written as a share of them."""
    if not 0 < excellent.value < whole.value:
        return False
    stated = [one for one in told.figures if one.quantity.percent and not one.is_of_rule]
    near = any(abs(one.ratio - excellent.value / whole.value) < Fraction(1, 100) for one in stated)
    return near or (excellent.of is whole and re.search(_WITHIN, told.folded) is not None)
