"""Where the part and the whole of a percentage may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figure import Figure
from assistant.audit.groups import Group
from assistant.audit.rating import rating_of
from assistant.audit.scene import Scene, alike

_AHEAD = re.compile(r"^\s*(?:(?:\w+\s+){0,4})?\(\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi|la|co)?\s*$|^\s*,?\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi)(?: la)?\s*$")
_BASE = re.compile(r"^\s*(?:\(\s*)?(?:,\s*)?(?:so voi|tren|trong|/|cua|tong)\s*(?:(?:tren|trong)\s+)?(?P<what>[^;.()]*)")


@dataclass(frozen=True)
class Whole:
    """A possible whole: its value, the figures it comes from, and how surely it belongs."""

    value: Fraction
    figures: tuple[Figure, ...]
    how: str


def parts_of(scene: Scene, percent: Figure) -> list[Figure]:
    """Counts the percentage may be of, likeliest first."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    found: list[Figure] = []
    if at + 1 < len(figures) and figures[at + 1].countable and _AHEAD.match(scene.between(percent, figures[at + 1])):
        found.append(figures[at + 1])
    start, _ = scene.sentence(percent.block, percent.start)
    before = [f for f in figures[:at] if f.countable and f.under is None and f.start >= start]
    text = scene.folded[percent.block]
    same: list[Figure] = []
    other: list[Figure] = []
    for figure in reversed(before):
        gap = text[figure.end : percent.start]
        level = scene.depth(figure)
        if _outside(gap, ";", opened=scene.depth(percent) - level):
            other.append(figure)
        elif level <= scene.depth(percent):
            same.append(figure)
        else:
            other.append(figure)
    return [*found, *[f for f in same if not f.chained], *[f for f in same if f.chained], *other[:2]]


def _outside(gap: str, mark: str, *, opened: int) -> bool:
    """Whether a mark stands in the gap outside parentheses closed within it."""
    depth = 0
    for letter in gap:
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == mark and depth <= max(0, opened):
            return True
    return False


def explicit(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """The whole written in a ratio "45/47" with the part."""
    if part.of is None:
        return None
    whole = scene.by_block[part.block][part.of]
    return Whole(whole.value, (whole,), "ratio")


def stated_base(scene: Scene, percent: Figure, part: Figure, groups: list[Group]) -> tuple[list[Whole], str]:
    """Wholes named after the percentage ("so với tổng số …") and the words that name them."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    text = scene.folded[percent.block]
    following = figures[at + 1] if at + 1 < len(figures) else None
    match = _BASE.match(text[percent.end :])
    if match is None:
        return [], ""
    what = match.group("what").strip()
    found = []
    if following is not None and following.countable and following.under is None:
        gap = text[percent.end : following.start]
        if len(gap) < 90 and not re.search(r"[;.]|,\s*(?:trong do|con)", gap) and not re.search(r"\bnam \x01?", gap[-8:]):
            found.append(Whole(following.value, (following,), "base"))
    ratings = rating_of(what)
    if ratings:
        for group in groups:
            count = group.count(ratings)
            if count is not None and (part in group.figures or abs(group.first.block - part.block) <= 8):
                how = "base" if part in group.figures else "near"
                found.append(Whole(count, tuple(group.members[r] for r in ratings), how))
        for figure in reversed(scene.figures[: percent.order]):
            if figure.ratings == ratings and figure.countable and percent.block - figure.block <= 12:
                found.append(Whole(figure.value, (figure,), "near"))
    return found, what


def pool(scene: Scene, part: Figure, groups: list[Group], *, reach: int) -> Iterator[Whole]:
    """Every count that may be the whole of a part, nearest first."""
    for group in groups:
        if part in group.figures:
            if group.total is not None:
                yield Whole(group.total.value, (group.total,), "group")
            yield Whole(group.sum, group.figures, "group sum")
    thing = scene.object_of(part)
    block = part.block
    here = [f for f in scene.by_block[block] if f.countable and f != part and f.value >= part.value]
    for figure in sorted(here, key=lambda f: (f.start > part.start, abs(f.start - part.start))):
        if alike(scene.object_of(figure), thing):
            yield Whole(figure.value, (figure,), "here" if figure.start < part.start else "after")
    ancestors = set(scene.outline.ancestors(block))
    for at in scene.above(block, reach=reach):
        how = "parent" if at in ancestors else "above"
        for figure in reversed(scene.by_block[at]):
            if figure.countable and figure.value >= part.value and alike(scene.object_of(figure), thing):
                yield Whole(figure.value, (figure,), how)
