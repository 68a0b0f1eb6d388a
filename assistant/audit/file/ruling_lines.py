"""The ruling lines of a page, and which of them touch one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.ingest.pdf import Bounds

# In points: a line's thickness, its least length, and how far lines may miss each other.
_THIN, _LONG, NEAR = 3.0, 8.0, 3.0
_MOST = 1500  # lines of a page; more are a drawing
Rule = tuple[bool, float, float, float]  # lies across, its place, its two ends


def touching_lines(rules: Sequence[Bounds]) -> list[list[Rule]]:
    """Lines that touch one another."""
    groups: list[list[Rule]] = []
    lines = list(_lines(rules))
    for line in lines if len(lines) <= _MOST else ():
        touching = [group for group in groups if any(_touch(line, other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([line, *(one for group in touching for one in group)])
    return groups


def _lines(rules: Sequence[Bounds]) -> Iterator[Rule]:
    for left, bottom, right, top in rules:
        wide, high = right - left, top - bottom
        if high <= _THIN and wide >= _LONG:
            yield True, (bottom + top) / 2, left, right
        elif wide <= _THIN and high >= _LONG:
            yield False, (left + right) / 2, bottom, top
        elif wide >= _LONG and high >= _LONG:
            yield from ((True, bottom, left, right), (True, top, left, right))
            yield from ((False, left, bottom, top), (False, right, bottom, top))


def _touch(one: Rule, two: Rule) -> bool:
    (flat, place, low, high), (other, spot, start, end) = one, two
    if flat != other:
        return low - NEAR <= spot <= high + NEAR and start - NEAR <= place <= end + NEAR
    return abs(place - spot) <= NEAR and low - NEAR <= end and start - NEAR <= high
