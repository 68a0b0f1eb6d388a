"""What the comparisons that hold say of each figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.audit.figures.figure import Figure
from assistant.audit.findings.finding import Claim, FindingKind


@dataclass(frozen=True)
class Known:
    """What other comparisons already say of the figures.

    Attributes:
        sure: figures in a comparison that holds.
        wholes: how many percentages that hold have a figure as their whole; `parts` those that are parts of one.
        summed: figures that are totals of a sum that holds; `added` those that are its parts.
        explained: percentages that hold.
    """

    sure: frozenset[Figure]
    wholes: Mapping[Figure, int]
    parts: frozenset[Figure]
    summed: frozenset[Figure]
    added: frozenset[Figure]
    explained: frozenset[Figure]


def known_of(claims: Iterable[Claim]) -> Known:
    """What the comparisons that hold say of the figures."""
    sure: set[Figure] = set()
    wholes: Counter[Figure] = Counter()
    parts, summed, added, explained = (set[Figure]() for _ in range(4))
    for claim in claims:
        if claim.verdict is not None or claim.target is None or claim.weak:
            continue
        if claim.kind not in (FindingKind.SUM, FindingKind.PERCENTAGE, FindingKind.MISMATCH):
            continue
        sure |= set(claim.figures)
        if claim.kind is FindingKind.SUM:
            summed.add(claim.target)
            added |= set(claim.involved)
        elif claim.kind is FindingKind.PERCENTAGE:
            explained.add(claim.target)
            if len(claim.involved) == 2:
                wholes[claim.involved[1]] += 1
                parts.add(claim.involved[0])
    return Known(frozenset(sure), wholes, frozenset(parts), frozenset(summed), frozenset(added), frozenset(explained))
