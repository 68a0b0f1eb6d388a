"""Shares that another part and whole of the report make to the last digit: then it is the alarm that took the wrong ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.bond import TOTALLED
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item
from assistant.audit.words.phrase import WORD

_BEFORE = 4  # counts before a share one of which it may be of
_NOUN = 40  # letters after a share that name what its whole counts
_ALL = 100  # percent
_LONG = 3  # digits of a share that a part and a whole hardly make by chance
_HELD = re.compile(r"^\s*(?:so voi )?(?:chi tieu|ke hoach|du toan|muc giao)\b[^0-9;.()]*\((?:la |giao )?\s*$")
_NAMED = 70  # letters after a share that name its whole


def fits_elsewhere(claim: Claim, field: Field) -> bool:
    """Whether a share said to be wrong is right of another whole, or of another part, that the words beside it allow."""
    share = field.of.get(claim.target) if claim.target is not None else None
    if (
        claim.target is None
        or claim.kind is not FindingKind.PERCENTAGE
        or share is None
        or not share.is_share
        or not share.figure.places
    ):
        return False
    if share.figure.cell is not None or share.is_points or any(one.kind is Kind.PERCENT for one in claim.involved):
        return False
    digits = [sum(letter.isdigit() for letter in text) for text in (claim.target.text, claim.computed)]
    if digits[0] == digits[1] and slipped(claim.target.text, claim.computed):
        return False  # the share itself is mistyped
    wrong = claim.involved[-1] if len(claim.involved) == 2 else None
    if wrong is not None and _is_named(share, wrong, field):
        return False
    for part, whole in _pairs(share, field):
        if part.value < 2 or (part.value > whole.value and share.value <= _ALL):
            continue
        if compare(share.figure, part.figure.value, whole.figure.value) is not Match.RIGHT:
            continue
        again = wrong is not None and slipped(wrong.text, whole.figure.text)  # the whole told twice, once mistyped
        if not again:
            return True
    return False


def _is_named(share: Item, whole: Figure, field: Field) -> bool:
    """Whether brackets right after a share hold its whole: "đạt 150,0% chỉ tiêu Đảng ủy xã giao (02 đảng viên)"."""
    if whole.cell is not None or whole.block != share.block or whole.start < share.figure.end:
        return False
    between = field.scene.folded[share.block][share.figure.end : whole.start]
    return _HELD.search(between) is not None


def _pairs(share: Item, field: Field) -> Iterator[tuple[Item, Item]]:
    line = [one for one in field.by_block.get(share.block, ()) if not one.is_share]
    before = [one for one in line if one.at < share.at and one.span == share.span][-_BEFORE:]
    after = [one for one in line if share.at < one.at <= share.at + 2 and one.span == share.span]
    above = [one for one in line if one.at < share.at and one.span != share.span]
    named = [one for one in field.told_after(share) if not one.is_share]
    if len(str(share.number)) >= _LONG:
        words = {*WORD.findall(share.after[:_NOUN]), *(word for one in before[-1:] for word in one.unit[:1])}
        named += [one for one in field.items if one.unit[:1] and one.unit[0] in words and _may_be_whole(one)]
    totals = [one for one in field.cells if not one.is_share and TOTALLED.search(one.before)]
    if len(str(share.number)) > _LONG:
        named += totals  # "năm 2023 có 237 đồng chí (95,95%)": of the column's total
    for part in before[-1:]:
        for whole in (*above, *after, *named, *field.greatest_of(part), *before):
            if whole is not part:
                yield part, whole
    for part in before[:-1]:
        for whole in (*after, *named):
            if whole is not part:
                yield part, whole
    if not before:
        yield from _rated(share, field)


def _may_be_whole(one: Item) -> bool:
    return not one.is_share and one.figure.cell is None and not one.figure.chained and one.is_firm


def _rated(share: Item, field: Field) -> Iterator[tuple[Item, Item]]:
    """Cells of one row, or of one column: those of the rating the words before a share name, of all or of the rating the words
    after name."""
    start, end = share.span
    text = field.scene.folded[share.block]
    part = rating_of(text[start : share.figure.start])
    whole = rating_of(text[share.figure.end : min(end, share.figure.end + _NAMED)])
    if not part:
        return
    lines: dict[tuple[int, int, bool], list[tuple[Ratings, Item]]] = {}
    for cell in field.cells:
        if cell.is_share or cell.figure.cell is None:
            continue
        lines.setdefault((cell.block, cell.span[1], True), []).append((_rating(cell), cell))
        lines.setdefault((cell.block, cell.figure.cell.column, False), []).append((rating_of(cell.before), cell))
    for line in lines.values():
        for rating, one in line:
            if rating == part:
                yield from ((one, two) for other, two in line if two is not one and other == whole)


def _rating(item: Item) -> Ratings:
    return rating_of(item.after) or item.figure.ratings
