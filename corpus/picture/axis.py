"""The years as a scale: where a day stands across the picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.picture.lane import Lane

_BACK = 12  # years shown before today; what began earlier is cut at the edge


@dataclass(frozen=True)
class Axis:
    """From the first day of a year to a little after today, over `left` to `right` units."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """The place of a day; days outside stand at the edge."""
        share = (day - self.first).days / (self.last - self.first).days
        return round(self.left + max(0.0, min(1.0, share)) * (self.right - self.left), 1)

    def ticks(self) -> Iterable[date]:
        """The years to label, never so many that they touch."""
        step = max(1, round((self.last.year - self.first.year) * 46 / (self.right - self.left)))
        return [date(year, 1, 1) for year in range(self.first.year, self.last.year + 1, step)]


def axis_for(lanes: Iterable[Lane], today: date, *, left: float, right: float) -> Axis:
    """The scale that fits some lanes."""
    begun = [item.in_force.since for lane in lanes for item in lane.documents if item.in_force.since]
    first = max(min([*begun, today]).year, today.year - _BACK)
    days = [
        day for lane in lanes for item in lane.documents for day in (item.in_force.since, item.in_force.until) if day
    ]
    last = max([*days, today])
    return Axis(date(first, 1, 1), date(last.year, 12, 31), left, right)
