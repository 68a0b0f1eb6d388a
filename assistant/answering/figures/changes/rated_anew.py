"""The counts as they are after a step from one rating to another, where both were told before it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.changes.moved import moved
from assistant.answering.figures.changes.rating_step import Step, approved_in, step_in
from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_ALL_GOOD = (
    r"\b(?:deu|tat ca|toan bo|ai cung|ca (?:chi bo|to|phong|\d+))\b[^.;?!]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
)
_SAID = {"excellent": "xuất sắc", "good": "tốt", "below": "dưới mức tốt", "gone": "nơi khác"}


def rate_anew(told: Told) -> bool:
    """Put the counts after the step in place of those before it, and note it; False where there is no such step."""
    if told.has("assigned", "score", "good_up") or moved(told) is not None:
        return False
    step = step_in(told)
    if step is None and (kept := approved_in(told)) is not None:
        return _keep_approved(told, kept)
    if step is None:
        return False
    good, best = (_held(told, role, step.figure) for role in ("good", "excellent"))
    if good and not best and _from_all_good(told, step):
        return _raise_first(told, step, good[0])
    if not good or not best:
        return False
    count, target = step.figure.value, step.target or "good"
    changes = {role: (target == role) - (step.source == role) for role in ("good", "excellent")}
    goods, bests = good[0].value + changes["good"] * count, best[0].value + changes["excellent"] * count
    if goods < 0 or bests < 0:
        return False
    told.notes.append(_noted(step, good[0], best[0], goods=goods, bests=bests))
    for figure in told.figures:
        same = figure.value == bests and figure.role in (None, "members") and figure.unit == "people"
        if same and figure.quantity.start > step.figure.quantity.start:
            figure.role = "among"  # "5 đồng chí còn lại": the excellent left
    for figures, value in ((good, goods), (best, bests)):
        for figure in figures:
            figure.quantity = replace(figure.quantity, value=value, text=say(value))
    step.figure.role, told.changed = "among", True
    _move_lower(told, step)
    told.struck_from = None if step.target else int(good[0].value - count)
    told.loose = [name for name in told.loose if name not in ("completed", "not_completed")]
    return True


def _move_lower(told: Told, step: Step) -> None:
    """Those who come from below good, or go there, change the number told as completed too, where it is one number."""
    lower, sign = told.all("completed"), (step.target == "below") - (step.source == "below")
    if len(lower) == 1 and sign and lower[0].value + sign * step.figure.value >= 0:
        value = lower[0].value + sign * step.figure.value
        lower[0].quantity = replace(lower[0].quantity, value=value, text=say(value))


def _keep_approved(told: Told, kept: Figure) -> bool:
    """Those approved are the excellent; the others put up are taken for good ones."""
    good, best = (_held(told, role, kept) for role in ("good", "excellent"))
    if not good or not best:
        return False
    before, goods = good[0].value, good[0].value + best[0].value - kept.value
    told.notes.append(
        f"đề nghị {say(best[0].value)} xuất sắc, còn {say(kept.value)}; số còn lại coi là xếp tốt: {say(goods)} tốt "
        f"(nếu xếp dưới mức tốt thì vẫn là {say(before)} tốt)"
    )
    for figures, value in ((good, goods), (best, kept.value)):
        for figure in figures:
            figure.quantity = replace(figure.quantity, value=value, text=say(value))
    kept.role, told.changed, told.struck_from = "among", True, int(before)
    return True


def _from_all_good(told: Told, step: Step) -> bool:
    """Whether those raised are some of the good told, which are all of them good before."""
    others = [figure for figure in told.all("excellent") if figure is not step.figure]
    return (step.source, step.target) == ("good", "excellent") and not others and told.says(_ALL_GOOD)


def _raise_first(told: Told, step: Step, good: Figure) -> bool:
    """ "10 đồng chí đều tốt, đề nghị 2 lên xuất sắc": eight of them are left good."""
    left = good.value - step.figure.value
    if left < 0:
        return False
    told.notes.append(f"{_said(step)}: còn {say(left)} tốt, {say(step.figure.value)} xuất sắc")
    good.quantity, step.figure.role = replace(good.quantity, value=left, text=say(left)), "excellent"
    told.changed = True
    return True


def _held(told: Told, role: str, step: Figure) -> list[Figure]:
    """The figures of a role besides that of the step, where they tell one value."""
    found = [figure for figure in told.all(role) if figure is not step]
    return found if len({figure.value for figure in found}) == 1 else []


def _noted(step: Step, good: Figure, best: Figure, *, goods: Fraction, bests: Fraction) -> str:
    """What the step made of the counts, echoed so that a misreading is seen."""
    if bests == best.value:
        way = "thêm" if goods > good.value else "bớt"
        return f"{say(good.value)} {way} {say(step.figure.value)} là {say(goods)} tốt"
    unless = "" if step.target else f" (nếu xếp dưới mức tốt thì vẫn là {say(good.value)} tốt)"
    before = f"{say(good.value)} tốt, {say(best.value)} xuất sắc"
    return f"đang có {before}; {_said(step)}: còn {say(goods)} tốt, {say(bests)} xuất sắc{unless}"


def _said(step: Step) -> str:
    """ "chuyển 1 từ xuất sắc xuống tốt"."""
    count = say(step.figure.value)
    if step.target is None:
        return f"bớt {count} xuất sắc, coi là xếp tốt"
    if step.target == "gone":
        return f"{count} {_SAID[step.source]} chuyển đi"
    order = ("below", "good", "excellent")
    way = "lên" if order.index(step.target) > order.index(step.source) else "xuống"
    return f"chuyển {count} từ {_SAID[step.source]} {way} {_SAID[step.target]}"
