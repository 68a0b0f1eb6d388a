"""Words against words: BM25 over folded syllables and bigrams, one index a field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.text import tokens, with_bigrams

Scores = NDArray[np.float32]


class Lexical:
    """BM25 (Lucene's form; Robertson & Zaragoza 2009) over the folded unigrams and bigrams of texts.

    Attributes:
        vocabulary: each term's row; the texts it stands in are ``texts[starts[row]:starts[row + 1]]``, with what it adds
            to each in ``values``.
        size: how many texts there are.
    """

    def __init__(
        self, vocabulary: dict[str, int], starts: NDArray[Any], texts: NDArray[Any], values: NDArray[Any], size: int
    ) -> None:
        self._vocabulary = vocabulary
        self._starts: list[int] = starts.tolist()
        self._texts: NDArray[np.int64] = texts.astype(np.intp)
        self._values: Scores = values.astype(np.float32)
        self.size = size

    @classmethod
    def build(cls, texts: Sequence[str], *, k1: float = 1.2, b: float = 0.75) -> Lexical:
        """Index the texts; a text may be empty."""
        import bm25s  # for building alone: it takes longer to import than a question to be answered

        bm25 = bm25s.BM25(k1=k1, b=b, method="lucene")
        terms = [with_bigrams(tokens(text)) or ["∅"] for text in texts]
        bm25.index(terms, show_progress=False)
        found = bm25.scores
        vocabulary = {str(term): int(row) for term, row in bm25.vocab_dict.items()}
        return cls(vocabulary, found["indptr"], found["indices"], found["data"], len(texts))

    def scores(self, syllables: list[str]) -> Scores:
        """One score a text (n,), 0 where nothing is shared; the query is given as folded syllables."""
        found = np.zeros(self.size, dtype=np.float32)
        known, starts = self._vocabulary, self._starts
        for term in with_bigrams(syllables):
            row = known.get(term)
            if row is not None:  # a text stands once in a term's row, so plain indexing adds right
                at = slice(starts[row], starts[row + 1])
                found[self._texts[at]] += self._values[at]
        return found

    @property
    def syllables(self) -> list[str]:
        """The terms that are no bigrams."""
        return [term for term in self._vocabulary if "_" not in term]

    def rarity(self) -> tuple[dict[str, float], float]:
        """The inverse document frequency of every syllable, and that of one never seen."""
        counts = np.diff(self._starts)
        found = {
            term: float(np.log1p((self.size - counts[row] + 0.5) / (counts[row] + 0.5)))
            for term, row in self._vocabulary.items()
            if "_" not in term and row < len(counts)
        }
        return found, float(np.log1p((self.size + 0.5) / 0.5))

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, array in (("starts", np.asarray(self._starts)), ("texts", self._texts), ("values", self._values)):
            np.save(folder / f"{name}.npy", array)
        whole = {"size": self.size, "vocabulary": self._vocabulary}
        (folder / "terms.json").write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Lexical:
        whole = json.loads((folder / "terms.json").read_text(encoding="utf-8"))
        starts, texts, values = (np.load(folder / f"{name}.npy") for name in ("starts", "texts", "values"))
        return cls(whole["vocabulary"], starts, texts, values, whole["size"])
