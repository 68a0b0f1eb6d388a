"""A bare number of a later turn that takes the place of no count: the rule's own ratio said again, or a sum of what was told."""

from __future__ import annotations

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_RATIOS = (20, 25)


def set_apart_late(told: Told, figure: Figure) -> bool:
    """ "25% thì mấy", then "ai quyết cho 25"; "15 người tốt", then "3 xuất sắc nữa là 18": neither is a new count."""
    if figure.unit is not None or figure.role is not None:
        return False
    if figure.value in _RATIOS and any(one.quantity.percent and one.value == figure.value for one in told.figures):
        figure.role = "among"
        return True
    good, best = told.get("good"), told.get("excellent")
    if good is not None and best is not None and figure.value == good.value + best.value:
        told.notes.append(f"{say(good.value)} tốt + {say(best.value)} xuất sắc = {say(figure.value)}")
        figure.role = "among"
        return True
    return False
