"""A relation that figures may have: which kind, and which figure plays what part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from assistant.audit.figure import Figure
from assistant.audit.nearness import slipped
from assistant.audit.share import Match, compare
from assistant.audit.weighing.item import Field, Item

TOTALLED = re.compile(r"\b(?:tong|cong|toan)\b")
LEFT = re.compile(r"\b(?:tang|giam|them|bot|vuot|hon|hut|con|chua|khong|thieu|du)\b")
FELL = re.compile(r"\b(?:giam|it|thap|hut|kem|bot)\b")
_LISTING = re.compile(r"\b(?:gom|trong do|bao gom|la)\b|:")


class Tie(Enum):
    """What holds figures together."""

    SHARE = "share"  # part, whole, percentage
    GROWTH = "growth"  # now, before, percentage
    RISE = "rise"  # what it has grown by, now, percentage
    TRIPLE = "triple"  # whole, first, second: whole = first + second
    RUN = "run"  # total, parts …
    AGAIN = "again"  # first, second: one number told twice
    PARTED = "parted"  # part, percentage, other parts …: the parts make up the whole
    POINTS = "points"  # greater, less, percentage points between them


@dataclass(frozen=True, eq=False)
class Bond:
    """One possible relation."""

    tie: Tie
    items: tuple[Item, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(item.figure for item in self.items)

    @property
    def base(self) -> Fraction:
        """What a share is a share of: the whole, or what there was before a rise or a fall."""
        part, whole = self.figures[0].value, self.figures[1].value
        if self.tie is not Tie.RISE:
            return whole
        return whole + part if FELL.search(self.items[0].before[-40:]) else whole - part

    def holds(self) -> bool:
        """Whether the figures agree, exactly or by rounding."""
        values = [item.figure.value for item in self.items]
        if self.tie in (Tie.SHARE, Tie.RISE):
            return compare(self.figures[2], values[0], self.base) is Match.RIGHT
        if self.tie is Tie.GROWTH:
            return values[1] > 0 and compare(self.figures[2], abs(values[0] - values[1]), values[1]) is Match.RIGHT
        if self.tie is Tie.PARTED:
            whole = values[0] + sum(values[2:], Fraction(0))
            return compare(self.figures[1], values[0], whole) is Match.RIGHT
        if self.tie is Tie.POINTS:
            return values[0] - values[1] == values[2]
        if self.tie is Tie.AGAIN:
            return values[0] == values[1]
        return values[0] == sum(values[1:], Fraction(0))


def bonds_of(field: Field) -> Iterator[Bond]:
    """Every relation near enough to be meant; those whose figures are far from agreeing are left out."""
    for item in field.items:
        if item.figure.cell is not None or item.figure.under is not None or not item.is_firm:
            continue
        if item.is_points:
            yield from _points(field, item)
        elif item.is_share:
            yield from _shares(field, item)
            yield from _parted(field, item)
        else:
            yield from _triples(field, item)
            yield from _runs(field, item)
    yield from _again(field)


def _counts(items: list[Item]) -> list[Item]:
    return [item for item in items if not item.is_share]


def _shares(field: Field, share: Item) -> Iterator[Bond]:
    here = _counts(field.by_block[share.block])
    before = [item for item in here if item.at < share.at and item.figure.under is None][-5:]
    after = [item for item in here if item.at > share.at][:2]
    parents = [item for at in share.path[:2] for item in _counts(field.by_block.get(at, []))][-12:]
    above = [item for back in (1, 2, 3) for item in _counts(field.by_block.get(share.block - back, []))[-8:]]
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
            if 0.55 * share.value <= ratio <= 1.8 * share.value and (part in before or part in after):
                yield Bond(Tie.SHARE, (part, whole, share))
            if 0.55 * share.value <= abs(ratio - 100) <= 1.8 * share.value and (grown or abs(whole.at - part.at) < 8):
                yield Bond(Tie.GROWTH, (part, whole, share))
    yield from _far_shares(field, share, before[-2:], set(wholes))
    for gap in before[-2:]:
        if gap.figure.chained or LEFT.search(gap.before[-32:]):
            kin = [other for other in field.kin(gap, gap.near | share.near | gap.wide, most=6) if not other.is_share]
            for now in dict.fromkeys([*wholes, *kin]):
                if now is gap or now.value <= gap.value:
                    continue
                bond = Bond(Tie.RISE, (gap, now, share))
                if bond.base > 0 and 0.55 * share.value <= 100 * gap.value / float(bond.base) <= 1.8 * share.value:
                    yield bond


def _far_shares(field: Field, share: Item, before: list[Item], near: set[Item]) -> Iterator[Bond]:
    """A share of figures told elsewhere: part and whole in a table above, or the whole in another chapter."""
    told = _counts(field.kin(share, share.near, most=5))
    for part in [*before, *told]:
        if part.figure.cell is not None:
            grid = [other for other in field.cells if other.block == part.block]
            wholes = [o for o in grid if o is not part and (o.span == part.span or _beneath(o, part))]
        else:
            wholes = []
        wholes += [other for other in _counts(field.kin(part, part.near | share.near, most=5)) if other not in wholes]
        columns = [cell for cell in wholes if cell.figure.cell is not None]
        wholes += [o for o in field.cells if any(_beneath(o, cell) for cell in columns) and o not in wholes]
        wholes += [o for o in (*field.greatest_of(part), *field.told_after(share)) if o not in wholes]
        for whole in wholes:
            if whole is part or whole.is_share or whole.value <= 0 or (whole in near and part in near):
                continue
            ratio = part.value * 100 / whole.value
            if 0.55 * share.value <= ratio <= 1.8 * share.value:
                yield Bond(Tie.SHARE, (part, whole, share))
            if share.figure.chained and 0.55 * share.value <= abs(ratio - 100) <= 1.8 * share.value:
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


def _parted(field: Field, share: Item) -> Iterator[Bond]:
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


def _points(field: Field, points: Item) -> Iterator[Bond]:
    near = [item for item in field.items[max(0, points.at - 8) : points.at + 5] if item.is_share and item is not points]
    near = [item for item in near if item.figure.cell is None and abs(item.block - points.block) <= 1]
    for high in near:
        for low in near:
            gap = high.value - low.value
            if gap > 0 and not (high.is_points or low.is_points) and 0.5 <= points.value / gap <= 2:
                yield Bond(Tie.POINTS, (high, low, points))


def _triples(field: Field, first: Item) -> Iterator[Bond]:
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


def _runs(field: Field, first: Item) -> Iterator[Bond]:
    """Three parts and more, from the one given on, with a total before or after them."""
    here = [item for item in _counts(field.by_block[first.block]) if item.is_firm]
    level = [item for item in here if item.depth == first.depth and item.figure.under is None]
    at = level.index(first)
    listed = level[at : at + 14]
    yield from _totalled(field, listed)
    if here and here[0] is first:
        tree = field.scene.outline
        children = [first.block, *(b for b in tree.siblings(first.block) if b > first.block)]
        heads = [_counts(field.by_block.get(b, []))[:1] for b in children]
        if tree.parents[first.block] is not None and all(heads):
            yield from _totalled(field, [head[0] for head in heads][:14], whole_only=True)


def _totalled(field: Field, listed: list[Item], *, whole_only: bool = False) -> Iterator[Bond]:
    first = listed[0]
    lengths = range(3, len(listed) + 1) if not whole_only else [len(listed)] if len(listed) >= 2 else []
    before = [o for o in field.items[max(0, first.at - 8) : first.at] if not o.is_share and o.figure.cell is None]
    if _LISTING.search(first.before[-40:]):
        before += [other for other in _counts(field.kin(first, first.wide, most=4)) if other not in before]
        if not whole_only:
            lengths = range(2, len(listed) + 1)
    if first.path:
        before += [o for o in _counts(field.by_block.get(first.path[0], []))[-6:] if o not in before]
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


def _same_number(one: Item, two: Item) -> bool:
    """Whether two figures of three digits and more are one, or one mistyped."""
    long = min(sum(letter.isdigit() for letter in item.figure.text) for item in (one, two)) >= 3
    return long and (one.figure.value == two.figure.value or slipped(one.figure.text, two.figure.text))


def _again(field: Field) -> Iterator[Bond]:
    seen: set[tuple[int, int]] = set()
    for items in field.by_word.values():
        for at, one in enumerate(items):
            for two in items[at + 1 :]:
                if (
                    (one.at, two.at) in seen
                    or one.is_share != two.is_share
                    or not (one.is_firm and two.is_firm)
                    or one.value <= 1
                    or two.value <= 1
                ):
                    continue
                if one.figure.cell is not None and two.figure.cell is not None:
                    continue
                if one.block == two.block and one.span == two.span:
                    continue
                if not 0.4 <= one.value / two.value <= 2.5:
                    continue
                shared = sum(field.weight.get(w, 0.0) for w in one.near & two.near)
                if shared < 3.0 and (shared < 1.2 or not _same_number(one, two)):
                    continue
                seen.add((one.at, two.at))
                yield Bond(Tie.AGAIN, (one, two))
