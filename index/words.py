"""The words of the indexed questions: how much weight a message shares with each."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]


class Words:
    """Each question's distinct syllables, one question after the other, as rows of a vocabulary whose words weigh."""

    def __init__(
        self, vocabulary: Sequence[str], said: NDArray[np.int32], lengths: NDArray[np.int32],
        weight: Callable[[str], float],
    ) -> None:  # fmt: skip
        """`said` holds the words of all questions, `lengths` (n,) how many each has."""
        self._row = {word: row for row, word in enumerate(vocabulary)}
        self._weight = weight
        self._weights: Weights = np.asarray([weight(word) for word in vocabulary], dtype=np.float64)
        self._said = said
        self._lengths = lengths
        self._starts = np.concatenate(([0], np.cumsum(lengths)))

    def heard(self, syllables: Collection[str]) -> tuple[Weights, float]:
        """The words of a message: the weight of each word of the vocabulary that it has (else 0), and of all it has."""
        weighed = {syllable: self._weight(syllable) for syllable in syllables}
        found = np.zeros(len(self._weights), dtype=np.float64)
        for word, weight in weighed.items():
            row = self._row.get(word)
            if row is not None:
                found[row] = weight
        return found, sum(weighed.values())

    def shared(self, heard: tuple[Weights, float], rows: range) -> Weights:
        """The weight of what a message and each of the questions `rows` have in common over that of all they have."""
        said = self._said[self._starts[rows.start] : self._starts[rows.stop]]
        return self._in_common(heard, said, self._lengths[rows.start : rows.stop])

    def shared_by(self, heard: tuple[Weights, float], rows: NDArray[np.intp]) -> Weights:
        """The same for questions that do not lie together, `rows` (m,) of them."""
        lengths = self._lengths[rows]
        ends = np.cumsum(lengths)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(
            self._starts[rows] - (ends - lengths), lengths
        )
        return self._in_common(heard, self._said[places], lengths)

    def _in_common(self, heard: tuple[Weights, float], said: NDArray[np.int32], lengths: NDArray[np.int32]) -> Weights:
        mine, whole = heard
        question = np.repeat(np.arange(len(lengths)), lengths)
        common = np.bincount(question, mine[said], minlength=len(lengths))
        every = np.bincount(question, self._weights[said], minlength=len(lengths)) + whole - common
        found: Weights = np.divide(common, every, out=np.zeros(len(lengths)), where=every > 0)
        return found

    @staticmethod
    def save(questions: Sequence[Sequence[str]], folder: Path) -> None:
        """Write the syllables of questions, each in order, as `load` reads them."""
        distinct = [list(dict.fromkeys(question)) for question in questions]
        vocabulary = list(dict.fromkeys(word for question in distinct for word in question))
        row = {word: number for number, word in enumerate(vocabulary)}
        np.savez(
            folder / "words.npz",
            said=np.asarray([row[word] for question in distinct for word in question], dtype=np.int32),
            lengths=np.asarray([len(question) for question in distinct], dtype=np.int32),
        )
        (folder / "words.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, weight: Callable[[str], float]) -> Words:
        vocabulary = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        with np.load(folder / "words.npz") as kept:
            return cls(vocabulary, kept["said"], kept["lengths"], weight)
