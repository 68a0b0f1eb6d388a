"""A group by rating told again in parts: "… khối đảng bộ có 01 xuất sắc, 05 tốt; khối chi bộ có 03 xuất sắc, 16 tốt"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum
from corpus.vocabulary import Rating

_MOST = 8  # parts
_NEAR = 4  # blocks from the whole to its first part


def check_breakdowns(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each rating of a group that the groups right after it divide, and for the number each of those had."""
    claims: list[Claim] = []
    for at, whole in enumerate(groups):
        parts = _parts(whole, groups[at + 1 : at + 1 + _MOST])
        if parts:
            claims += _compared(whole, parts)
            claims += [claim for part in parts for claim in _headed(scene, part)]
    return claims


def _parts(whole: Group, following: list[Group]) -> list[Group]:
    """The groups that follow and give the whole in all ratings but one at most, and in two or more for certain."""
    best: tuple[int, list[Group]] | None = None
    for count in range(2, len(following) + 1):
        parts = following[:count]
        if parts[0].first.block - whole.first.block > _NEAR or parts[-1].first.block - parts[0].first.block > count:
            break
        if any(set(part.members) - set(whole.members) for part in parts):
            break
        fits = [r for r in whole.members if _sum(parts, r) == whole.members[r].value]
        telling = [r for r in fits if whole.members[r].value > 0]
        if len(telling) >= 2 and len(fits) + 1 >= len(whole.members) and (best is None or len(fits) > best[0]):
            best = len(fits), parts
    return best[1] if best else []


def _sum(parts: list[Group], rating: Rating) -> Fraction:
    return sum((part.members[rating].value for part in parts if rating in part.members), Fraction(0))


def _compared(whole: Group, parts: list[Group]) -> Iterator[Claim]:
    for rating, total in whole.members.items():
        used = tuple(part.members[rating] for part in parts if rating in part.members)
        found = _sum(parts, rating)
        if found == total.value:
            yield Claim(FindingKind.SUM, None, total, used)
        else:
            yield wrong_sum(total, used)


def _headed(scene: Scene, part: Group) -> Iterator[Claim]:
    """The one number before a part in its clause is how many it is of: "ở 12 phòng, ban có 02 xuất sắc, 10 tốt"."""
    first = part.first
    text = scene.folded[first.block]
    clause = max(text.rfind(mark, 0, first.start) for mark in ";:.")
    before = [
        f for f in scene.by_block[first.block] if clause < f.start < first.start and f.countable and not f.ratings
    ]
    if len(before) != 1 or before[0].tied:
        return
    if before[0].value == part.sum:
        yield Claim(FindingKind.SUM, None, before[0], part.figures)
    else:
        yield wrong_sum(before[0], part.figures)
