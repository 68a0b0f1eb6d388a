"""A relation that figures may have: which kind, and which figure plays what part in it."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import Match, compare
from assistant.audit.weighing.item import Item

TOTALLED = re.compile(r"\b(?:tong|cong|toan)\b")
LEFT = re.compile(r"\b(?:tang|giam|them|bot|vuot|hon|hut|con|chua|khong|thieu|du)\b")
_FAR = 7  # figures apart
FELL = re.compile(r"\b(?:giam|it|thap|hut|kem|bot)\b")


class Tie(Enum):
    """What holds figures together."""

    SHARE = "share"  # part, whole, percentage
    GROWTH = "growth"  # now, before, percentage
    RISE = "rise"  # what it has grown by, now, percentage
    TRIPLE = "triple"  # whole, first, second: whole = first + second
    RUN = "run"  # total, parts …
    AGAIN = "again"  # first, second: one number told twice
    PARTED = "parted"  # part, percentage, other parts …: the parts make up the whole
    POINTS = "points"  # greater, less, percentage points between them
    BALANCE = "balance"  # closing, opening, gained, lost: closing = opening + gained − lost


EXACT = frozenset({Tie.TRIPLE, Tie.RUN, Tie.AGAIN, Tie.BALANCE})  # no rounding between their figures


@dataclass(frozen=True, eq=False)
class Bond:
    """One possible relation."""

    tie: Tie
    items: tuple[Item, ...]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(item.figure for item in self.items)

    @property
    def base(self) -> Fraction:
        """What a share is a share of: the whole, or what there was before a rise or a fall."""
        part, whole = self.figures[0].value, self.figures[1].value
        if self.tie is not Tie.RISE:
            return whole
        return whole + part if FELL.search(self.items[0].before[-40:]) else whole - part

    @cached_property
    def holds(self) -> bool:
        """Whether the figures agree, exactly or by rounding."""
        values = [item.figure.value for item in self.items]
        if self.tie in (Tie.SHARE, Tie.RISE):
            return compare(self.figures[2], values[0], self.base) is Match.RIGHT
        if self.tie is Tie.GROWTH:
            return values[1] > 0 and compare(self.figures[2], abs(values[0] - values[1]), values[1]) is Match.RIGHT
        if self.tie is Tie.PARTED:
            whole = values[0] + sum(values[2:], Fraction(0))
            return compare(self.figures[1], values[0], whole) is Match.RIGHT
        if self.tie is Tie.POINTS:
            return values[0] - values[1] == values[2]
        if self.tie is Tie.BALANCE:
            return values[0] == values[1] + values[2] - values[3]
        if self.tie is Tie.AGAIN:
            return values[0] == values[1]
        return values[0] == sum(values[1:], Fraction(0))

    @cached_property
    def layouts(self) -> tuple[Hashable, ...]:
        """How the figures stand to one another: their places; the words before them; what they count; all of it."""
        items = self._principal
        told = items[0] if self.tie in (Tie.RUN, Tie.AGAIN, Tie.BALANCE) else items[-1]
        other = items[1] if told is items[0] else items[0]
        apart = tuple(max(-_FAR, min(_FAR, item.at - told.at)) for item in items)
        sides = tuple((gap > 0) - (gap < 0) for gap in apart)
        here = tuple(item.block == told.block for item in items)
        alike = tuple(item.unit[:1] == told.unit[:1] for item in items)
        depths = tuple(item.depth - told.depth for item in items)
        name = self.tie.value
        return (
            (name, 1, apart, here),
            (name, 2, told.lead, other.lead, sides, here),
            (name, 3, alike, depths, sides, here),
            (name, 4, apart, here, told.lead, alike),
        )

    @property
    def _principal(self) -> tuple[Item, ...]:
        """Three figures, or two, that stand for all: of many parts the first and the last."""
        if self.tie is Tie.RUN:
            return self.items[0], self.items[1], self.items[-1]
        if self.tie is Tie.PARTED:
            return self.items[0], self.items[2], self.items[1]
        return self.items
