"""Boosted regression trees (Friedman 2001), read from arrays: a probability for rows of features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LEAF = -1
_DEEPEST = 16


@dataclass(frozen=True)
class Forest:
    """Trees laid end to end.

    Attributes:
        feature: (n,) column a node asks about; -1 for a leaf.
        threshold: (n,) a row goes left where its value is at most this.
        left, right: (n,) the node to go to.
        value: (n,) what a leaf adds.
        roots: (t,) first node of each tree.
        base: added to every row.
        width: columns of the rows it was learned from.
    """

    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    roots: NDArray[np.int32]
    base: float
    width: int

    @classmethod
    def read(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> Forest:
        """The forest kept under a name in a file of arrays."""

        def kept(field: str, kind: type[np.generic]) -> NDArray[Any]:
            return np.asarray(arrays[f"{name}.{field}"], kind)

        return cls(
            kept("feature", np.int16), kept("threshold", np.float32), kept("left", np.int32), kept("right", np.int32),
            kept("value", np.float32), kept("roots", np.int32), float(kept("base", np.float32)),
            int(kept("width", np.int32)),
        )  # fmt: skip

    def score(self, rows: Sequence[Sequence[float]]) -> NDArray[np.float32]:
        """Probabilities, (n,), for rows of features, (n, f).

        Raises:
            ValueError: the rows have other columns than those learned from; the module that learns it writes it anew with ``--write``.
        """
        if not rows:
            return np.zeros(0, np.float32)
        table = np.asarray(rows, np.float32)
        if table.shape[1] != self.width:
            raise ValueError(f"rows of {table.shape[1]} columns for a model of {self.width}: learn it anew (--write)")
        each = np.arange(len(table))[:, None]
        at = np.repeat(self.roots[None, :], len(table), axis=0)
        for _ in range(_DEEPEST):
            feature = self.feature[at]
            if (feature == _LEAF).all():
                break
            goes_left = table[each, np.maximum(feature, 0)] <= self.threshold[at]
            at = np.where(feature == _LEAF, at, np.where(goes_left, self.left[at], self.right[at]))
        total = self.value[at].sum(axis=1) + self.base
        return np.asarray(1 / (1 + np.exp(-total)), np.float32)
