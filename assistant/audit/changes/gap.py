"""A change beside its two amounts: what the other two of the three make of each, and what is told where they disagree."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import slipped, typed_for
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

Wanted = tuple[Figure, Fraction]
_FEW = 10
_FAR = 3  # times as great as it should be


def wanted(now: Figure, then: Figure, change: Figure, sign: int) -> tuple[Wanted, Wanted, Wanted]:
    """The change and its amounts, each with what the other two make of it; `sign`: 1 for a rise, -1 for a fall."""
    return (
        (change, sign * (now.value - then.value)),
        (now, then.value + sign * change.value),
        (then, now.value - sign * change.value),
    )


def any_slipped(pairs: Iterable[Wanted]) -> bool:
    """Whether one of the figures is a keying slip of what is wanted of it."""
    return any(value > 0 and slipped(figure.text, number(value)) for figure, value in pairs)


def any_typed(pairs: Iterable[Wanted]) -> bool:
    """The same, a nought on the wrong side of one digit too."""
    return any(value > 0 and typed_for(figure, value) for figure, value in pairs)


def may_be(now: Figure, then: Figure, change: Figure, sign: int) -> bool:
    """Whether one of the three may be mistyped: any other two amounts say nothing of a change."""
    gap = abs(now.value - then.value)
    if max(now.value, then.value, change.value) < _FEW:
        return True  # of numbers of one digit any other is a slip
    _, *amounts = wanted(now, then, change, sign)
    return gap <= _FAR * change.value <= _FAR * _FAR * gap or any_slipped([(change, gap), *amounts])


def wrong_gap(change: Figure, now: Figure, then: Figure, *, certain: bool = False) -> Claim:
    """The claim that a change is not what lies between its two amounts."""
    gap = number(abs(now.value - then.value))
    note = f"Chênh lệch giữa {number(now.value)} và {number(then.value)} là {gap}."
    return Claim(FindingKind.SUM, Verdict.WRONG, change, (now, then), change.text, gap, None, note, certain=certain)
