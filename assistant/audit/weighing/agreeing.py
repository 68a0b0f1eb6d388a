"""Alarms that bear one another out: two that one value of a figure they share would set right, and one with more of the parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import typed_for
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.choosing import PLAIN_THRESHOLD
from assistant.audit.weighing.repair import repairs

AGREED = "agreed"
_LIKELY, _LEAST = 0.2, 10  # an alarm as unlikely as this says nothing; small numbers agree by chance
_TOGETHER = 0.7  # how likely one of the two must be, the other at least `_LIKELY`, both reckoned together
_FEW = 3  # values two rounded shares may leave open between them
_FAR = 10


def agreed(alarms: Sequence[Claim], scores: Sequence[float]) -> dict[Claim, tuple[int, ...]]:
    """For each figure that two alarms would have be one other value, the claim that it is wrong, and their places."""
    wanted: dict[Figure, list[tuple[int, frozenset[Fraction]]]] = defaultdict(list)
    for at, (alarm, score) in enumerate(zip(alarms, scores, strict=True)):
        if score < _LIKELY or len(set(alarm.figures)) != len(alarm.figures):
            continue
        for figure, values in repairs(alarm):
            if figure.kind is not Kind.PERCENT and figure.value >= _LEAST and figure.value not in values:
                wanted[figure].append((at, frozenset(values)))
    found = [one for figure, wants in wanted.items() for one in _joint(figure, wants, alarms, scores)]
    told: dict[Claim, tuple[int, ...]] = {}
    taken: set[Figure] = set()
    for worth, figure, value, pair in sorted(found, key=lambda one: -one[0]):
        if worth < _TOGETHER or figure in taken:
            continue
        first, second = (alarms[at] for at in pair)
        others = tuple(dict.fromkeys(one for one in (*first.figures, *second.figures) if one != figure))
        if not taken.isdisjoint(others):
            continue
        taken |= {figure, *others}
        note = f"{first.note} {second.note} Cả hai khớp nếu {figure.text} là {number(value)}."
        told[replace(first, target=figure, involved=others, stated=figure.text, computed=number(value),
                     note=note, certain=True, rule=AGREED)] = pair  # fmt: skip
    return told


def _joint(
    figure: Figure, wants: Sequence[tuple[int, frozenset[Fraction]]], alarms: Sequence[Claim], scores: Sequence[float]
) -> Iterator[tuple[float, Figure, Fraction, tuple[int, int]]]:
    for (one, first), (two, second) in combinations(wants, 2):
        both = first & second
        if FindingKind.PERCENTAGE not in (alarms[one].kind, alarms[two].kind):
            continue  # two sums, or two places that tell a number, often agree by chance
        own, other = ({*alarms[at].figures} - {figure} for at in (one, two))
        if not 0 < len(both) <= _FEW:
            continue
        value = min(both, key=lambda value: abs(value - sum(both, Fraction(0)) / len(both)))
        sure = max(scores[one], scores[two]) >= _TOGETHER  # then each is told by itself
        if not own.isdisjoint(other) and (sure or len(own & other) > 1 or not typed_for(figure, value)):
            continue  # of a part, its whole and its share two may agree on the whole by chance
        if 0 < value <= _FAR * figure.value <= _FAR * _FAR * value:
            yield 1 - (1 - scores[one]) * (1 - scores[two]), figure, value, (one, two)


def fuller(at: int, alarms: Sequence[Claim], scores: Sequence[float], refuted: Sequence[bool]) -> int:
    """The place of the likely alarm that adds more parts to the same total, where there is one: what was mistyped is among
    them; else the place given."""
    own = alarms[at]
    if own.kind is not FindingKind.SUM:
        return at
    more = [
        place
        for place, one in enumerate(alarms)
        if one.kind is FindingKind.SUM and one.target == own.target and {*one.involved} > {*own.involved}
        and scores[place] >= PLAIN_THRESHOLD and not refuted[place]
    ]  # fmt: skip
    return max(more, key=lambda place: scores[place], default=at)
