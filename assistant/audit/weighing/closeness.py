"""Whether a figure is near enough to what others would have it be: a little off, or mistyped."""

from __future__ import annotations

from assistant.audit.nearness import mistyped
from assistant.audit.weighing.item import Item

_FARTHEST = 100.0  # no slip of a key makes more of a number


def near(item: Item, meant: float, low: float, high: float) -> bool:
    """Whether what a figure says lies between `low` and `high` times what is meant, or is a keying slip of it."""
    if meant <= 0:
        return False
    return low * meant <= item.value <= high * meant or typed_for(item, meant)


def typed_for(item: Item, meant: float) -> bool:
    """Whether a figure may have been typed for an amount: a digit other than meant, two swapped ("60" for "06")."""
    if meant <= 0 or not 1 / _FARTHEST <= item.value / meant <= _FARTHEST:
        return False
    digits = f"{meant:.{item.figure.places}f}".replace(".", "").lstrip("0")
    if len(digits) == 1 and len(item.digits) == 2:
        return item.digits == f"{digits}0"
    if len(item.digits) == 1 and len(digits) == 2:
        return digits == f"{item.digits}0"
    return abs(len(digits) - len(item.digits)) <= 1 and mistyped(item.digits, digits)
