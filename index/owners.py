"""Rows of scores and the units that own them: a unit has many questions, and many pieces of text."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.fuse import Features

_BEST = 3  # rows of a unit that speak for it as a whole


class Owners:
    """The unit of each row (n,), and how many units there are."""

    def __init__(self, owners: NDArray[np.int32], units: int) -> None:
        self._owners = owners
        self._units = units

    def rows(self, unit: int) -> range:
        """The rows of a unit; they lie together."""
        first, end = np.searchsorted(self._owners, (unit, unit + 1))
        return range(int(first), int(end))

    def best(self, scores: Features) -> Features:
        """The best score among each unit's rows."""
        units, starts, _ = self._stretches
        found = np.zeros(self._units, dtype=np.float32)
        if len(starts):
            found[units] = np.maximum(np.maximum.reduceat(scores, starts), 0)
        return found

    def top(self, scores: Features) -> Features:
        """The mean of each unit's three best rows: one lucky wording weighs less than a unit that fits throughout."""
        units, starts, lengths = self._stretches
        found, left = np.zeros(self._units, dtype=np.float32), scores.astype(np.float32) / np.float32(_BEST)
        for _ in range(min(_BEST, len(left))):
            best = np.maximum.reduceat(left, starts)
            found[units] += np.where(np.isfinite(best), best, np.float32(0))
            at = np.flatnonzero(left == np.repeat(best, lengths))
            left[at[np.searchsorted(at, starts)]] = -np.inf  # one row of each, not its equals
        return found

    @cached_property
    def _stretches(self) -> tuple[NDArray[np.int32], NDArray[np.intp], NDArray[np.intp]]:
        """The units that own rows, the first row of each, and how many it has."""
        units, starts, lengths = np.unique(self._owners, return_index=True, return_counts=True)
        return units, starts, lengths
