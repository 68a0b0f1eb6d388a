"""How well each figure is explained already: by the likeliest relation that holds of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.audit.weighing.bond import EXACT, Bond, Tie

_LIKELY = 0.5
_LONG = 4  # a total with three parts and more


@dataclass
class Beliefs:
    """Relations that hold, by the figures in them (by reading order), each with how likely it is meant."""

    by_item: dict[int, list[tuple[float, Bond]]] = field(default_factory=lambda: defaultdict(list))
    _best: dict[int, float] = field(default_factory=dict)
    _exact: dict[int, float] = field(default_factory=dict)

    @classmethod
    def of(cls, bonds: Iterable[Bond], worth: Iterable[float]) -> Beliefs:
        found = cls()
        for bond, value in zip(bonds, worth, strict=True):
            for item in bond.items:
                found.by_item[item.at].append((float(value), bond))
        return found

    def best(self, at: int) -> float:
        """The worth of the likeliest relation that holds of a figure; 0 where none does."""
        if at not in self._best:
            self._best[at] = max((value for value, _ in self.by_item.get(at, ())), default=0.0)
        return self._best[at]

    def explained(self, at: int, tie: Tie) -> float:
        """The same for a relation of a kind; one that must agree to the last digit is not answered by a rounded share."""
        if tie not in EXACT:
            return self.best(at)
        if at not in self._exact:
            self._exact[at] = max((value for value, bond in self.by_item.get(at, ()) if bond.tie in EXACT), default=0.0)
        return self._exact[at]

    def traits(self, bond: Bond) -> list[float]:
        """What relations that hold say against a relation that does not."""
        places = [item.at for item in bond.items]
        found: list[float] = []
        for at in (places[0], places[1], places[-1]):
            values = [value for value, _ in self.by_item.get(at, ())]
            found += [max(values, default=0.0), sum(values), float(len(values))]
        best = sorted(self.best(at) for at in places)
        return [*found, best[0], best[1], best[-1], *self._within(places), *self.around(places)]

    def around(self, places: Sequence[int]) -> list[float]:
        """How well the figures about a relation are explained: a passage nobody understands proves nothing."""
        own = set(places)
        near = [at for at in range(min(own) - 4, max(own) + 5) if at not in own and at >= 0]
        beside = [at for at in (max(own) + 1, max(own) + 2, min(own) - 1, min(own) - 2) if at not in own]
        known = [self.best(at) for at in near[:40]]
        return [
            sum(known) / len(known) if known else 0.0,
            sum(value > _LIKELY for value in known) / len(known) if known else 0.0,
            *(self.best(at) for at in beside[:4]), *([0.0] * (4 - len(beside[:4]))),
        ]  # fmt: skip

    def _within(self, places: Sequence[int]) -> list[float]:
        """How much of a relation lies within one that holds."""
        own, likely, whole = set(places), 0.0, 0.0
        for at in own:
            for value, bond in self.by_item.get(at, ()):
                shared = sum(item.at in own for item in bond.items)
                if shared >= 2:
                    likely = max(likely, value * shared / len(own))
                    if bond.tie is Tie.RUN and len(bond.items) >= _LONG:
                        whole = max(whole, shared / len(own))
        return [likely, whole]
