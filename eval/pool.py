"""The public pool of laws, searched in each of the ways that are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from corpus.errors import InputError
from corpus.text import nfc
from index.chunk import LIMIT, split_clauses
from index.embed import Encoder
from index.lexical import Lexical
from index.text import tokens
from index.training.sources import LawQuestion, Laws, read_laws

Scores = NDArray[np.float32]
_ACCENTED = re.compile(r"\w+")


def read_pool(folder: Path) -> Laws:
    """Raises: InputError: the folder is not a ``vnlaw-pool``."""
    if folder.name != "vnlaw-pool" or not (folder / "qrels.tsv").is_file():
        raise InputError(f"{folder} không phải thư mục vnlaw-pool (corpus.jsonl.gz, questions.jsonl, qrels.tsv).")
    return read_laws(folder.parent)


class Pool:
    """Articles indexed three ways; every score row has one number an article."""

    def __init__(self, laws: Laws, encoder: Encoder) -> None:
        self.ids = list(laws.articles)
        self.texts = [f"{item.law}\n{item.title}\n{item.text}" for item in laws.articles.values()]
        self._encoder = encoder
        self._accented = bm25s.BM25(k1=1.2, b=0.75, method="lucene")
        self._accented.index([_ACCENTED.findall(nfc(text).lower()) for text in self.texts], show_progress=False)
        self._folded = Lexical.build(self.texts)
        pieces: list[str] = []
        starts: list[int] = []
        for item in laws.articles.values():
            starts.append(len(pieces))
            pieces += [f"{item.law} – {item.title}\n{piece}" for piece in _pieces(item.text)]
        self._starts = np.asarray(starts)
        self._vectors = encoder.encode(pieces)

    def syllables(self, questions: Sequence[str]) -> Scores:
        """BM25 over single syllables with their marks, (questions, articles)."""
        rows = []
        for question in questions:
            known = [word for word in _ACCENTED.findall(nfc(question).lower()) if word in self._accented.vocab_dict]
            rows.append(self._accented.get_scores(known) if known else np.zeros(len(self.ids)))
        return np.asarray(rows, dtype=np.float32)

    def folded(self, questions: Sequence[str]) -> Scores:
        """BM25 over folded syllables and bigrams."""
        return np.stack([self._folded.scores(tokens(question)) for question in questions])

    def dense(self, questions: Sequence[str]) -> Scores:
        """The best cosine of each article's pieces."""
        found: Scores = np.maximum.reduceat(self._encoder.encode(questions) @ self._vectors.T, self._starts, axis=1)
        return found

    def best(self, scores: Scores, k: int = 10) -> Iterator[list[str]]:
        """Ids of the `k` best of each row that score at all, best first; of equals the earlier in the pool."""
        for row in scores:
            first = np.argpartition(-row, k)[:k] if k < len(row) else np.arange(len(row))
            floor = row[first].min()
            near = np.flatnonzero(row >= floor)
            order = near[np.argsort(-row[near], kind="stable")][:k]
            yield [self.ids[place] for place in order if row[place] > 0]


def fuse(lexical: Scores, dense: Scores, weight: float) -> Scores:
    """BM25 as it is plus weighted cosines: levelling BM25 per question, z-scores and ranks all did worse on some set."""
    return (lexical + weight * np.maximum(dense, 0)).astype(np.float32)


def of_set(laws: Laws, name: str) -> list[LawQuestion]:
    return [question for question in laws.questions if question.collection == name]


def _pieces(text: str) -> list[str]:
    """Clauses joined up to the size our chunks have; an empty article is one empty piece."""
    found = [""]
    for clause in split_clauses(text):
        if found[-1] and len(found[-1]) + 1 + len(clause) > LIMIT:
            found.append(clause)
        else:
            found[-1] = f"{found[-1]}\n{clause}".strip()
    return found
