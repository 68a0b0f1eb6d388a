"""Rows of scores and the units that own them: a unit has many questions, and many pieces of text."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.fuse import Features


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
        found = np.zeros(self._units, dtype=np.float32)
        np.maximum.at(found, self._owners, scores)
        return found

    def top(self, scores: Features) -> Features:
        """The mean of each unit's three best rows: one lucky wording weighs less than a unit that fits throughout."""
        laid = np.append(scores, -np.inf).astype(np.float32)[self._laid]
        best = np.partition(laid, laid.shape[1] - 3, axis=1)[:, -3:]
        best.sort(axis=1)
        best = np.where(np.isfinite(best), best, 0).astype(np.float32) / np.float32(3)
        return (best[:, 2] + best[:, 1]) + best[:, 0]

    @cached_property
    def _laid(self) -> NDArray[np.int64]:
        """The rows laid out by unit (units, most); an empty place points past the last row, where `top` puts no score."""
        owners = self._owners
        counts = np.bincount(owners, minlength=self._units)
        laid = np.full((self._units, max(3, int(counts.max(initial=0)))), len(owners), dtype=np.int64)
        order = np.argsort(owners, kind="stable")
        start = np.concatenate(([0], np.cumsum(counts)[:-1]))
        laid[owners[order], np.arange(len(order)) - start[owners[order]]] = order
        return laid
