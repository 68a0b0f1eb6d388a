"""Groups by rating against the number rated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figures.figure import Kind
from assistant.audit.figures.group import Group
from assistant.audit.figures.nearness import close
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum
from corpus.vocabulary import Rating


def check_groups(scene: Scene, groups: list[Group]) -> Iterator[Claim]:
    """A claim for each group by rating whose stated number its members make up, or should."""
    borne = {group.total for group in groups if group.agrees and group.total is not None}
    for group in groups:
        if group.total is None or (group.total in borne and not group.agrees):
            continue
        if group.agrees:
            yield Claim(FindingKind.SUM, None, group.total, group.figures)
            continue
        if _consistent(scene, group):
            continue
        lowest = {Rating.COMPLETED, Rating.NOT_COMPLETED} & set(group.members)
        over = group.sum > group.total.value
        if Rating.GOOD not in group.members and not over and not _hundred(scene, group):
            continue  # the greatest number is left out: a choice of ratings, no division of the whole
        if (
            len(group.members) >= 3
            or _hundred(scene, group)
            or (lowest and len(group.members) >= 2 and (Rating.EXCELLENT in group.members or _direct(scene, group)))
            or (over and (close(group.sum, group.total.value) or _direct(scene, group)))
        ):
            yield replace(wrong_sum(group.total, group.figures), certain=_hundred(scene, group))


def _direct(scene: Scene, group: Group) -> bool:
    """Whether a group of two follows its number in one sentence with nothing else counted there."""
    first = group.first
    here = [f for f in scene.by_block[first.block] if f.countable and scene.same_sentence(f, first)]
    return group.total is not None and here == [group.total, *group.figures]


def _consistent(scene: Scene, group: Group) -> bool:
    """Whether percentages beside at least two members are right for the total: then the list is only not complete."""
    if group.total is None or _hundred(scene, group):
        return False
    fits = 0
    for member in group.figures:
        figures = scene.by_block[member.block]
        at = figures.index(member) + 1
        if at < len(figures) and figures[at].kind is Kind.PERCENT:
            fits += compare(figures[at], member.value, group.total.value) is Match.RIGHT
    return fits >= 2


def _hundred(scene: Scene, group: Group) -> bool:
    """Whether the percentages given beside the members make up the whole."""
    shares: list[Fraction] = []
    for member in group.figures:
        figures = scene.by_block[member.block]
        at = figures.index(member) + 1
        if at >= len(figures) or figures[at].kind is not Kind.PERCENT:
            return False
        shares.append(figures[at].value)
    return len(shares) >= 2 and abs(sum(shares, Fraction(0)) - 100) * 20 <= 2
