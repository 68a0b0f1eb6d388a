"""One-to-one assignment: the pairs that are most alike together, each side used once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_NUDGE = 1e-6  # equal scores keep the order of both sides


def assign(scores: Sequence[Sequence[float]], *, least: float) -> list[tuple[int, int]]:
    """Row and column of each pair, by row; a pair below `least` is no pair. Of equal solutions the one that keeps the order
    of rows and columns is taken, so the result does not hang on the machine."""
    if not scores or not scores[0]:
        return []
    from scipy.optimize import linear_sum_assignment

    worth = np.asarray(scores, dtype=float)
    height, width = worth.shape
    places = np.abs(np.arange(height)[:, None] / height - np.arange(width)[None, :] / width)
    # A pair that will not be kept must not push out one that would be.
    kept = np.where(worth >= least, worth - _NUDGE * places, 0.0)
    rows, columns = linear_sum_assignment(kept, maximize=True)
    return [
        (int(row), int(column)) for row, column in zip(rows, columns, strict=True) if worth[row, column] >= least
    ]  # fmt: skip
