"""The figures of two matched places, paired: the same, another value, or on one side alone."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.changes.assignment import assign
from corpus.changes.bound import Bound
from corpus.changes.change import FigureChange
from corpus.changes.figure import Figure, words

_LEAST = 0.3  # words in common, below which two amounts of a unit are of different matters
_UNSAID = frozenset("va cua cac cho theo tai trong voi la co duoc khi tu den so it nhat khong qua tren duoi tro len".split())


def pair_figures(old: Sequence[Figure], new: Sequence[Figure]) -> tuple[FigureChange, ...]:
    """What differs. A value that stands on both sides is no change, however often each says it."""
    kept = {figure.value for figure in old} & {figure.value for figure in new}
    left, right = (_once([item for item in side if item.value not in kept]) for side in (old, new))
    pairs = assign([[_likeness(one, other) for other in right] for one in left], least=_LEAST)
    used = {row for row, _ in pairs}, {column for _, column in pairs}
    found = [FigureChange(left[row], right[column]) for row, column in pairs]
    found += [FigureChange(one, None) for place, one in enumerate(left) if place not in used[0]]
    found += [FigureChange(None, one) for place, one in enumerate(right) if place not in used[1]]
    return tuple(found)


def _once(figures: Sequence[Figure]) -> list[Figure]:
    return list({figure.value: figure for figure in reversed(figures)}.values())[::-1]


def _likeness(old: Figure, new: Figure) -> float:
    """Words of the clauses in common; amounts of different units are never the same matter."""
    if old.unit.split()[0] != new.unit.split()[0]:
        return 0.0
    one, other = set(words(old)) - _UNSAID, set(words(new)) - _UNSAID
    common = len(one & other) / max(1, min(len(one), len(other)))
    return common * (1.0 if old.bound is new.bound else 0.5 if Bound.EXACTLY in (old.bound, new.bound) else 0.6)
