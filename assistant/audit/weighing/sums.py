"""Totals with the parts that may make them up, differences with what they may lie between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.weighing.bond import LEFT, Bond, Tie
from assistant.audit.weighing.closeness import near, typed_for
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item, counts

_LISTING = re.compile(r"\b(?:gom|trong do|bao gom|la)\b|:")
_LISTED = re.compile(r"\b(?:gom|lan luot|chia|phan theo|theo|cu the)\b|:")


def triples_of(field: Field, first: Item) -> Iterator[Bond]:
    """Whole, first and second within ten figures of one another, the first the one given."""
    beside = [item for item in _around(field, first) if not item.is_share]
    for second in beside:
        if second.at <= first.at:
            continue
        for whole in beside:
            if whole is second or whole is first or min(first.value, second.value) <= 0:
                continue
            if _adds(whole, first, second):
                yield Bond(Tie.TRIPLE, (whole, first, second))
    yield from _far_wholes(field, first, beside)
    yield from _far_triples(field, first, beside)


def _far_wholes(field: Field, first: Item, beside: list[Item]) -> Iterator[Bond]:
    """Two figures told one after the other that make up the greatest count of their kind, told elsewhere."""
    for second in beside:
        if not 0 < second.at - first.at <= 3 or second.block != first.block or min(first.value, second.value) <= 0:
            continue
        for whole in dict.fromkeys([*field.greatest_of(first), *field.greatest_of(second)]):
            if whole not in (first, second) and whole not in beside and _adds(whole, first, second, low=0.8, high=1.25):
                yield Bond(Tie.TRIPLE, (whole, first, second))


def _adds(whole: Item, first: Item, second: Item, *, low: float = 0.6, high: float = 1.6) -> bool:
    """Whether two figures may make a third, one of the three mistyped at worst."""
    return (
        near(whole, first.value + second.value, low, high)
        or typed_for(first, whole.value - second.value)
        or typed_for(second, whole.value - first.value)
    )


def _far_triples(field: Field, gap: Item, beside: list[Item]) -> Iterator[Bond]:
    """What something has grown by, or what is left of it, where one of the two amounts stands elsewhere, or both."""
    if not (gap.figure.chained or LEFT.search(gap.before[-32:])) or gap.value <= 0:
        return
    close = [item for item in beside if abs(item.at - gap.at) <= 4]
    seen: set[tuple[int, int]] = set()
    for far in field.kin(gap, gap.near | gap.wide, most=6):
        if far.is_share or far.value <= 0:
            continue
        for one in [*close, *_beside(field, far)]:
            if one is far or one is gap or one.value <= 0 or one.value == far.value:
                continue
            more, less = (one, far) if one.value > far.value else (far, one)
            if more.value > gap.value and (more.at, less.at) not in seen and _adds(more, less, gap):
                seen.add((more.at, less.at))
                yield Bond(Tie.TRIPLE, (more, less, gap))


def _beside(field: Field, item: Item) -> list[Item]:
    """Counts right beside a figure: those of its row, or the two before and after it in its passage."""
    near_by = field.items[max(0, item.at - 3) : item.at + 4]
    return [o for o in near_by if o is not item and not o.is_share and o.block == item.block and _alike(o, item)]


def _alike(one: Item, two: Item) -> bool:
    return one.span == two.span if one.figure.cell is not None else two.figure.cell is None


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
    if _LISTED.search(first.before[-40:]):
        before += [o for o in field.greatest_of(first) if o not in before and o.at < first.at]
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
            if whole not in parts and whole.is_firm and _sums(whole, parts, total):
                yield Bond(Tie.RUN if length > 2 else Tie.TRIPLE, (whole, *parts))


def _sums(whole: Item, parts: list[Item], total: float) -> bool:
    """Whether parts may make a whole, one of them mistyped at worst."""
    gap = whole.value - total
    return near(whole, total, 0.6, 1.6) or any(typed_for(part, part.value + gap) for part in parts)
