"""What running text tells of a table: a cell told again, the difference of two, a share of one of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from assistant.audit.rating import rating_of
from assistant.audit.weighing.bond import LEFT, Bond, Tie
from assistant.audit.weighing.closeness import near, typed_for
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item, counts
from assistant.audit.weighing.shares import apart, fits, grows

_MOST = 10  # cells of a line that are looked at
_BESIDE = 4  # figures apart
_AFTER = 40  # letters after a figure that say it is what is left
_LOW, _HIGH = 0.4, 2.5


def tabled_of(field: Field, item: Item) -> Iterator[Bond]:
    """Relations between a figure of running text and the rows and columns it may speak of."""
    for line in field.spoken_of(item):
        cells = list(line)[:_MOST]
        if item.is_points:
            yield from _points(item, cells)
        elif item.is_share:
            yield from _shares(item, cells)
        else:
            yield from _told_again(item, cells)
            if item.figure.chained or _is_left(item):
                yield from _differences(field, item, counts(cells))


def _is_left(item: Item) -> bool:
    """Whether a figure says what something has grown by, or what is left of it."""
    return bool(LEFT.search(item.before[-32:]) or _UNDONE.search(item.after[:_AFTER]))


_UNDONE = re.compile(r"\b(?:chua|khong|con lai)\b")


def _points(points: Item, cells: list[Item]) -> Iterator[Bond]:
    for one, two in combinations([cell for cell in cells if cell.is_share or cell.figure.places], 2):
        high, low = (one, two) if one.value > two.value else (two, one)
        if apart(high, low, points):
            yield Bond(Tie.POINTS, (high, low, points))


def _shares(share: Item, cells: list[Item]) -> Iterator[Bond]:
    grown = share.figure.chained or LEFT.search(share.before[-32:])
    for one, two in combinations(counts(cells), 2):
        part, whole = (one, two) if one.value < two.value else (two, one)
        if part.value <= 0:
            continue
        if fits(part, whole, share):
            yield Bond(Tie.SHARE, (part, whole, share))
        if grown:
            yield from (
                Bond(Tie.GROWTH, (now, before, share))
                for now, before in ((one, two), (two, one))
                if grows(now, before, share)
            )


def _told_again(item: Item, cells: list[Item]) -> Iterator[Bond]:
    """The cell of the rating that a count is of, or of what it counts."""
    for cell in counts(cells):
        ratings = rating_of(cell.after) or rating_of(cell.before)
        same = ratings == item.figure.ratings if item.figure.ratings else bool(item.near & cell.near)
        if same and max(cell.value, item.value) > 1 and near(item, cell.value, _LOW, _HIGH):
            yield Bond(Tie.AGAIN, (item, cell))


def _differences(field: Field, gap: Item, cells: list[Item]) -> Iterator[Bond]:
    """Two cells with what lies between them; a cell and a count right beside it."""
    close = [o for o in field.beside(gap, _BESIDE) if o.value > 0]
    pairs = [*combinations(cells, 2), *((cell, other) for cell in cells for other in close)]
    for one, two in pairs:
        more, less = (one, two) if one.value > two.value else (two, one)
        if less.value > 0 and more.value > gap.value > 0 and _lies_between(gap, more, less):
            yield Bond(Tie.TRIPLE, (more, less, gap))


def _lies_between(gap: Item, more: Item, less: Item) -> bool:
    """Whether a figure may tell how far two others are apart, one of the three mistyped at worst."""
    return (
        near(gap, more.value - less.value, _LOW, _HIGH)
        or typed_for(more, less.value + gap.value)
        or typed_for(less, more.value - gap.value)
    )
