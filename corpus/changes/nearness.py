"""Whether two figures are of the same matter: the words they stand among."""

from __future__ import annotations

from corpus.changes.figure import Figure

ALIKE = 0.3  # share of words in common, below which two amounts of a unit are of different matters
_UNSAID = frozenset(
    "va cua cac cho theo tai trong do voi la co duoc khi thi tu den so it nhat toi thieu da nhieu khong vuot qua tren duoi "
    "tro len truoc ngay thang nam".split()
)


def likeness(old: Figure, new: Figure, plain: frozenset[str]) -> float:
    """Neighbouring words in common; amounts of different units are never of the same matter."""
    if old.unit.split()[0] != new.unit.split()[0]:
        return 0.0
    one, other = old.near - _UNSAID - plain, new.near - _UNSAID - plain
    common = 2 * len(one & other) / max(1, len(one) + len(other))
    return common * (1.0 if old.bound is new.bound else 0.7)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same of the same matter."""
    return one.value == other.value and likeness(one, other, frozenset()) >= 2 * ALIKE
