"""Scores and ranks for measuring: BM25 that can leave a question out, the best of an owner's rows, the measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.lexical import Lexical
from index.text import tokens, with_bigrams

Scores = NDArray[np.float32]
Places = NDArray[np.int64]
_K1, _B = 1.2, 0.75


@dataclass(frozen=True)
class Ranks:
    """The rank of the right answer for each question, 1 the best, 0 where it shares nothing."""

    ranks: Places

    def hit(self, depth: int) -> float:
        """The share of questions whose right answer is among the first `depth`."""
        return float(((self.ranks > 0) & (self.ranks <= depth)).mean())

    def reciprocals(self, depth: int = 10) -> NDArray[np.float64]:
        """1 / rank for each question, 0 beyond `depth`; their mean is MRR@depth."""
        good = (self.ranks > 0) & (self.ranks <= depth)
        return np.where(good, 1 / np.maximum(self.ranks, 1), 0.0)

    def __str__(self) -> str:
        return f"R@1 {self.hit(1):.3f}  R@10 {self.hit(10):.3f}  MRR@10 {self.reciprocals().mean():.3f}"


class Words:
    """BM25 over documents given in parts, one of which can be thought away."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        self._counts = [Counter(term for part in parts for term in _terms(part)) for parts in documents]
        self._lengths = [sum(counts.values()) for counts in self._counts]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._seen = Counter(term for counts in self._counts for term in counts)
        self._index = Lexical.build(["\n".join(parts) for parts in documents])

    def scores(self, question: str, *, own: int | None = None) -> Scores:
        """One score a document (n,); document `own` is read as if the question were not one of its parts."""
        found = self._index.scores(tokens(question))
        if own is not None:
            found = found.copy()
            found[own] = self._without(own, _terms(question))
        return found

    def _without(self, own: int, terms: Sequence[str]) -> float:
        taken = Counter(terms)
        size = len(self._counts)
        norm = _K1 * (1 - _B + _B * (self._lengths[own] - len(terms)) / self._mean)
        total = 0.0
        for term in terms:
            left = self._counts[own][term] - taken[term]
            if left > 0:
                rarity = np.log(1 + (size - self._seen[term] + 0.5) / (self._seen[term] + 0.5))
                total += float(rarity) * left / (left + norm)
        return total


def best_of(products: Scores, owners: Places, count: int) -> Scores:
    """For each owner the best of its columns: (rows, columns) → (rows, count); 0 where it has none."""
    found = np.zeros((products.shape[0], count), dtype=np.float32)
    for column, owner in enumerate(owners.tolist()):
        np.maximum(found[:, owner], products[:, column], out=found[:, owner])
    return found


def rank_allowed(scores: Scores, right: Places, allowed: NDArray[np.bool_]) -> Ranks:
    """Ranks among those allowed to compete; ties count against the right one."""
    held = np.where(allowed, scores, -np.inf)
    own = held[np.arange(len(right)), right][:, None]
    return Ranks((held >= own).sum(axis=1))


def rank_gold(scores: Scores, gold: Sequence[Sequence[int]]) -> Ranks:
    """Ranks of the best of each question's gold answers; a score of 0 is not found."""
    found = []
    for row, places in zip(scores, gold, strict=True):
        best = max(row[place] for place in places)
        found.append(int((row > best).sum()) + 1 if best > 0 else 0)
    return Ranks(np.array(found))


def _terms(text: str) -> list[str]:
    return with_bigrams(tokens(text))
