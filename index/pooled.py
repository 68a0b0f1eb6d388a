"""Meaning against meaning where a text's vector is the mean of its pieces' vectors: the pieces are compared, not the texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embed import Vectors


class PooledTable:
    """Texts kept as the pieces they are made of, for an encoder that takes their mean.

    The inner product with a mean is the mean of the inner products, so that a question meets each piece once, a few
    thousand in all, however many texts there are. The pieces lie column by column, the longest text first: the first
    piece of every text, then the second of those that have one, so that a column is added in one go.
    """

    def __init__(
        self,
        matrix: Vectors,
        used: NDArray[np.int32],
        columns: NDArray[np.int32],
        lengths: NDArray[np.int32],
        scales: NDArray[np.float32],
    ) -> None:
        """`matrix` holds the encoder's pieces (vocabulary, dim), `used` its rows that the texts are made of, `columns`
        which of those, as they lie, `lengths` (n,) how many a text has, `scales` (n,) what makes their sum a vector of
        length 1."""
        self._pieces = matrix[used]
        self._used = used
        self._columns = columns.astype(np.intp)
        self._lengths, self._scales = lengths, scales
        self._order = np.argsort(-lengths, kind="stable")
        self._counts = [int((lengths > place).sum()) for place in range(lengths.max(initial=0))]

    @classmethod
    def build(cls, matrix: Vectors, texts: Sequence[Sequence[int]]) -> PooledTable:
        """`texts` are the rows of `matrix` that each text is made of; a text may have none."""
        lengths = np.asarray([len(text) for text in texts], dtype=np.int32)
        ordered = [texts[row] for row in np.argsort(-lengths, kind="stable")]
        said = [text[place] for place in range(lengths.max(initial=0)) for text in ordered if place < len(text)]
        used, columns = np.unique(np.asarray(said, dtype=np.int32), return_inverse=True)
        norms = np.asarray([np.linalg.norm(matrix[list(text)].sum(axis=0)) for text in texts], dtype=np.float32)
        scales = np.divide(1, norms, out=np.zeros_like(norms), where=norms > 0)
        return cls(matrix, used, columns.astype(np.int32), lengths, scales)

    def likeness(self, query: Vectors) -> NDArray[np.float32]:
        """The inner product of every text (n,) with one query (1, dim)."""
        near = np.take(
            self._pieces @ query[0], self._columns, mode="clip"
        )  # all are within it, so none is looked at twice
        summed, start = np.zeros(len(self._lengths), dtype=np.float32), 0
        for count in self._counts:
            summed[:count] += near[start : start + count]
            start += count
        found = np.empty_like(summed)
        found[self._order] = summed
        return found * self._scales

    def save(self, folder: Path, name: str) -> None:
        np.savez(
            folder / f"{name}.npz",
            used=self._used, columns=self._columns.astype(np.int32), lengths=self._lengths, scales=self._scales,
        )  # fmt: skip

    @staticmethod
    def is_at(folder: Path, name: str) -> bool:
        """Whether a table of this kind was saved there."""
        return (folder / f"{name}.npz").is_file()

    @classmethod
    def load(cls, folder: Path, name: str, matrix: Vectors) -> PooledTable:
        """The table as it was saved, of the same encoder's `matrix`."""
        with np.load(folder / f"{name}.npz") as kept:
            return cls(matrix, kept["used"], kept["columns"], kept["lengths"], kept["scales"])
