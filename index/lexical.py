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
    """BM25 (Lucene's form; Robertson & Zaragoza 2009) over the folded unigrams and bigrams of texts."""

    def __init__(self, bm25: Any, size: int) -> None:
        self._bm25 = bm25
        self.size = size
        self._starts: list[int] = bm25.scores["indptr"].tolist()
        self._rows: NDArray[np.int64] = bm25.scores["indices"].astype(np.intp)
        self._values: Scores = bm25.scores["data"].astype(np.float32)

    @classmethod
    def build(cls, texts: Sequence[str], *, k1: float = 1.2, b: float = 0.75) -> Lexical:
        """Index the texts; a text may be empty."""
        import bm25s

        bm25 = bm25s.BM25(k1=k1, b=b, method="lucene")
        terms = [with_bigrams(tokens(text)) or ["∅"] for text in texts]
        bm25.index(terms, show_progress=False)
        return cls(bm25, len(texts))

    def scores(self, syllables: list[str]) -> Scores:
        """One score a text (n,), 0 where nothing is shared; the query is given as folded syllables."""
        found = np.zeros(self.size, dtype=np.float32)
        known, starts = self._bm25.vocab_dict, self._starts
        for term in with_bigrams(syllables):
            row = known.get(term)
            if row is not None:  # a text stands once in a term's row, so plain indexing adds right
                at = slice(starts[row], starts[row + 1])
                found[self._rows[at]] += self._values[at]
        return found

    @property
    def terms(self) -> list[str]:
        return list(self._bm25.vocab_dict)

    def rarity(self) -> tuple[dict[str, float], float]:
        """The inverse document frequency of every syllable, and that of one never seen."""
        counts = np.diff(self._bm25.scores["indptr"])
        found = {
            term: float(np.log1p((self.size - counts[row] + 0.5) / (counts[row] + 0.5)))
            for term, row in self._bm25.vocab_dict.items()
            if "_" not in term and row < len(counts)
        }
        return found, float(np.log1p((self.size + 0.5) / 0.5))

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._bm25.save(str(folder), show_progress=False)
        (folder / "size.json").write_text(json.dumps(self.size), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Lexical:
        import bm25s

        size = json.loads((folder / "size.json").read_text(encoding="utf-8"))
        return cls(bm25s.BM25.load(str(folder), mmap=False, load_vocab=True), size)
