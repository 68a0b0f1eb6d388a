"""Stored questions with an opening sentence, found by their likeness to a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.document import Asking
from index.owners import Owners
from index.text import Normalizer, tokens
from index.words import Weights, Words

_WORDING = 0.7  # likeness from which an everyday wording is what was typed; below it only its question is compared


def likeness(meaning: NDArray[np.float32], shared: Weights) -> Weights:
    """How like a text is to questions (m,), 0 to 1: half by meaning, half by the share of weighty words in common."""
    alike: Weights = 0.5 * meaning.astype(np.float64) + 0.5 * shared
    return alike


class Leads:
    """The indexed questions of every unit, by how like they are to a text in meaning and in weighty words."""

    def __init__(
        self, askings: Sequence[Asking], owners: Owners, words: Words, normalizer: Normalizer, *,
        meaning: Callable[[str], NDArray[np.float32]],
    ) -> None:  # fmt: skip
        """`meaning` tells how like all indexed questions (n,) are to a text with its slips mended."""
        self._askings = askings
        self._owners = owners
        self._words = words
        self._normalizer = normalizer
        self._meaning = meaning
        self._opens = np.asarray([asking.opens is not None for asking in askings], dtype=np.bool_)
        self._leads = np.asarray([bool(asking.lead) for asking in askings], dtype=np.bool_)
        self._wordings = np.asarray([asking.of is not None for asking in askings], dtype=np.bool_)
        self._heard = lru_cache(maxsize=16)(self._heard_in)  # a question is asked of many units

    def nearest(self, text: str, unit: int, *, yes_no: bool, most: int) -> list[tuple[Asking, float]]:
        """A unit's questions most like a text, among those with an opening sentence of the kind asked for, with how alike
        they are (0 to 1): half by meaning, half by the share of weighty words in common."""
        rows = self._owners.rows(unit)
        at = slice(rows.start, rows.stop)
        of_kind = self._leads[at] & (self._opens[at] == yes_no)
        if not of_kind.any():
            return []
        meaning, heard = self._heard(text)
        alike = likeness(meaning[at], self._words.shared(heard, rows))
        kept = np.flatnonzero(of_kind & (~self._wordings[at] | (alike >= _WORDING)))
        best = kept[np.argsort(-alike[kept], kind="stable")[:most]]
        return [(self._askings[rows.start + place], float(alike[place])) for place in best.tolist()]

    def heard(self, text: str) -> tuple[tuple[Weights, float], NDArray[np.float32]]:
        """The words of a text with its slips mended, and how like it is to every indexed question (n,) in meaning."""
        meaning, words = self._heard(text)
        return words, meaning

    def _heard_in(self, text: str) -> tuple[NDArray[np.float32], tuple[Weights, float]]:
        """How like a text is to all indexed questions in meaning, and its words."""
        mended, _ = self._normalizer.question(text)
        return self._meaning(mended), self._words.heard(tokens(mended))
