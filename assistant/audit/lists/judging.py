"""A total and its closed list: whether the one may be a total, and the other comes to it or one of them is mistyped."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slip_in_sum
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum

FAR = 70  # letters between a total and its first part
_CLOSE = Fraction(2, 5)
_SMALL = 20


def may_be_total(figure: Figure) -> bool:
    """Whether a count may be the total of a list: two or more, and an amount by itself."""
    return figure.kind in (Kind.COUNT, Kind.MEASURE) and figure.value >= 2 and not figure.tied


def judged(scene: Scene, total: Figure, parts: tuple[Figure, ...]) -> Iterator[Claim]:
    """The claim that a total makes of its list; none where the parts make another count beside, or are far from it."""
    added = sum((part.value for part in parts), Fraction(0))
    if added == total.value:
        yield Claim(FindingKind.SUM, None, total, parts, weak=total.value < 10)
        return
    row = scene.by_block[total.block]
    beside = [one for one in row if one.countable and not one.chained and scene.same_sentence(one, total)]
    if scene.depth(parts[0]) > scene.depth(total):
        beside = [one for one in beside if one.start < parts[-1].end]  # brackets are of what stands before them
    if any(one.value == added and one not in parts for one in beside):
        return  # the list is of another count told beside
    if _mistyped(total, parts, added):
        yield wrong_sum(total, parts)


def _mistyped(total: Figure, parts: tuple[Figure, ...], added: Fraction) -> bool:
    if slip_in_sum(total, parts, added):
        return True
    gap = total.value - added
    return abs(gap) <= _CLOSE * max(total.value, added) or (max(total.value, added) < _SMALL and abs(gap) < 10)
