"""Lists whose members belong to one another: what one is told with is no total, whole or part of a figure elsewhere."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item

_RESPECTIVELY = "lan luot"


def of_their_own_list(claim: Claim, field: Field) -> bool:
    """Whether the figures of an alarm are members of a list that says what they are to one another."""
    items = [field.of[figure] for figure in claim.figures if figure in field.of]
    if claim.target is None or len(items) != len(claim.figures) or any(item.figure.cell is not None for item in items):
        return False
    if claim.kind is FindingKind.PERCENTAGE:
        return len(items) == 3 and _side_by_side(items, field)
    return claim.kind is FindingKind.SUM and _with_others(items, field)


def _side_by_side(items: list[Item], field: Field) -> bool:
    """ "46 tổ chức và 118 đảng viên, chiếm lần lượt 49,46% và 1,90%": a share of the 118, or of the 46 in them, is neither."""
    share, *pair = items
    line = [item for item in field.by_block.get(share.block, ()) if item.span == share.span]
    at = line.index(share)
    first = at
    while first and line[first - 1].is_share:
        first -= 1
    after = at
    while after + 1 < len(line) and line[after + 1].is_share:
        after += 1
    told = field.scene.folded[share.block][: line[first].figure.start]
    counts = line[max(0, first - (after - first + 1)) : first]
    if not told.rstrip().endswith(_RESPECTIVELY) or len(counts) != after - first + 1:
        return False
    own = counts[at - first]
    return all(one in counts for one in pair) or (own not in pair and any(one in counts for one in pair))


def _with_others(items: list[Item], field: Field) -> bool:
    """Whether the parts make up, with others, a count told before them, and the total stands in another passage.

    Ratings are no such list: those rated good and excellent are told together again as "tốt trở lên".
    """
    total, *parts = items
    block = parts[0].block
    if block == total.block or any(part.block != block or part.figure.ratings for part in parts):
        return False
    noun = parts[0].unit[:1]
    line = [one for one in field.by_block.get(block, ()) if one.unit[:1] == noun and not one.is_share and one.is_firm]
    for head, one in enumerate(line):
        added = Fraction(0)
        for last in range(head + 1, len(line)):
            added += line[last].figure.value
            members = line[head + 1 : last + 1]
            if added == one.figure.value and len(members) > len(parts) and all(part in members for part in parts):
                return True
    return False
