"""All the figures of a report, looked up by place, by word and by what they count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.weighing.item import Item
from assistant.audit.words.phrase import WORD

_COMMON = 30  # a word beside more figures than this
_KIN = 3.0  # weight of shared words that makes of two figures kin
_NEAR = 8  # figures apart
_NAMED = 50  # letters after a share that name what it is a share of
_RATED = 8  # counts of one rating that are looked at


@dataclass(frozen=True)
class Field:
    """All the items of a report, in reading order, with the weight of each word.

    Attributes:
        vectors: (n, dim) of the words about each item, rows of length 1.
    """

    scene: Scene
    items: tuple[Item, ...]
    weight: dict[str, float]
    rare: dict[tuple[str, str], float]
    vectors: NDArray[np.float32]

    def likeness(self, one: Item, two: Item) -> float:
        """Cosine of the words about two figures, in the vectors of the shipped encoder."""
        return float(self.vectors[one.at] @ self.vectors[two.at])

    @cached_property
    def by_block(self) -> dict[int, list[Item]]:
        found: dict[int, list[Item]] = {}
        for item in self.items:
            if item.figure.cell is None:
                found.setdefault(item.block, []).append(item)
        return found

    @cached_property
    def cells(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.figure.cell is not None)

    @cached_property
    def _greatest(self) -> dict[str, list[Item]]:
        """The three greatest counts of each noun, and of each kind of thing."""
        found: dict[str, list[Item]] = {}
        for item in sorted(self.items, key=lambda item: -item.value):
            if item.is_share or item.figure.chained or item.figure.cell is not None:
                continue
            for name in {*item.unit[:1], f"={item.thing}"}:
                kept = found.setdefault(name, [])
                if len(kept) < 3 and all(other.value != item.value for other in kept):
                    kept.append(item)
        return found

    def greatest_of(self, part: Item) -> list[Item]:
        """The greatest counts of what a part counts."""
        names = [*part.unit[:1], *([f"={part.thing}"] if part.thing is not None else [])]
        return [item for name in names for item in self._greatest.get(name, ())]

    def told_after(self, share: Item) -> list[Item]:
        """Counts whose noun the words after a share repeat: "đạt 97,8% đảng viên toàn Đảng bộ"."""
        words = WORD.findall(share.after[:40])[:4]
        nouns = [item for one, two in pairwise(words) for item in self._by_noun.get((one, two), ())]
        rating = rating_of(share.after[:_NAMED])
        return [*nouns, *self._by_rating.get(rating, ())] if rating else nouns

    @cached_property
    def _by_rating(self) -> dict[Ratings, list[Item]]:
        """Counts of each rating named, cells by the head of their column; the greatest and those of totals."""
        found: dict[Ratings, list[Item]] = {}
        for item in sorted(self.items, key=lambda item: -item.value):
            ratings = rating_of(item.after if item.figure.cell is not None else "") or item.figure.ratings
            if ratings and not item.is_share and len(found.setdefault(ratings, [])) < _RATED:
                found[ratings].append(item)
        return found

    @cached_property
    def _by_noun(self) -> dict[tuple[str, ...], list[Item]]:
        found: dict[tuple[str, ...], list[Item]] = {}
        for item in self.items:
            if len(item.unit) == 2 and not item.is_share and item.figure.cell is None and not item.figure.chained:
                found.setdefault(item.unit, []).append(item)
        return {noun: sorted(items, key=lambda item: -item.value)[:5] for noun, items in found.items()}

    @cached_property
    def by_word(self) -> dict[str, list[Item]]:
        """Items by each content word near them; words that stand beside many figures tell nothing."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for word in item.near:
                found.setdefault(word, []).append(item)
        return {word: items for word, items in found.items() if len(items) <= _COMMON}

    def kin(self, item: Item, words: frozenset[str], *, most: int) -> list[Item]:
        """Items far from one that share the most words with those given, likeliest first."""
        shared: Counter[Item] = Counter()
        for word in words:
            for other in self.by_word.get(word, ()):
                shared[other] += self.weight[word]  # type: ignore[assignment]
        far = [
            (weight, -other.at, other)
            for other, weight in shared.items()
            if weight >= _KIN and (abs(other.at - item.at) > _NEAR or other.figure.cell is not None)
        ]
        return [other for _, _, other in sorted(far, key=lambda one: one[:2], reverse=True)[:most]]

    @cached_property
    def of(self) -> dict[Figure, Item]:
        return {item.figure: item for item in self.items}
