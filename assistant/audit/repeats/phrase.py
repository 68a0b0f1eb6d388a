"""A figure with the words beside it, and how alike two such phrases are by how rare their words are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.words.phrase import CLAUSE_END, WORD, content_words
from assistant.audit.words.year import ahead, other_year

_SHORT = ("to", "chi", "dang", "hoi", "can", "co", "ban")  # words that open nouns of many kinds
_LISTED = re.compile(r"\b(?:lan luot|theo thu tu)\b")  # what follows is named before it, not beside it


@dataclass(frozen=True)
class Phrase:
    """A figure with the words of its clause and those of its whole sentence."""

    figure: Figure
    near: frozenset[str]
    wide: frozenset[str]
    noun: str


def phrases_of(scene: Scene) -> Iterator[Phrase]:
    """The figures told of the report's own year, each with its words."""
    year = report_year(scene.report)
    for figure in scene.figures:
        if not figure.checkable or ahead(scene, figure, year):
            continue
        text = scene.folded[figure.block]
        start, end = scene.sentence(figure.block, figure.start)
        before = CLAUSE_END.split(text[max(start, figure.start - 120) : figure.start])
        after = CLAUSE_END.split(text[figure.end : min(end, figure.end + 120)])[0]
        own = before[-1] if WORD.search(before[-1]) or len(before) < 2 else " ".join(before[-2:])
        opening = text[start : min(start + 24, figure.start)]
        if any(other_year(words, year) for words in (opening, own, after)) or _LISTED.search(
            text[start : figure.start]
        ):
            continue
        near = content_words(f"{own[-70:]} {after[:70]}")
        wide = content_words(text[start:end])
        noun = " ".join(WORD.findall(figure.unit)[:2])
        yield Phrase(figure, near, wide, noun)


def one_noun(first: str, second: str) -> bool:
    """Whether two counts may count one thing; "tổ chức" is no "tổ công tác"."""
    one, two = first.split(), second.split()
    return not one or not two or (one == two if one[0] == two[0] in _SHORT else one[0] == two[0])


def weights_of(phrases: list[Phrase]) -> dict[str, float]:
    """How much each word tells: the more, the fewer of the phrases have it."""
    counts = Counter(word for one in phrases for word in one.near)
    return {word: math.log(len(phrases) / count) for word, count in counts.items()}


def likeness(first: frozenset[str], second: frozenset[str], weight: dict[str, float]) -> float:
    """The weight of the words shared as a part of all the words of the two, 0 to 1."""
    whole = sum(weight.get(word, 0.0) for word in first | second)
    return sum(weight.get(word, 0.0) for word in first & second) / whole if whole else 0.0


def shared_weight(words: frozenset[str], weight: dict[str, float]) -> float:
    """What words shared tell together."""
    return sum(weight.get(word, 0.0) for word in words)
