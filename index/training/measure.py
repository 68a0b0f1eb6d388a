"""What the encoder is worth: our questions left out one by one, and the public questions, beside BM25 and fused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix

from corpus.document import Corpus
from corpus.timeline import in_force, last_day
from index.text import tokens, with_bigrams
from index.training.pairs import own_units, pieces
from index.training.sources import Fold, Laws

Floats = NDArray[np.float32]
K1, B = 1.2, 0.75


class Encoder(Protocol):
    def encode(self, texts: Sequence[str]) -> Floats: ...


@dataclass(frozen=True)
class Ranks:
    """Ranks of the right answer, 1 the best (0: not among those compared)."""

    ranks: NDArray[np.int64]

    def hit(self, depth: int) -> float:
        return float(((self.ranks > 0) & (self.ranks <= depth)).mean())

    def mrr(self, depth: int = 10) -> float:
        good = (self.ranks > 0) & (self.ranks <= depth)
        return float(np.where(good, 1 / np.maximum(self.ranks, 1), 0).mean())

    def __str__(self) -> str:
        return f"R@1 {self.hit(1):.3f}  R@10 {self.hit(10):.3f}  MRR@10 {self.mrr():.3f}"


class Words:
    """BM25 (Lucene's form) whose documents can be read with one of their own parts taken out."""

    def __init__(self, parts: Sequence[Sequence[str]]) -> None:
        self._counts = [Counter(term for part in document for term in _terms(part)) for document in parts]
        self._vocabulary: dict[str, int] = {}
        for counts in self._counts:
            for term in counts:
                self._vocabulary.setdefault(term, len(self._vocabulary))
        self._lengths = np.array([sum(counts.values()) for counts in self._counts], dtype=np.float32)
        self._mean = float(self._lengths.mean())
        rows, columns, values = [], [], []
        for row, counts in enumerate(self._counts):
            for term, times in counts.items():
                rows.append(row)
                columns.append(self._vocabulary[term])
                values.append(times)
        size = len(self._counts)
        seen = np.bincount(columns, minlength=len(self._vocabulary))
        self._rarity = np.log(1 + (size - seen + 0.5) / (seen + 0.5)).astype(np.float32)
        times = np.array(values, dtype=np.float32)
        norm = K1 * (1 - B + B * self._lengths[rows] / self._mean)
        weights = self._rarity[columns] * times / (times + norm)
        self._weights = csc_matrix((weights, (rows, columns)), shape=(size, len(self._vocabulary)), dtype=np.float32)

    def scores(self, question: str, *, own: int | None = None) -> Floats:
        """One score a document; document `own` is read without the question itself."""
        terms = _terms(question)
        known = [self._vocabulary[term] for term in terms if term in self._vocabulary]
        found: Floats = np.asarray(self._weights[:, known].sum(axis=1), dtype=np.float32).ravel()
        if own is not None:
            found[own] = self._without(own, terms)
        return found

    def _without(self, own: int, terms: Sequence[str]) -> float:
        taken = Counter(terms)
        norm = K1 * (1 - B + B * (self._lengths[own] - len(terms)) / self._mean)
        total = 0.0
        for term in terms:
            left = self._counts[own][term] - taken[term]
            if left > 0:
                total += float(self._rarity[self._vocabulary[term]]) * left / (left + norm)
        return total


def _terms(text: str) -> list[str]:
    return with_bigrams(tokens(text))


def best_of(products: Floats, owners: NDArray[np.int64], count: int) -> Floats:
    """For each owner the best of its columns: (rows, columns) → (rows, count); -1 where it has none."""
    found = np.full((products.shape[0], count), -1, dtype=np.float32)
    for column, owner in enumerate(owners.tolist()):
        np.maximum(found[:, owner], products[:, column], out=found[:, owner])
    return found


@dataclass(frozen=True)
class OwnScores:
    """Every question of the bank against every provision: words, question to text, question to question."""

    words: Floats
    text: Floats
    question: Floats
    right: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    questions: list[str]

    def ranks(self, scores: Floats, only: NDArray[np.bool_] | None = None) -> Ranks:
        """Provisions of documents not in force on the right one's day do not compete; ties count against us."""
        held = np.where(self.allowed, scores, -np.inf)
        own = held[np.arange(len(self.right)), self.right][:, None]
        above = (held > own).sum(axis=1) + ((held == own).sum(axis=1) - 1)
        ranks = np.where(np.isfinite(own[:, 0]), above + 1, 0)
        return Ranks(ranks if only is None else ranks[only])


def own_words(corpus: Corpus) -> tuple[Floats, NDArray[np.int64], NDArray[np.bool_], list[str]]:
    """BM25 over heading + text + other questions, the right provision and who competes, for each question."""
    provisions = list(corpus.provisions.values())
    words = Words([(p.heading, p.text, *(q.text for q in p.questions)) for p in provisions])
    asked = [(place, q.text) for place, p in enumerate(provisions) for q in p.questions]
    scores = np.stack([words.scores(text, own=place) for place, text in asked])
    days = {d.id: in_force(corpus, last_day(d, _today(corpus))) | {d.id} for d in corpus}
    together = np.array([[o.document_id in days[p.document_id] for o in provisions] for p in provisions])
    right = np.array([place for place, _ in asked])
    return scores, right, together[right], [text for _, text in asked]


def own_vectors(corpus: Corpus, encoder: Encoder) -> tuple[Floats, Floats]:
    """Best cosine to a provision's stretches, and to its questions, the question itself skipped."""
    units = [unit for unit in own_units(corpus) if "/" in unit.key]
    questions = encoder.encode([question for unit in units for question in unit.questions])
    texts = encoder.encode([text for unit in units for text in unit.texts])
    text_owner = np.array([place for place, unit in enumerate(units) for _ in unit.texts])
    question_owner = np.array([place for place, unit in enumerate(units) for _ in unit.questions])
    near = questions @ questions.T
    np.fill_diagonal(near, -1)
    return best_of(questions @ texts.T, text_owner, len(units)), best_of(near, question_owner, len(units))


def _today(corpus: Corpus):  # type: ignore[no-untyped-def]
    from datetime import date

    return date(2026, 11, 21)


@dataclass(frozen=True)
class PoolScores:
    """One public set against all articles."""

    words: Floats
    dense: Floats
    gold: list[list[int]]

    def ranks(self, scores: Floats) -> Ranks:
        found = []
        for row, gold in zip(scores, self.gold, strict=True):
            best = max(row[place] for place in gold)
            found.append(int((row > best).sum()) + 1 if best > 0 else 0)
        return Ranks(np.array(found))


def pool_words(laws: Laws, collections: Sequence[str]) -> Mapping[str, tuple[Floats, list[list[int]], list[str]]]:
    """BM25 over law + title + text for each set: scores, places of the gold articles, the questions."""
    articles = list(laws.articles.values())
    place = {article.id: number for number, article in enumerate(articles)}
    words = Words([(f"{a.law} {a.title} {a.text}",) for a in articles])
    found = {}
    for name in collections:
        questions = [q for q in laws.questions if q.collection == name]
        scores = np.stack([words.scores(q.text) for q in questions])
        found[name] = (scores, [[place[g] for g in q.gold] for q in questions], [q.text for q in questions])
    return found


def article_rows(laws: Laws) -> tuple[list[str], NDArray[np.int64]]:
    """Each article in stretches, each under its law and title, and whose stretch it is."""
    texts, owners = [], []
    for number, article in enumerate(laws.articles.values()):
        for piece in pieces(article.text):
            texts.append(f"{article.law} {article.title}\n{piece}")
            owners.append(number)
    return texts, np.array(owners)


def pool_vectors(encoder: Encoder, questions: Sequence[str], rows: tuple[list[str], NDArray[np.int64]]) -> Floats:
    """Best cosine of each question to each article's stretches."""
    texts, owners = rows
    products = encoder.encode(questions) @ encoder.encode(texts).T
    starts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    found: Floats = np.maximum.reduceat(products, starts, axis=1)
    return found


def mark_fold(questions: Sequence[str], fold: Fold) -> NDArray[np.bool_]:
    return np.array([fold.holds(question) for question in questions])
