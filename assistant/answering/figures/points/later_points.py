"""Points gained or lost in a later turn, for one group of criteria or for the total: "nhóm kết quả được cộng thêm 0,3 điểm"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.calculator.number import say

_WHOM = r"(?: (?:cho|them|vao|duoc|di|bot|mat|nua|lai|thanh|em|toi|minh|anh|chi|dong chi|ay|do|nhom|phan|diem|chung|ket qua|tong|so))*"
_GAINED = re.compile(rf"\b(?:cong|them|tang){_WHOM}\s*$")
_LOST = re.compile(rf"\b(?:tru|bot|giam|ha){_WHOM}\s*$")
_GROUPS = {"common": r"\b(?:tieu chi chung|diem chung|nhom chung|phan chung)\b", "result": r"\bket qua\b"}
_FEW = 10  # fewer points are a change, no score
_PARTS = ("done", "on_time", "exceeded", "late", "not_done", "fixed", "low_votes", "disciplined")
_LABELS = {"common": "điểm nhóm tiêu chí chung", "result": "điểm nhóm kết quả nhiệm vụ", "score": "điểm"}


def adjust_points(told: Told) -> None:
    """Put the new points in place of those told before, for the group named, else for the total."""
    if not told.last_turn:
        _adjust_sum(told)
        return
    start = told.folded.rfind(BETWEEN) + len(BETWEEN)
    for figure in [one for one in told.figures if one.turn == told.last_turn and _are_points(one)]:
        before = told.folded[start : figure.quantity.start]
        sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
        base = _base(told, told.folded[start:]) if sign else None
        if base is None or figure.value >= base.value:
            continue
        total = base.value + sign * figure.value
        told.notes.append(
            f"{say(base.value)} {'cộng' if sign > 0 else 'trừ'} {say(figure.value)} là {say(total)} {_LABELS[str(base.role)]}"
        )
        base.quantity = replace(base.quantity, value=total, text=say(total))
        figure.role = "among"


def _adjust_sum(told: Told) -> None:
    """ "tiêu chí chung 29, kết quả 58 cộng 3 điểm thưởng": in one breath, the change is of both groups together."""
    common, result = told.get("common"), told.get("result")
    if common is None or result is None or common.of is not None or result.of is not None:
        return
    behind = max(common.quantity.end, result.quantity.end)
    changes = [one for one in told.figures if one.quantity.start >= behind and _are_points(one) and one.unit == "score"]
    if len(changes) != 1 or changes[0].role not in (None, "score") or changes[0].value >= _FEW:
        return
    before = told.folded[behind : changes[0].quantity.start]
    sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
    if not sign:
        return
    change, base = changes[0], _base(told, "", upto=1)
    if base is None:
        return
    total = base.value + sign * change.value
    told.notes.append(f"{say(base.value)} {'cộng' if sign > 0 else 'trừ'} {say(change.value)} là {say(total)} điểm")
    base.quantity = replace(base.quantity, value=total, text=say(total))
    change.role = "among"


def adjust_parts(told: Told) -> None:
    """ "Bổ sung thêm 1 nhiệm vụ hoàn thành nữa": it is added to those told before, and is not all there are."""
    for role in _PARTS:
        for first, second in pairwise(told.all(role)):
            before = told.folded[: second.quantity.start]
            sign = 1 if _GAINED.search(before) else -1 if _LOST.search(before) else 0
            if second.turn <= first.turn or not sign or first.value + sign * second.value < 0:
                continue
            total = first.value + sign * second.value
            told.notes.append(f"{say(first.value)} {'thêm' if sign > 0 else 'bớt'} {say(second.value)} là {say(total)}")
            second.quantity = replace(second.quantity, value=total, text=say(total))
            second.of, first.role = second.of or first.of, "among"


def _are_points(figure: Figure) -> bool:
    points = figure.role in ("score", "common", "result") or (figure.role is None and figure.unit in (None, "score"))
    return points and not figure.vague and not figure.quantity.percent


def _base(told: Told, last: str, *, upto: int | None = None) -> Figure | None:
    """What the points are added to: the group the last turn names, else the total, told or summed of its two groups."""
    before = {
        role: found[-1]
        for role in (("common", "result") if upto else ("common", "result", "score"))
        if (
            found := [
                one
                for one in told.figures
                if one.role == role and one.turn < (upto or told.last_turn) and not one.vague
            ]
        )
    }
    named = [role for role, words in _GROUPS.items() if role in before and re.search(words, last)]
    if len(named) == 1:
        return before[named[0]]
    if "score" in before:
        return before["score"]
    if not {"common", "result"} <= before.keys():
        return None
    parts = (before["common"], before["result"])
    total = sum((part.value for part in parts), Fraction(0))
    told.notes.append(f"{' + '.join(say(part.value) for part in parts)} = {say(total)} điểm")
    for part in parts:
        part.role = "among"
    parts[1].role = "score"
    parts[1].quantity = replace(parts[1].quantity, value=total, text=say(total))
    return parts[1]
