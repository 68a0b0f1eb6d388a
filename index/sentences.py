"""The stored sentences a message may be answered by, wherever they stand, by how like it is to the questions they are stored for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.document import Asking
from index.embed import Vectors
from index.leads import likeness
from index.mapped import MappedEncoder
from index.words import Weights, Words

SENTENCES = "sentences.npy"  # in the index: their vectors
_ROWS = 600  # wordings looked at, the likest in meaning


@dataclass(frozen=True)
class Sentence:
    """A stored question whose sentence may answer a message.

    Attributes:
        worded: the question in the wording likest to the message; stored: as it is stored.
        alike: how like the message is to that wording (0 to 1), half by meaning, half by weighty words; meaning: by that alone.
        fit: the cosine of the message with the question and its sentence, as `MappedEncoder` sees them.
        rank: how many other stored questions are liker and fit better together.
    """

    key: str
    stored: str
    worded: str
    lead: str
    alike: float
    meaning: float
    fit: float
    rank: int

    @property
    def total(self) -> float:
        """By what sentences are ranked."""
        return self.alike + self.fit


def told(askings: Sequence[tuple[str, Asking]]) -> list[tuple[str, Asking]]:
    """The stored questions that have a sentence, in order, each once; their keys."""
    return [(key, asking) for key, asking in askings if asking.of is None and asking.lead]


class Sentences:
    """Every stored sentence, with its question in all wordings."""

    def __init__(
        self, askings: Sequence[tuple[str, Asking]], units: NDArray[np.int32], words: Words, vectors: NDArray[np.float16],
        encoder: MappedEncoder,
    ) -> None:  # fmt: skip
        """`units` (n,) the unit of each asking; `vectors` (s, dim) of the questions of `told` with their sentences."""
        self._askings = askings
        self._units = units
        self._words = words
        self._vectors = vectors
        self._encoder = encoder
        self._stored = told(askings)
        at = {(key, asking.text): place for place, (key, asking) in enumerate(self._stored)}
        self._of = np.asarray([at.get((key, asking.of or asking.text), -1) for key, asking in askings], dtype=np.int32)
        self._by_lead: dict[str, list[int]] = {}
        for place, (_, asking) in enumerate(self._stored):
            self._by_lead.setdefault(asking.lead or "", []).append(place)

    def nearest(
        self,
        text: str,
        heard: tuple[Weights, float],
        meaning: NDArray[np.float32],
        allowed: NDArray[np.bool_],
        *,
        most: int,
    ) -> list[Sentence]:
        """The sentences likest to be the answer to a text, the likest first, each once.

        `heard` are the text's words, `meaning` (n,) its likeness to every asking, `allowed` the units whose sentences may be told.
        """
        places, rows, alike = self._likest(heard, np.where(allowed[self._units] & (self._of >= 0), meaning, -1))
        fit = self._fits(text, places)
        order = np.argsort(-(alike + fit), kind="stable")
        found: dict[str, Sentence] = {}
        for rank, at in enumerate(order.tolist()):
            one = self._sentence(places[at], rows[at], alike[at], meaning[rows[at]], fit[at], rank)
            found.setdefault(one.lead, one)
            if len(found) == most:
                break
        return list(found.values())

    def of_lead(
        self, lead: str, text: str, heard: tuple[Weights, float], meaning: NDArray[np.float32]
    ) -> Sentence | None:
        """The stored question with this sentence that a text is likest to, whatever its rank; None where none has it."""
        stored = self._by_lead.get(lead)
        if stored is None:
            return None
        mine = np.flatnonzero(np.isin(self._of, stored))
        if not len(mine):
            return None
        places, rows, alike = self._best(mine, heard, meaning)
        fit = self._fits(text, places)
        at = int(np.argmax(alike + fit))
        return self._sentence(places[at], rows[at], alike[at], meaning[rows[at]], fit[at], len(self._stored))

    def _likest(
        self, heard: tuple[Weights, float], meaning: NDArray[np.float32]
    ) -> tuple[NDArray[np.int32], NDArray[np.intp], Weights]:
        """The stored questions with a wording among those likest in meaning, the wording of each likest, how alike it is."""
        some = np.argpartition(-meaning, min(_ROWS, len(meaning) - 1))[:_ROWS]
        return self._best(np.sort(some[meaning[some] >= 0]), heard, meaning)

    def _best(
        self, rows: NDArray[np.intp], heard: tuple[Weights, float], meaning: NDArray[np.float32]
    ) -> tuple[NDArray[np.int32], NDArray[np.intp], Weights]:
        alike = likeness(meaning[rows], self._words.shared_by(heard, rows))
        order = np.lexsort((-alike, self._of[rows]))
        places, first = np.unique(self._of[rows][order], return_index=True)
        best = order[first]
        return places, rows[best], alike[best]

    def _fits(self, text: str, places: NDArray[np.int32]) -> NDArray[np.float32]:
        fits: NDArray[np.float32] = self._vectors[places].astype(np.float32) @ self._encoder.encode([text])[0]
        return fits

    def _sentence(self, place: int, row: int, alike: float, meaning: float, fit: float, rank: int) -> Sentence:
        key, stored = self._stored[place]
        worded = self._askings[row][1].text
        return Sentence(key, stored.text, worded, stored.lead or "", float(alike), float(meaning), float(fit), rank)


def vectors_of(
    askings: Sequence[tuple[str, Asking]], encode: Callable[[Sequence[str]], Vectors]
) -> NDArray[np.float16]:
    """The vectors (s, dim) of the questions of `told`, each with its sentence; half the precision is plenty."""
    return encode([f"{asking.text} {asking.lead}" for _, asking in told(askings)]).astype(np.float16)
