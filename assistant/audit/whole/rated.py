"""The number with some rating as the whole of a percentage: "20% số đảng viên hoàn thành tốt"."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.rating import Ratings
from assistant.audit.figures.scene import Scene
from assistant.audit.whole.places import Whole

_NAMED = re.compile(r"dang vien|tap the|to chuc co so dang|tccsd|chi bo|dang bo|can bo|cong chuc|vien chuc")


def told_group(scene: Scene, part: Figure, groups: list[Group], ratings: Ratings, what: str) -> list[Whole]:
    """The members with these ratings of the one run whose paragraph names the thing; none where the part is in a run."""
    named = _NAMED.search(what)
    if not named or any(part in group.figures for group in groups):
        return []
    told = [group for group in groups if group.count(ratings) and _about(scene, group, named.group(0))]
    if len({group.count(ratings) for group in told}) != 1:
        return []
    return [Whole(told[0].count(ratings) or part.value, told[0].figures, "base")]


def told_rated(scene: Scene, percent: Figure, part: Figure, groups: list[Group], ratings: Ratings) -> list[Whole]:
    """The number with these ratings: of the runs of the same thing, then as told before: "20% số hoàn thành tốt"."""
    found = []
    for group in groups:
        count = group.count(ratings)
        if count is not None and (part in group.figures or alike(scene.object_of(group.first), scene.object_of(part))):
            how = "base" if part in group.figures else "near"
            found.append(Whole(count, tuple(group.members[r] for r in group.members if r in ratings), how))
    for figure in reversed(scene.figures[: percent.order]):
        if figure.ratings == ratings and figure.countable and alike(scene.object_of(figure), scene.object_of(part)):
            found.append(Whole(figure.value, (figure,), "near"))
    return found


def _about(scene: Scene, group: Group, noun: str) -> bool:
    """Whether a group's block, or the one above it, names the thing in so many words."""
    block = group.first.block
    parent = scene.outline.parents[block]
    return noun in scene.folded[block] or (parent is not None and noun in scene.folded[parent])
