"""Stored questions with an opening sentence, found by their likeness to a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.document import Asking
from index.owners import Owners
from index.text import Normalizer, tokens
from index.vectors import VectorTable

_WORDING = 0.7  # likeness from which an everyday wording is what was typed; below it only its question is compared
_LEAST = 2 * _WORDING - 1  # likeness in meaning below which the words in common, all of them, could not make it up


class Leads:
    """The indexed questions of every unit, with their vectors and the weights of their words."""

    def __init__(
        self, askings: Sequence[Asking], owners: Owners, vectors: VectorTable, normalizer: Normalizer, *,
        encode: Callable[[str], NDArray[np.float32]], weight: Callable[[str], float],
    ) -> None:  # fmt: skip
        self._askings = askings
        self._owners = owners
        self._vectors = vectors
        self._normalizer = normalizer
        self._encode = encode
        self._weight = weight
        self._weights_of = lru_cache(maxsize=None)(self._weights_of_asking)

    def nearest(self, text: str, unit: int, *, yes_no: bool, most: int) -> list[tuple[Asking, float]]:
        """A unit's questions most like a text, among those with an opening sentence of the kind asked for, with how alike
        they are (0 to 1): half by meaning, half by the share of weighty words in common."""
        rows = [
            row
            for row in self._owners.rows(unit)
            if self._askings[row].lead and (self._askings[row].opens is not None) == yes_no
        ]
        if not rows:
            return []
        mended, _ = self._normalizer.question(text)
        meaning = self._vectors.some(self._encode(mended), rows)
        words = self._weights(tokens(mended))
        alike = [
            (0.5 * float(likeness) + 0.5 * _jaccard(words, self._weights_of(row)), row)
            for row, likeness in zip(rows, meaning, strict=True)
            if self._askings[row].of is None or likeness >= _LEAST  # most wordings need not be read
        ]
        told = [(score, row) for score, row in alike if self._askings[row].of is None or score >= _WORDING]
        return [(self._askings[row], score) for score, row in sorted(told, key=lambda pair: -pair[0])[:most]]

    def _weights_of_asking(self, row: int) -> dict[str, float]:
        """The weighed syllables of an indexed question, its abbreviations spelled out as a question's asked are."""
        return self._weights(tokens(self._normalizer.question(self._askings[row].text)[0]))

    def _weights(self, syllables: list[str]) -> dict[str, float]:
        return {syllable: self._weight(syllable) for syllable in syllables}


def _jaccard(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Weighted overlap: the weight of shared syllables over that of all."""
    union = {**left, **right}
    total = sum(union.values())
    return sum(weight for syllable, weight in left.items() if syllable in right) / total if total else 0.0
