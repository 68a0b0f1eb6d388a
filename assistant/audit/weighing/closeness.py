"""Whether a figure is near enough to what others would have it be: a little off, or mistyped."""

from __future__ import annotations

from assistant.audit.figures.nearness import mistyped
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
    own, other = item.number, round(meant * 10.0**item.figure.places)
    if own == 10 * other or other == 10 * own:
        return min(own, other) <= 9  # "06" and "60"
    if not _may_be(own, other):
        return False
    return mistyped(str(own), str(other))


def _may_be(own: int, other: int) -> bool:
    """What differs in one digit or by a swap differs by a digit, or nine times one, and noughts; the rest by its length."""
    gap = abs(own - other)
    if not gap or min(own, other) < 10:
        return False
    if not 0.2 < own / other < 5:
        return True
    while gap % 10 == 0:
        gap //= 10
    return gap <= 9 or (gap <= 81 and gap % 9 == 0)
