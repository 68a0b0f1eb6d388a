"""Where the whole of a part may stand: beside it in its sentence, above it, or as the total of its run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene

TOTAL = re.compile(
    r"tong (?:so|cong(?! ty))|toan (?:dang bo|huyen|tinh|xa|so|nganh|co quan|thanh pho|phuong)|hien co|trong so"
    r"|ca (?:tinh|huyen)"
    r"|(?:duoc|da|phai|thuoc dien) (?:kiem diem|danh gia|xep loai|binh xet|giao)|thuoc (?:dien|doi tuong)"
    r"|co mat|tiep nhan|\bgiao\b|phai\b|\bco\b$"
)


@dataclass(frozen=True)
class Whole:
    """A possible whole: its value, the figures it comes from, and how surely it belongs."""

    value: Fraction
    figures: tuple[Figure, ...]
    how: str


def explicit(scene: Scene, part: Figure) -> Whole | None:
    """The whole written in a ratio "45/47" with the part."""
    if part.of is None:
        return None
    whole = scene.by_block[part.block][part.of]
    return Whole(whole.value, (whole,), "ratio")


def pool(scene: Scene, part: Figure, groups: list[Group], *, reach: int, below: bool = False) -> Iterator[Whole]:
    """Every count that may be the whole of a part, nearest first; `below` takes smaller ones (a plan exceeded)."""
    for group in groups:
        if part in group.figures:
            if group.total is not None:
                yield Whole(group.total.value, (group.total,), "group")
            yield Whole(group.sum, group.figures, "group sum")
    thing = scene.object_of(part)
    block = part.block

    def fits(figure: Figure) -> bool:
        return (
            figure.countable and figure != part and (figure.value < part.value if below else figure.value >= part.value)
        )

    here = [f for f in scene.by_block[block] if fits(f)]
    fellows = {f for group in groups if part in group.figures and len(group.members) >= 3 for f in group.figures}
    here = [f for f in here if f not in fellows]
    if any(group.agrees and part in group.figures for group in groups):
        here = [f for f in here if is_total(f)]
    for figure in sorted(here, key=lambda f: (f.start > part.start, abs(f.start - part.start))):
        same = alike(scene.object_of(figure), thing)
        if same or figure.start < part.start or scene.same_sentence(figure, part):
            yield Whole(
                figure.value, (figure,), "other" if not same else "here" if figure.start < part.start else "after"
            )
    if below:
        return
    if any(group.agrees and part in group.figures for group in groups):
        return
    ancestors = set(scene.outline.ancestors(block))
    near = set()
    for at in scene.above(block, reach=reach):
        near.add(at)
        how = "parent" if at in ancestors else "above"
        for figure in reversed(scene.by_block[at]):
            if fits(figure) and alike(scene.object_of(figure), thing):
                yield Whole(figure.value, (figure,), how)
    if reach > 10 and not any(group.agrees and part in group.figures for group in groups):
        for figure in reversed(scene.figures[: part.order]):
            if (
                figure.block < block
                and figure.block not in near
                and fits(figure)
                and is_total(figure)
                and alike(scene.object_of(figure), thing)
            ):
                yield Whole(figure.value, (figure,), "far")


def is_total(figure: Figure) -> bool:
    """Whether the words around a count call it all there are of something."""
    return (
        figure.under is not None
        or figure.of is not None
        or bool(TOTAL.search(figure.label) or TOTAL.search(figure.unit))
    )
