"""A figure told again in another chapter, known by the words beside it: how rare they are, and how many it shares."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.words.phrase import CLAUSE_END, WORD, content_words
from assistant.audit.words.year import ahead, other_year

_SHORT = ("to", "chi", "dang", "hoi", "can", "co", "ban")  # words that open nouns of many kinds
_PLANS = frozenset("hoach phan dau kien tieu toan".split())
_LISTED = re.compile(r"\b(?:lan luot|theo thu tu)\b")  # what follows is named before it, not beside it
_LONG = 3  # digits of a number that hardly comes twice by chance


@dataclass(frozen=True)
class _Phrase:
    """A figure with the words of its clause and those of its whole sentence."""

    figure: Figure
    near: frozenset[str]
    wide: frozenset[str]
    noun: str


def check_retold(scene: Scene, cells: list[Figure], sure: frozenset[Figure]) -> list[Claim]:
    """A claim for each figure that nothing bears out and that another place tells with the same words.

    `cells`: the figures of tables. `sure`: figures that a sum or a percentage bears out.
    """
    phrases = list(_phrases(scene))
    weight = _weights(phrases)
    told = [figure.value for figure in (*scene.figures, *cells) if figure.checkable]
    claims = []
    for one in phrases:
        if one.figure in sure or one.figure.under is not None:
            continue
        found = [(two, _alike(one.near, two.near, weight)) for two in phrases if _may_be(scene, one, two)]
        claim = _judged(one, found, weight, sure, told)
        if claim is not None:
            claims.append(claim)
    return claims


def _phrases(scene: Scene) -> Iterator[_Phrase]:
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
        yield _Phrase(figure, near, wide, noun)


def _one_noun(first: str, second: str) -> bool:
    """Whether two counts may count one thing; "tổ chức" is no "tổ công tác"."""
    one, two = first.split(), second.split()
    return not one or not two or (one == two if one[0] == two[0] in _SHORT else one[0] == two[0])


def _weights(phrases: list[_Phrase]) -> dict[str, float]:
    counts = Counter(word for one in phrases for word in one.near)
    return {word: math.log(len(phrases) / count) for word, count in counts.items()}


def _alike(first: frozenset[str], second: frozenset[str], weight: dict[str, float]) -> float:
    """The weight of the words shared as a part of all the words of the two, 0 to 1."""
    whole = sum(weight.get(word, 0.0) for word in first | second)
    return sum(weight.get(word, 0.0) for word in first & second) / whole if whole else 0.0


def _may_be(scene: Scene, one: _Phrase, two: _Phrase) -> bool:
    first, second = one.figure, two.figure
    return (
        first != second
        and (first.kind is Kind.PERCENT) == (second.kind is Kind.PERCENT)
        and first.ratings == second.ratings
        and first.chained == second.chained
        and (first.block != second.block or not scene.same_sentence(first, second))
        and _one_noun(one.noun, two.noun)
        and scene.outline.parents[first.block] != scene.outline.parents[second.block]
    )


def _judged(
    one: _Phrase,
    found: list[tuple[_Phrase, float]],
    weight: dict[str, float],
    sure: frozenset[Figure],
    told: list[Fraction],
) -> Claim | None:
    figure = one.figure
    if _long(figure) and sum(value == figure.value for value in told) > 1:
        return None  # told elsewhere, in whatever words
    same = [two for two, alike in found if two.figure.value == figure.value and (alike >= 0.3 or _long(figure))]
    if same:
        return Claim(FindingKind.MISMATCH, None, figure, (same[0].figure,), weak=True)
    firm = [(two, alike) for two, alike in found if two.figure.under is None]
    strong = [
        two
        for two, alike in firm
        if alike >= 0.55
        and _shared(one.near & two.near, weight) >= 6.0
        and (figure.value <= 2 * two.figure.value <= 4 * figure.value or slipped(figure.text, two.figure.text))
    ]
    slips = [
        two
        for two, alike in firm
        if _long(figure) and slipped(figure.text, two.figure.text) and two.figure.places == figure.places
        and ((alike >= 0.15 and _shared(one.wide & two.wide, weight) >= 6.0) or _is_plain_slip(one, two, told))
    ]  # fmt: skip
    for twins in (strong, slips):
        if len({two.figure.value for two in twins}) == 1:
            twin = twins[0].figure
            if twin not in sure and twin.order > figure.order:
                return None  # told once, at the later of the two
            return told_otherwise(figure, twin)
    return None


def _is_plain_slip(one: _Phrase, two: _Phrase, told: list[Fraction]) -> bool:
    """Whether two numbers of four digits and more, of one noun, differ by a slip alone: neither is told again, nor their gap;
    neither is a plan."""
    first, second = one.figure, two.figure
    gap = abs(first.value - second.value)
    return (
        min(sum(letter.isdigit() for letter in figure.text) for figure in (first, second)) > _LONG
        and bool(one.noun and two.noun)
        and one.noun.split()[0] == two.noun.split()[0]
        and not (one.wide | two.wide) & _PLANS
        and not any(figure.chained for figure in (first, second))
        and gap not in told
        and told.count(first.value) == 1 == told.count(second.value)
    )


def _shared(words: frozenset[str], weight: dict[str, float]) -> float:
    return sum(weight.get(word, 0.0) for word in words)


def _long(figure: Figure) -> bool:
    return len([letter for letter in figure.text if letter.isdigit()]) >= _LONG
