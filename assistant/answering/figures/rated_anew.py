"""The counts as they are after a step from one rating to another, where both were told before it."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.quota_moves import moved
from assistant.answering.figures.rating_step import Step, step_in
from assistant.calculator.number import say

_SAID = {"excellent": "xuất sắc", "good": "tốt", "below": "dưới mức tốt"}


def rate_anew(told: Told) -> bool:
    """Put the counts after the step in place of those before it, and note it; False where there is no such step."""
    if told.has("assigned", "score", "good_up") or moved(told) is not None:
        return False
    step = step_in(told)
    if step is None:
        return False
    good, best = (_held(told, role, step.figure) for role in ("good", "excellent"))
    if not good or not best:
        return False
    count, target = step.figure.value, step.target or "good"
    changes = {role: (target == role) - (step.source == role) for role in ("good", "excellent")}
    goods, bests = good[0].value + changes["good"] * count, best[0].value + changes["excellent"] * count
    if goods < 0 or bests < 0:
        return False
    before = f"{say(good[0].value)} tốt, {say(best[0].value)} xuất sắc"
    told.notes.append(
        f"đang có {before}; {_said(step)}: còn {say(goods)} tốt, {say(bests)} xuất sắc"
        + ("" if step.target else f" (nếu xếp dưới mức tốt thì vẫn là {say(good[0].value)} tốt)")
    )
    for figure in told.figures:
        same = figure.value == bests and figure.role in (None, "members") and figure.unit == "people"
        if same and figure.quantity.start > step.figure.quantity.start:
            figure.role = "among"  # "5 đồng chí còn lại": the excellent left
    for figures, value in ((good, goods), (best, bests)):
        for figure in figures:
            figure.quantity = replace(figure.quantity, value=value, text=say(value))
    step.figure.role, told.changed = "among", True
    told.struck_from = None if step.target else int(good[0].value - count)
    told.loose = [name for name in told.loose if name not in ("completed", "not_completed")]
    return True


def _held(told: Told, role: str, step: Figure) -> list[Figure]:
    """The figures of a role besides that of the step, where they tell one value."""
    found = [figure for figure in told.all(role) if figure is not step]
    return found if len({figure.value for figure in found}) == 1 else []


def _said(step: Step) -> str:
    """ "chuyển 1 từ xuất sắc xuống tốt"."""
    count = say(step.figure.value)
    if step.target is None:
        return f"bớt {count} xuất sắc, coi là xếp tốt"
    order = ("below", "good", "excellent")
    way = "lên" if order.index(step.target) > order.index(step.source) else "xuống"
    return f"chuyển {count} từ {_SAID[step.source]} {way} {_SAID[step.target]}"
