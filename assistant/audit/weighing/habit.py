"""How a report's writer uses to place figures that belong together: relations laid out alike mostly hold, or mostly do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from assistant.audit.weighing.bond import Bond

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
            for layout in bond.layouts:
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
        for layout in bond.layouts:
            held, others = self.held[layout] - own, self.all[layout] - 1
            found += [math.log1p(max(0, held)), (held + 0.2) / (others + 2.0)]
        return found
