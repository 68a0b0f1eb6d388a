"""Other ways to read the figures of an alarm, by which they agree: then it is the alarm that misread them."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.figure import Kind
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item

_AND = re.compile(r"[^\d,;.()]{0,60}\b(?:va|cung)\s+")
_BELOW = 8  # passages between a total and the items under it
_RARE = 100  # a sum from here on is hardly met by chance


def grows_so(claim: Claim) -> bool:
    """Whether a share said to be wrong is what the one figure has grown from the other: 13,3 % from 164.500 to 186.400."""
    share = claim.target
    if claim.kind is not FindingKind.PERCENTAGE or share is None or share.kind is not Kind.PERCENT:
        return False
    counts = [figure.value for figure in claim.involved if figure.kind is not Kind.PERCENT]
    if len(counts) != 2 or len(claim.involved) != 2:
        return False
    low, high = sorted(counts)
    return any(compare(share, high - low, before) is Match.RIGHT for before in (low, high))


def adds_up_otherwise(claim: Claim, field: Field) -> bool:
    """Whether a total said to be wrong is the sum of some of its parts in a row, or of them and the figures after.

    A few small numbers may add up to it by chance: then they must count what it counts, and those left out not.
    """
    if claim.kind is not FindingKind.SUM or claim.target is None or len(claim.involved) < 2:
        return False
    total, parts = claim.target.value, [field.of[f] for f in claim.involved if f in field.of]
    if len(parts) != len(claim.involved):
        return False
    values = [part.figure.value for part in parts]
    told = field.of.get(claim.target)
    if sums_both(claim, field):
        return True
    noun = told.unit[:1] if told is not None else ()
    for low in range(len(values)):
        for high in range(low + 2, len(values) + 1):
            left = [*parts[:low], *parts[high:]]
            kept = {part.unit[:1] for part in parts[low:high]}
            apart = kept == {noun} and not kept & {part.unit[:1] for part in left}
            if left and sum(values[low:high]) == total and (apart or total >= _RARE):
                return True
    last = max(parts, key=lambda part: part.at)
    more = [o for o in field.items[last.at + 1 : last.at + 3] if o.block == last.block and o.span == last.span]
    more = [o for o in more if not o.is_share and o.figure != claim.target]
    return any(sum(values) + sum(o.figure.value for o in more[:count]) == total for count in range(1, len(more) + 1))


def sums_both(claim: Claim, field: Field) -> bool:
    """Whether parts add up to a total and the count it is told together with: "26 tập thể và 104 cá nhân, gồm 2 …, 28 …,
    100 …"."""
    told = field.of.get(claim.target) if claim.target is not None else None
    parts = [field.of[figure] for figure in claim.involved if figure in field.of]
    if claim.kind is not FindingKind.SUM or told is None or len(parts) != len(claim.involved) or len(parts) < 2:
        return False
    added = sum((part.figure.value for part in parts), Fraction(0))
    return min(part.at for part in parts) > told.at and _beside(told, field) + told.figure.value == added


def parts_of_its_noun(claim: Claim, field: Field) -> bool:
    """Whether a total is the sum of what its passage counts by the same noun, told between other things: "96 tập thể và
    143 cá nhân, trong đó … 6 tập thể, 9 cá nhân; … 38 tập thể và 57 cá nhân; … 52 tập thể …"."""
    total = field.of.get(claim.target) if claim.target is not None else None
    if claim.kind is not FindingKind.SUM or total is None or not total.unit or total.figure.cell is not None:
        return False
    if all(0 < one.block - total.block <= _BELOW for one in claim.involved):
        return False  # items below are a list of their own, and may divide the total once more
    found = Fraction(0)
    for item in field.by_block.get(total.block, ()):
        if item.figure.chained or (item.depth > total.depth and item.year not in ("", total.year)):
            continue  # "tăng 5 lượt so với năm 2024 (năm 2024: 11 lượt)": no parts of it
        if item.at > total.at and not item.is_share and item.unit[:1] == total.unit[:1] and item.is_firm:
            found += item.figure.value
            if found == total.figure.value and item.figure.value < found:
                return True
    return False


def _beside(item: Item, field: Field) -> Fraction:
    """The count a total is named together with: 26 of "26 tập thể và 104 cá nhân, gồm …"; 0 where there is none."""
    before = field.items[item.at - 1] if item.at else None
    if before is None or before.is_share or before.span != item.span or before.block != item.block or item.figure.cell:
        return Fraction(0)
    between = field.scene.folded[item.block][before.figure.end : item.figure.start]
    return before.figure.value if _AND.fullmatch(between) else Fraction(0)
