"""Two counts of one thing, each led by its own year: "năm 2024 kết nạp 10 đảng viên; năm 2025 kết nạp 14, tăng 04"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene

_YEAR = re.compile(r"\bnam (20[0-9]{2})\b|\(\s*(20[0-9]{2})\s*[:)]")


def by_years(scene: Scene, change: Figure, before: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """This year's count and last year's, where the two counts right before a change are led by a year each.

    `before`: the counts before the change in its sentence, nearest first. Both must count what the change counts.
    """
    if len(before) < 2:
        return None
    now, then = before[0], before[1]
    years = [_year(scene, figure) for figure in (now, then)]
    if None in years or years[0] == years[1] or now.noun() != then.noun():
        return None
    thing = scene.object_of(change)
    if not (alike(scene.object_of(now), thing) and alike(scene.object_of(then), thing)):
        return None
    return (now, then) if str(years[0]) > str(years[1]) else (then, now)


def _year(scene: Scene, figure: Figure) -> str | None:
    """The one year told between the figure before and this one; None where there is none, or several."""
    start, _ = scene.sentence(figure.block, figure.start)
    start = max([start, *(f.end for f in scene.by_block[figure.block] if f.end <= figure.start)])
    found = {one or two for one, two in _YEAR.findall(scene.folded[figure.block], start, figure.start)}
    return found.pop() if len(found) == 1 else None
