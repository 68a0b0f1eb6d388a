"""Runs of counts by rating: so many excellent, so many good, … of one group."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.row import rows_told
from assistant.audit.figures.scene import Scene
from assistant.audit.ratings.total import total_of
from corpus.vocabulary import Rating

_ORDER = tuple(Rating)
_IN_ORDER = re.compile(
    r"xuat sac, (?:hoan thanh )?tot,? (?:va )?hoan thanh[^0-9;.]{0,50}\blan luot\b[^0-9;.]{0,12}$"
    r"|\b(?:tung|cac|bon|ba|nhung)\b[a-z ]{0,16}\bmuc\b[^0-9;.]{0,30}\blan luot\b[^0-9;.]{0,12}$"
)


def rating_groups(scene: Scene) -> list[Group]:
    """Every run, in reading order, with the total found for it."""
    open_: list[Group] = []
    done: list[Group] = []
    for figure in scene.figures:
        if not figure.countable or figure.under is not None or len(figure.ratings) != 1 or figure.chained:
            continue
        rating = next(iter(figure.ratings))
        home = next((group for group in reversed(open_) if _joins(scene, group, rating, figure)), None)
        if home is None:
            home = Group()
            open_.append(home)
            done.append(home)
        home.members[rating] = figure
        open_ = [group for group in open_ if figure.block - group.figures[-1].block <= 6]
    groups = [*(group for group in done if len(group.members) >= 2), *_in_order(scene)]
    groups.sort(key=lambda group: group.first.order)
    for group in groups:
        group.total, group.agrees = total_of(scene, group, frozenset())
    borne = frozenset(group.total for group in groups if group.agrees and group.total is not None)
    for group in groups:
        if group.total in borne and not group.agrees:
            group.total, group.agrees = total_of(scene, group, borne)
    return groups


def _in_order(scene: Scene) -> Iterator[Group]:
    """Counts without the names of their ratings, from the best down: "số đạt từng mức lần lượt là 58, 309, 27 và 4"."""
    for run in rows_told(scene):
        lead = scene.folded[run[0].block][max(0, run[0].start - 110) : run[0].start]
        if len(run) in (3, 4) and run[0].countable and _IN_ORDER.search(lead):
            yield Group(dict(zip(Rating, run, strict=False)))


def _joins(scene: Scene, group: Group, rating: Rating, figure: Figure) -> bool:
    last_rating = list(group.members)[-1]
    last = group.members[last_rating]
    if rating in group.members or _ORDER.index(rating) < _ORDER.index(last_rating):
        return False
    if not alike(scene.object_of(last), scene.object_of(figure)):
        return False
    if last.block == figure.block:
        if scene.depth(last) != scene.depth(figure):
            return False
        gap = scene.between(last, figure)
        return len(gap) < 260 and scene.sentence(last.block, last.start)[1] + 200 > figure.start
    tree = scene.outline
    same = tree.parents[last.block] == tree.parents[figure.block] and scene.depth(figure) == scene.depth(last) == 0
    mine = [f for f in scene.by_block[figure.block] if f.countable and f.under is None]
    return same and figure.block - last.block <= 6 and bool(mine) and mine[0] == figure
