"""The figures of two matched places, paired: the same, another value, or on one side alone."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.changes.assignment import assign
from corpus.changes.change import FigureChange
from corpus.changes.figure import Figure
from corpus.changes.nearness import ALIKE, likeness


def pair_figures(
    old: Sequence[Figure], new: Sequence[Figure], *, plain: frozenset[str] = frozenset()
) -> tuple[FigureChange, ...]:
    """What differs. A value that stands on both sides is no change, however often each says it. `plain` are words that
    tell nothing apart here, such as those of the documents' titles."""
    kept = {figure.value for figure in old} & {figure.value for figure in new}
    left, right = (_once([item for item in side if item.value not in kept]) for side in (old, new))
    pairs = assign([[likeness(one, other, plain) for other in right] for one in left], least=ALIKE)
    used = {row for row, _ in pairs}, {column for _, column in pairs}
    found = [FigureChange(left[row], right[column]) for row, column in pairs]
    found += [FigureChange(one, None) for place, one in enumerate(left) if place not in used[0]]
    found += [FigureChange(None, one) for place, one in enumerate(right) if place not in used[1]]
    return tuple(found)


def _once(figures: Sequence[Figure]) -> list[Figure]:
    return list({figure.value: figure for figure in reversed(figures)}.values())[::-1]
