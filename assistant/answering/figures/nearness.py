"""Which day words speak of."""

from __future__ import annotations

import re

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told


def beside(told: Told, days: list[Day], pattern: str) -> Day | None:
    """The day nearest after (else nearest to) the words."""
    places = [match.end() for match in re.finditer(pattern, told.folded)]
    best: tuple[int, Day] | None = None
    for day in days:
        for place in places:
            gap = day.start - place
            cost = gap if gap >= 0 else 40 - gap
            if best is None or cost < best[0]:
                best = (cost, day)
    return None if best is None or best[0] > 90 else best[1]
