"""The whole of a percentage that the other items of its list are shares of."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.whole.places import Whole

_ITEM = re.compile(r"\s*(?:[-–—+*•]|\(?(?:[a-z]|[ivx]{1,4})\s*\))")


def listed_whole(scene: Scene, part: Figure, seen: dict[Figure, Whole]) -> Whole | None:
    """The whole that the other items of the same list reproduce."""
    siblings = set(scene.outline.siblings(part.block))
    noun = part.noun(2)
    listed = [
        (figure.block == part.block, whole)
        for figure, whole in seen.items()
        if figure != part
        and scene.depth(figure) == scene.depth(part)
        and (
            (figure.block in siblings and _ITEM.match(scene.folded[part.block]))
            or (figure.block == part.block and figure.noun(2) == noun)
        )
        and alike(scene.object_of(figure), scene.object_of(part))
    ]
    beside = [
        whole
        for figure, whole in seen.items()
        if figure != part
        and scene.same_sentence(figure, part)
        and scene.depth(figure) == scene.depth(part)
        and figure.noun(2) == noun
    ]
    if len(beside) >= 2 and len({whole.value for whole in beside}) == 1:
        return beside[0]
    every = [whole for figure, whole in seen.items() if figure != part and scene.same_sentence(figure, part)
             and scene.depth(figure) == scene.depth(part) and len(whole.figures) == 1]  # fmt: skip
    if len(every) >= 2 and len({whole.value for whole in every}) == 1 and every[0].value >= part.value:
        return every[0]
    votes = [whole for same, whole in listed if same] or [whole for _, whole in listed]
    return votes[0] if votes and len({whole.value for whole in votes}) == 1 else None
