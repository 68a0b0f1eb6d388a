"""How much two provisions speak of the same matter: heading, words weighed by rarity, known topics, number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from corpus.changes.aspect import opposed
from corpus.document import Provision
from corpus.text import fold
from corpus.topics import Topic

Floats = NDArray[np.float64]
Meaning = Callable[[str, str], float]  # likeness of two texts by their meaning, 0 to 1

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    "va cua cac cho theo tai trong voi la co duoc khi tu den thi ma nhu ve do nay o vao ra bi hay hoac qd tw hd".split()
)
_AGAINST = 0.45  # what is left of a likeness where the headings speak of different ratings or subjects

_FAINT = 0.25  # likeness of words alone from which a pair without a topic can become a match
_FORM = 0.7  # and where one is a form and the other a rule


class Likeness:
    """Likeness of any two provisions of two documents, 0 to 1."""

    def __init__(
        self, old: Sequence[Provision], new: Sequence[Provision], topics: Sequence[Topic], meaning: Meaning | None
    ) -> None:
        every = (*old, *new)
        self._texts = {item.key: Counter(_terms(item.text)) for item in every}
        self._heads = {item.key: Counter(_terms(item.heading)) for item in every}
        seen = Counter(term for item in every for term in {*self._texts[item.key], *self._heads[item.key]})
        self._rare = {term: log(1 + len(every) / count) for term, count in seen.items()}
        self._norms = {
            id(bag): self._norm(bag) for bags in (self._texts, self._heads) for bag in bags.values()
        }  # fmt: skip
        self._topics = topics
        self._meaning = meaning

    def table(self, old: Sequence[Provision], new: Sequence[Provision]) -> list[list[float]]:
        """The likeness of every old to every new provision; pairs that can come to nothing are not looked at closely,
        so that long documents stay quick."""
        texts, heads = self._cosines(self._texts, old, new), self._cosines(self._heads, old, new)
        bare = np.outer([not self._heads[one.key] for one in old], np.ones(len(new))) + np.outer(
            np.ones(len(old)), [not self._heads[one.key] for one in new]
        )
        words = 0.45 * np.where(bare > 0, texts, heads) + 0.35 * texts
        near = words >= _FAINT if self._meaning is None else np.ones_like(words, dtype=bool)
        rows, columns = ({one.key: place for place, one in enumerate(side)} for side in (old, new))
        for topic in self._topics:
            for row in (rows[key] for key in topic.keys if key in rows):
                for column in (columns[key] for key in topic.keys if key in columns):
                    near[row, column] = True
        scores: list[list[float]] = words.tolist()
        for row, column in np.argwhere(near).tolist():
            scores[row][column] = self._judge(old[row], new[column], scores[row][column])
        return scores

    def _cosines(self, bags: Mapping[str, Counter[str]], old: Sequence[Provision], new: Sequence[Provision]) -> Floats:
        from scipy.sparse import csr_matrix

        places = {term: place for place, term in enumerate(self._rare)}

        def matrix(side: Sequence[Provision]) -> csr_matrix:
            values, columns, starts = [], [], [0]
            for one in side:
                bag = bags[one.key]
                norm = self._norms[id(bag)] or 1.0
                values += [count * self._rare[term] / norm for term, count in bag.items()]
                columns += [places[term] for term in bag]
                starts.append(len(columns))
            return csr_matrix((values, columns, starts), shape=(len(side), len(places)))

        product: Floats = (matrix(old) @ matrix(new).T).toarray()
        return product

    def of(self, old: Provision, new: Provision) -> float:
        """0 for nothing in common. Heading and text weigh alike; a document without headings is judged by its text."""
        return self._judge(old, new, self.of_words(old, new))

    def _judge(self, old: Provision, new: Provision, found: float) -> float:
        if self._meaning is not None:
            said = self._meaning(f"{old.heading}. {old.text}", f"{new.heading}. {new.text}")
            found = 0.7 * found + 0.24 * max(0.0, min(1.0, said))
        found += 0.37 * self._shared(old, new) + (0.06 if old.at == new.at else 0.0)
        if _is_form(old) is not _is_form(new):
            found *= _FORM
        return min(1.0, found * (_AGAINST if opposed(old.heading, new.heading) else 1.0))

    def of_words(self, old: Provision, new: Provision) -> float:
        """The part that the words alone give, up to 0.8."""
        text = self._cosine(self._texts[old.key], self._texts[new.key])
        head = self._cosine(self._heads[old.key], self._heads[new.key])
        if not self._heads[old.key] or not self._heads[new.key]:
            head = text
        return 0.45 * head + 0.35 * text

    def _shared(self, old: Provision, new: Provision) -> float:
        """The narrowest topic that both stand under."""
        best = 0.0
        for topic in self._topics:
            if old.key in topic.keys and new.key in topic.keys:
                sides = topic.of(old.document_id), topic.of(new.document_id)
                first = old.key == sides[0][0] and new.key == sides[1][0]
                narrow = 1.0 / sqrt(sqrt(len(sides[0]) * len(sides[1])))
                best = max(best, 1.0 if first and max(map(len, sides)) <= 2 else (1.0 if first else 0.75) * narrow)
        return best

    def _norm(self, bag: Mapping[str, int]) -> float:
        return sqrt(sum((count * self._rare[term]) ** 2 for term, count in bag.items()))

    def _cosine(self, left: Counter[str], right: Counter[str]) -> float:
        norms = self._norms[id(left)] * self._norms[id(right)]
        if not norms:
            return 0.0
        few, many = (left, right) if len(left) < len(right) else (right, left)
        return sum(count * many[term] * self._rare[term] ** 2 for term, count in few.items() if term in many) / norms


def _terms(text: str) -> list[str]:
    """Folded syllables and pairs of them; numbers are left out, for they are what changes."""
    words = [word for word in _WORD.findall(fold(text)) if word not in _EMPTY and not any(c.isdigit() for c in word)]
    return words + [f"{one} {other}" for one, other in pairwise(words)]


def _is_form(provision: Provision) -> bool:
    return re.match(r"(?:noi-dung-)?(?:mau|bieu)-", provision.at) is not None
