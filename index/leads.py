"""Stored questions with an opening sentence, found by their likeness to a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from heapq import heappush, heappushpop

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
        self._rows_of = lru_cache(maxsize=None)(self._of_kind)

    def nearest(self, text: str, unit: int, *, yes_no: bool, most: int) -> list[tuple[Asking, float]]:
        """A unit's questions most like a text, among those with an opening sentence of the kind asked for, with how alike
        they are (0 to 1): half by meaning, half by the share of weighty words in common."""
        rows = self._rows_of(unit, yes_no)
        if not rows:
            return []
        mended, _ = self._normalizer.question(text)
        meaning = self._vectors.some(self._encode(mended), rows)
        words = self._weights(tokens(mended))
        found: list[tuple[float, int]] = []
        best: list[float] = []  # the scores of the `most` best so far, the least first
        for place in np.argsort(-meaning, kind="stable"):
            likeness, row = float(meaning[place]), rows[place]
            if len(best) == most and 0.5 * likeness + 0.5 < best[0]:
                break  # not with all words in common
            wording = self._askings[row].of is not None
            if wording and likeness < _LEAST:
                continue  # most wordings need not be read
            score = 0.5 * likeness + 0.5 * _jaccard(words, self._weights_of(row))
            if wording and score < _WORDING:
                continue
            found.append((score, row))
            (heappush if len(best) < most else heappushpop)(best, score)
        return [
            (self._askings[row], score) for score, row in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:most]
        ]

    def _of_kind(self, unit: int, yes_no: bool) -> list[int]:
        """The rows of a unit's questions with an opening sentence of the kind asked for."""
        return [
            row
            for row in self._owners.rows(unit)
            if self._askings[row].lead and (self._askings[row].opens is not None) == yes_no
        ]

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
