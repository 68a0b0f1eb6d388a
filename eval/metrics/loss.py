"""Loss without diacritics: what a measure falls by when the same questions are typed without marks."""

from __future__ import annotations

from collections.abc import Sequence


def loss_points(marked: Sequence[bool], unmarked: Sequence[bool]) -> float:
    """Percentage points lost, case by case the same questions; negative where typing without marks did better.

    >>> loss_points([True, True, True, False], [True, True, False, False])
    25.0
    """
    return 100 * (sum(marked) - sum(unmarked)) / len(marked) if marked else 0.0
