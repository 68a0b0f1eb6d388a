"""Totals with the parts that may make them up, differences with what they may lie between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.weighing.bond import LEFT, Bond, Tie
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item, counts

_LISTING = re.compile(r"\b(?:gom|trong do|bao gom|la)\b|:")


def triples_of(field: Field, first: Item) -> Iterator[Bond]:
    """Whole, first and second within ten figures of one another, the first the one given."""
    near = [item for item in _around(field, first) if not item.is_share]
    for second in near:
        if second.at <= first.at:
            continue
        for whole in near:
            if whole is second or whole is first:
                continue
            total = first.value + second.value
            if total > 0 and 0.6 <= whole.value / total <= 1.6 and min(first.value, second.value) > 0:
                yield Bond(Tie.TRIPLE, (whole, first, second))
    yield from _far_triples(field, first, near)


def _far_triples(field: Field, gap: Item, near: list[Item]) -> Iterator[Bond]:
    """What something has grown by, or what is left of it, where one of the two amounts stands elsewhere."""
    if not (gap.figure.chained or LEFT.search(gap.before[-32:])) or gap.value <= 0:
        return
    close = [item for item in near if abs(item.at - gap.at) <= 4]
    for far in field.kin(gap, gap.near | gap.wide, most=6):
        if far.is_share or far.value <= 0:
            continue
        for one in close:
            if one is far or one.value <= 0:
                continue
            more, less = (one, far) if one.value > far.value else (far, one)
            if more.value > gap.value and 0.6 <= more.value / (less.value + gap.value) <= 1.6:
                yield Bond(Tie.TRIPLE, (more, less, gap))


def _around(field: Field, item: Item, *, reach: int = 8) -> list[Item]:
    low, high = max(0, item.at - reach), item.at + reach + 1
    return [
        other
        for other in field.items[low:high]
        if other.figure.cell is None and other is not item and abs(other.block - item.block) <= 2
    ]


def runs_of(field: Field, first: Item) -> Iterator[Bond]:
    """Three parts and more, from the one given on, with a total before or after them."""
    here = [item for item in counts(field.by_block[first.block]) if item.is_firm]
    level = [item for item in here if item.depth == first.depth and item.figure.under is None]
    at = level.index(first)
    listed = level[at : at + 14]
    yield from _totalled(field, listed)
    if here and here[0] is first:
        tree = field.scene.outline
        children = [first.block, *(b for b in tree.siblings(first.block) if b > first.block)]
        heads = [counts(field.by_block.get(b, []))[:1] for b in children]
        if tree.parents[first.block] is not None and all(heads):
            yield from _totalled(field, [head[0] for head in heads][:14], whole_only=True)


def _totalled(field: Field, listed: list[Item], *, whole_only: bool = False) -> Iterator[Bond]:
    first = listed[0]
    lengths = range(3, len(listed) + 1) if not whole_only else [len(listed)] if len(listed) >= 2 else []
    before = [o for o in field.items[max(0, first.at - 8) : first.at] if not o.is_share and o.figure.cell is None]
    if _LISTING.search(first.before[-40:]):
        before += [other for other in counts(field.kin(first, first.wide, most=4)) if other not in before]
        if not whole_only:
            lengths = range(2, len(listed) + 1)
    if first.path:
        before += [o for o in counts(field.by_block.get(first.path[0], []))[-6:] if o not in before]
    for length in lengths:
        parts = listed[:length]
        total = sum(part.value for part in parts)
        if total <= 0:
            continue
        after = field.items[parts[-1].at + 1 : parts[-1].at + 3] if length > 2 else ()
        wholes = [
            whole for whole in before if length > 2 or abs(whole.at - first.at) > 8 or whole.figure.cell is not None
        ]
        for whole in [*wholes, *(o for o in after if not o.is_share and o.figure.cell is None)]:
            if whole not in parts and whole.is_firm and 0.6 <= whole.value / total <= 1.6:
                yield Bond(Tie.RUN if length > 2 else Tie.TRIPLE, (whole, *parts))
