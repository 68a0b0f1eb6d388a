"""Which day words speak of, and which round."""

from __future__ import annotations

import re

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told

# "muộn" is late; "muốn lùi sang" is a wish
LATE = r"\b(?:tre\b|cham\b(?! nhat)|(?:qua|het) (?:thoi )?han|muon(?= (?:khong|ko|chua|hong|han|qua|mat|roi|thi|so|hon|vay)\b| ?[,.;?!]| ?$))"
_ROUND = re.compile(r"\b(?:ky|dot)(?: kiem diem| danh gia| xep loai)*(?: cua)?(?: nam)? (20\d{2})\b")


def round_of(told: Told) -> int | None:
    """The year of the one round named: "kỳ năm 2024"."""
    named = {int(match[1]) for match in _ROUND.finditer(told.folded)}
    return named.pop() if len(named) == 1 else None


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
