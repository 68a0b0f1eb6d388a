"""Whether a figure is near enough to what others would have it be: a little off, or mistyped."""

from __future__ import annotations

from assistant.audit.nearness import mistyped
from assistant.audit.weighing.item import Item

_FARTHEST = 100.0  # no slip of a key makes more of a number
_STEP = 4  # what a small number may be off by


def near(item: Item, meant: float, low: float, high: float) -> bool:
    """Whether what a figure says lies between `low` and `high` times what is meant, or is a keying slip of it."""
    if meant <= 0:
        return False
    if low * meant <= item.value <= high * meant or typed_for(item, meant):
        return True
    return 0 < item.value < 10 and meant < 10 and abs(item.value - meant) <= _STEP


def typed_for(item: Item, meant: float) -> bool:
    """Whether a figure may have been typed for an amount: a digit other than meant, two swapped ("60" for "06")."""
    if meant <= 0 or not 1 / _FARTHEST <= item.value / meant <= _FARTHEST:
        return False
    own, other = item.number, round(meant * 10.0**item.figure.places)
    if min(own, other) < 10:
        return max(own, other) < 100 and _tens(own, other)
    if not _may_be(own, other):
        return False
    return mistyped(str(own), str(other))


def _may_be(own: int, other: int) -> bool:
    """What differs in one digit or by a swap differs by a digit, or nine times one, and noughts; the rest by its length."""
    gap = abs(own - other)
    if not gap:
        return False
    if not 0.2 < own / other < 5:
        return True
    while gap % 10 == 0:
        gap //= 10
    return gap <= 9 or (gap <= 81 and gap % 9 == 0)


def _tens(own: int, other: int) -> bool:
    """Whether a number of one digit, a nought before it, is one of two digits but for the first, or turned round ("06", "60")."""
    less, more = sorted((own, other))
    return more >= 10 and (more % 10 == less or more == 10 * less)
