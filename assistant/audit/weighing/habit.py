"""How a report's writer uses to place figures that belong together: relations laid out alike mostly hold, or mostly do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.item import Item

_FAR = 7  # figures apart
WIDTH = 8


@dataclass(frozen=True)
class Habits:
    """Of each layout, how many possible relations of a report have it, and how many of these hold."""

    all: Counter[Hashable]
    held: Counter[Hashable]

    @classmethod
    def of(cls, bonds: Iterable[Bond]) -> Habits:
        found = cls(Counter(), Counter())
        found.add(bonds)
        return found

    def add(self, bonds: Iterable[Bond], *, times: int = 1) -> None:
        for bond in bonds:
            for layout in layouts(bond):
                self.all[layout] += times
                if bond.holds:
                    self.held[layout] += times

    def but(self, less: Iterable[Bond], more: Iterable[Bond]) -> Habits:
        """The habits with some relations in place of others."""
        found = Habits(self.all.copy(), self.held.copy())
        found.add(less, times=-1)
        found.add(more)
        return found

    def traits(self, bond: Bond) -> list[float]:
        """For each layout of a relation: how many others of it hold, and what share."""
        own, found = int(bond.holds), []
        for layout in layouts(bond):
            held, others = self.held[layout] - own, self.all[layout] - 1
            found += [math.log1p(max(0, held)), (held + 0.2) / (others + 2.0)]
        return found


def layouts(bond: Bond) -> list[Hashable]:
    """Where the figures stand to one another; the words before them; what they count; the exact places."""
    items = _principal(bond)
    told = items[-1] if bond.tie not in (Tie.RUN, Tie.AGAIN) else items[0]
    apart = tuple(max(-_FAR, min(_FAR, item.at - told.at)) for item in items)
    here = tuple(item.block == told.block for item in items)
    alike = tuple(item.unit[:1] == told.unit[:1] for item in items)
    depths = tuple(item.depth - told.depth for item in items)
    name = bond.tie.value
    return [
        (name, 1, apart, here),
        (name, 2, told.lead, items[0].lead if items[0] is not told else items[1].lead, tuple(gap > 0 for gap in apart), here),
        (name, 3, alike, depths, tuple((gap > 0) - (gap < 0) for gap in apart), here),
        (name, 4, apart, here, told.lead, alike),
    ]  # fmt: skip


def _principal(bond: Bond) -> tuple[Item, ...]:
    if bond.tie is Tie.RUN:
        return bond.items[0], bond.items[1], bond.items[-1]
    if bond.tie is Tie.PARTED:
        return bond.items[0], bond.items[2], bond.items[1]
    return bond.items
