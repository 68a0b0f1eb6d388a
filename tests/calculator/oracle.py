"""A second calculator, written apart from the first: whole numbers, cross multiplication and brute force only.

It imports nothing of the product. Arrays are numpy's int64; the largest product here is below 10**12.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def keeps(good: Ints, excellent: Ints, part: int, whole: int, *, both: bool = False, rounded: bool = False) -> Bools:
    """`excellent` is at most part/whole of the base; with `rounded`, of the product rounded half up."""
    base = good + excellent if both else good
    if rounded:  # e <= (2·part·base + whole) // (2·whole)
        return 2 * whole * excellent <= 2 * part * base + whole
    return whole * excellent <= part * base


def keeps_small(good: Ints, excellent: Ints, part: int, whole: int, below: int, allow: int) -> Bools:
    """The same, but a base smaller than `below` may have `allow`."""
    return np.where(good < below, excellent <= allow, whole * excellent <= part * good)


def most_of(total: int, part: int, whole: int, **how: bool) -> int:
    """The most of `total` that may be excellent, all others being good: every split is tried."""
    excellent = np.arange(total + 1, dtype=np.int64)
    return int(np.flatnonzero(keeps(total - excellent, excellent, part, whole, **how)).max())


def rounded(part: Ints, whole: Ints, places: int) -> Ints:
    """Percent in units of the last place, by long division: quotient, then one more if the rest is half or over."""
    quotient, rest = np.divmod(part * 100 * 10**places, whole)
    return quotient + (rest >= whole - rest)


def cut(part: Ints, whole: Ints, places: int) -> Ints:
    return (part * 100 * 10**places - np.mod(part * 100 * 10**places, whole)) // whole


def band(hundredths: int) -> str:
    """The rating of a score in hundredths of a point."""
    if hundredths >= 9000:
        return "excellent"
    if hundredths >= 7000:
        return "good"
    return "completed" if hundredths >= 5000 else "not_completed"
