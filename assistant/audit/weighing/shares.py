"""Percentages with the part and the whole, or the amounts before and after, that they may tell of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant.audit.weighing.bond import LEFT, TOTALLED, Bond, Tie
from assistant.audit.weighing.closeness import typed_for
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item, counts


def _near(share: Item, ratio: float) -> bool:
    """Whether a ratio may be the one told, a little off or mistyped."""
    return 0.55 * share.value <= ratio <= 1.8 * share.value or typed_for(share, ratio)


def _fits(part: Item, whole: Item, share: Item) -> bool:
    """Whether part and whole may make a share, one of the three mistyped at worst."""
    return (
        _near(share, part.value * 100 / whole.value)
        or (share.value > 0 and typed_for(whole, part.value * 100 / share.value))
        or typed_for(part, whole.value * share.value / 100)
    )


def shares_of(field: Field, share: Item) -> Iterator[Bond]:
    here = counts(field.by_block[share.block])
    before = [item for item in here if item.at < share.at and item.figure.under is None][-5:]
    after = [item for item in here if item.at > share.at][:2]
    parents = [item for at in share.path[:2] for item in counts(field.by_block.get(at, []))][-12:]
    above = [item for back in (1, 2, 3) for item in counts(field.by_block.get(share.block - back, []))[-8:]]
    wholes = list(dict.fromkeys([*here, *parents, *above]))
    grown = share.figure.chained or LEFT.search(share.before[-32:])
    parts = [*here, *after] if grown else [*before, *after]
    for part in dict.fromkeys(parts):
        if part.at > share.at and part not in after:
            continue
        for whole in wholes:
            if whole is part or whole.value <= 0:
                continue
            ratio = part.value * 100 / whole.value
            if (part in before or part in after) and _fits(part, whole, share):
                yield Bond(Tie.SHARE, (part, whole, share))
            if _near(share, abs(ratio - 100)) and (grown or abs(whole.at - part.at) < 8):
                yield Bond(Tie.GROWTH, (part, whole, share))
    yield from _far_shares(field, share, before[-2:], set(wholes))
    for gap in before[-2:]:
        if gap.figure.chained or LEFT.search(gap.before[-32:]):
            kin = [other for other in field.kin(gap, gap.near | share.near | gap.wide, most=6) if not other.is_share]
            for now in dict.fromkeys([*wholes, *kin]):
                if now is gap or now.value <= gap.value:
                    continue
                bond = Bond(Tie.RISE, (gap, now, share))
                if bond.base > 0 and _near(share, 100 * gap.value / float(bond.base)):
                    yield bond


def _far_shares(field: Field, share: Item, before: list[Item], near: set[Item]) -> Iterator[Bond]:
    """A share of figures told elsewhere: part and whole in a table above, or the whole in another chapter."""
    told = counts(field.kin(share, share.near, most=5))
    for part in [*before, *told]:
        if part.figure.cell is not None:
            grid = [other for other in field.cells if other.block == part.block]
            wholes = [o for o in grid if o is not part and (o.span == part.span or _beneath(o, part))]
        else:
            wholes = []
        wholes += [other for other in counts(field.kin(part, part.near | share.near, most=5)) if other not in wholes]
        columns = [cell for cell in wholes if cell.figure.cell is not None]
        wholes += [o for o in field.cells if any(_beneath(o, cell) for cell in columns) and o not in wholes]
        wholes += [o for o in (*field.greatest_of(part), *field.told_after(share)) if o not in wholes]
        for whole in wholes:
            if whole is part or whole.is_share or whole.value <= 0 or (whole in near and part in near):
                continue
            ratio = part.value * 100 / whole.value
            if _fits(part, whole, share):
                yield Bond(Tie.SHARE, (part, whole, share))
            if share.figure.chained and _near(share, abs(ratio - 100)):
                yield Bond(Tie.GROWTH, (part, whole, share))


def _beneath(total: Item, cell: Item) -> bool:
    """Whether a cell is the total of another's column."""
    first, second = total.figure.cell, cell.figure.cell
    return (
        first is not None
        and second is not None
        and total.block == cell.block
        and first.column == second.column
        and bool(TOTALLED.search(total.before))
    )


def parted_of(field: Field, share: Item) -> Iterator[Bond]:
    """A share of what its own list adds up to: "lớp trung cấp 1.325 học viên (33,9%), lớp bồi dưỡng 2.587 (66,1%)"."""
    here = field.by_block[share.block]
    told: list[tuple[Item, Item]] = []
    for one, two in pairwise(here):
        if two.is_share and not two.is_points and not one.is_share and one.figure.under is None:
            told.append((one, two))
    part = next((one for one, two in told if two is share), None)
    if part is None:
        return
    beside = [o for o in here if o is not part and not o.is_share and o.is_firm and o.span == part.span]
    beside = [o for o in beside if o.depth == part.depth and o.figure.under is None and o.unit[:1] == part.unit[:1]]
    following, preceding = [o for o in beside if o.at > share.at], [o for o in beside if o.at < part.at]
    for others in (following[:1], preceding[-1:], beside if len(beside) > 1 else []):
        whole = part.value + sum(other.value for other in others)
        if others and whole and 0.55 <= part.value * 100 / whole / max(share.value, 0.01) <= 1.8:
            yield Bond(Tie.PARTED, (part, share, *others))
    for alike in ({part.span}, {item.span for item, _ in told}):
        others = [one for one, _ in told if one is not part and one.span in alike]
        whole = part.value + sum(other.value for other in others)
        if 1 <= len(others) <= 6 and whole and 0.55 <= part.value * 100 / whole / max(share.value, 0.01) <= 1.8:
            yield Bond(Tie.PARTED, (part, share, *others))
        if len(alike) == len({item.span for item, _ in told}):
            break


def points_of(field: Field, points: Item) -> Iterator[Bond]:
    near = [item for item in field.items[max(0, points.at - 8) : points.at + 5] if item.is_share and item is not points]
    near = [item for item in near if item.figure.cell is None and abs(item.block - points.block) <= 1]
    for high in near:
        for low in near:
            if high is not low and not (high.is_points or low.is_points) and _apart(high, low, points):
                yield Bond(Tie.POINTS, (high, low, points))


def _apart(high: Item, low: Item, points: Item) -> bool:
    """Whether two percentages may lie so many points apart, one of the three mistyped at worst."""
    gap = high.value - low.value
    return (
        (gap > 0 and 0.5 <= points.value / gap <= 2)
        or typed_for(points, gap)
        or typed_for(high, low.value + points.value)
        or typed_for(low, high.value - points.value)
    )
