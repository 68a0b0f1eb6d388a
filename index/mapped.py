"""The shipped encoder seen through a map learned for stored sentences: its pieces weighed, its vectors turned
(``python -m index.training.mapping``)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embed import SENTENCE_MAP, SHIPPED, Encoder, StaticEncoder, Vectors


class MappedEncoder:
    """Draws a message near the stored question with its sentence that answers it, and away from others of the same place."""

    def __init__(self, encoder: StaticEncoder, weights: NDArray[np.float32], turn: NDArray[np.float32]) -> None:
        """`weights` (vocabulary,) of the encoder's pieces, `turn` (dim, dim) of the weighed sum of their vectors."""
        self._encoder = encoder
        self._weights = weights
        self._turn = turn

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Embed texts: (n, dim) float32, rows of length 1 (all zeros for a text without known tokens)."""
        found = np.zeros((len(texts), self._encoder.dimension), dtype=np.float32)
        for row, pieces in enumerate(self._encoder.pieces(texts)):
            if pieces:
                found[row] = self._weights[pieces] @ self._encoder.matrix[pieces]
        found = found @ self._turn.T
        norms = np.linalg.norm(found, axis=1, keepdims=True)
        scaled: Vectors = np.divide(found, norms, out=np.zeros_like(found), where=norms > 0)
        return scaled


def mapped(encoder: Encoder, path: Path = SHIPPED / SENTENCE_MAP) -> MappedEncoder | None:
    """The map of the shipped encoder; None for any other, which it was not learned for."""
    if not isinstance(encoder, StaticEncoder) or not path.is_file():
        return None
    with np.load(path) as kept:
        weights, turn = kept["weights"].astype(np.float32), kept["turn"].astype(np.float32)
    if weights.shape != encoder.matrix.shape[:1] or turn.shape[1] != encoder.dimension:
        return None
    return MappedEncoder(encoder, weights, turn)
