"""The counts that a percentage may be of, likeliest first."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene

_AHEAD = re.compile(
    r"^[^0-9;.()]{0,110}\(\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi|la|co|gom)?\s*$"
    r"|^\s*,?\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi)(?: la)?\s*$"
)
_PLAN = re.compile(r"ke hoach|\bkh\b|muc dang ky|du toan|chi tieu|bien che|nghi quyet")


def parts_of(scene: Scene, percent: Figure) -> list[Figure]:
    """Counts the percentage may be of, likeliest first."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    found: list[Figure] = []
    if at + 1 < len(figures) and figures[at + 1].countable and _AHEAD.match(scene.between(percent, figures[at + 1])):
        following = scene.folded[percent.block][percent.end : figures[at + 1].start]
        if not _PLAN.search(following):
            found.append(figures[at + 1])
    start, _ = scene.sentence(percent.block, percent.start)
    before = [f for f in figures[:at] if f.countable and f.under is None]
    text = scene.folded[percent.block]
    same: list[Figure] = []
    other: list[Figure] = []
    for figure in reversed(before):
        gap = text[figure.end : percent.start]
        level = scene.depth(figure)
        if figure.start < start or _outside(gap, ";", opened=scene.depth(percent) - level):
            other.append(figure)
        elif level <= scene.depth(percent):
            same.append(figure)
        else:
            other.append(figure)
    return [
        *[f for f in same[:1] if not found and not f.chained],
        *found,
        *[f for f in same if not f.chained][(0 if found else 1) :],
        *[f for f in same if f.chained],
        *other[:4],
    ]


def _outside(gap: str, mark: str, *, opened: int) -> bool:
    """Whether a mark stands in the gap _outside parentheses closed within it."""
    depth = 0
    for letter in gap:
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == mark and depth <= max(0, opened):
            return True
    return False
