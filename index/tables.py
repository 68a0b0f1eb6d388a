"""A table of embedded texts: how like each is to a question, whichever way its rows are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.embed import Encoder, StaticEncoder, Vectors
from index.pooled import PooledTable
from index.vectors import VectorTable

_BATCH = 512
_DEPTH = 2000  # rows that count at all


class Table(Protocol):
    """Rows of texts, made once and searched often."""

    def likeness(self, query: Vectors) -> NDArray[np.float32]:
        """The inner product of every row (n,) with one query (1, dim)."""
        ...

    def save(self, folder: Path, name: str) -> None: ...


def build_table(encoder: Encoder, texts: Sequence[str], *, begun: Callable[[int], None] = lambda _: None) -> Table:
    """Texts embedded, batch by batch; `begun` is told the number of the first text of each. Where an encoder takes means
    of its pieces and there are more texts than pieces, comparing pieces is the quicker."""
    starts = range(0, len(texts), _BATCH)
    if isinstance(encoder, StaticEncoder) and len(texts) > len(encoder.matrix):
        pieces: list[list[int]] = []
        for start in starts:
            begun(start)
            pieces += encoder.pieces(texts[start : start + _BATCH])
        return PooledTable.build(encoder.matrix, pieces)
    rows = [encoder.encode([""])[:0]]
    for start in starts:
        begun(start)
        rows.append(encoder.encode(texts[start : start + _BATCH]))
    return VectorTable.build(np.concatenate(rows))


def load_table(folder: Path, name: str, encoder: Encoder) -> Table:
    """The table as `build_table` made it with the same encoder."""
    if isinstance(encoder, StaticEncoder) and PooledTable.is_at(folder, name):
        return PooledTable.load(folder, name, encoder.matrix)
    return VectorTable.load(folder, name)


def foremost(likeness: NDArray[np.float32]) -> NDArray[np.float32]:
    """Likenesses with 0 for all but the 2,000 best rows."""
    rest = len(likeness) - _DEPTH
    if rest <= 0:
        return likeness
    return np.where(likeness >= np.partition(likeness, rest)[rest], likeness, np.float32(0))
