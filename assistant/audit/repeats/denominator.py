"""The whole of a ratio, "281/284 chi bộ", against the number there are, where the text has said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import OTHER_YEAR
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.whole.places import is_total

_DUE = re.compile(
    r"(?:phai|thuoc dien|thuoc doi tuong|can) (?:duoc )?(?:kiem diem|danh gia|xep loai|quan ly)|tong so"
    r"|thuoc dien|\bco\s*$"
)
_REST = re.compile(r"\bcon lai\b")  # "triển khai ở 45 tổ chức đảng còn lại": not all there are
_NEARLY = Fraction(1, 50)


def denominators(scene: Scene) -> Iterator[Claim]:
    """A claim for each ratio whose whole the text tells elsewhere: the same, or differently."""
    for figure in scene.figures:
        if figure.under is None or figure.value < 2:
            continue
        ratio = scene.by_block[figure.block][figure.under]
        if OTHER_YEAR.search(scene.folded[ratio.block][max(0, ratio.start - 24) : ratio.start]):
            continue
        thing = scene.object_of(ratio)
        others = [
            f
            for f in scene.figures
            if f.countable
            and f not in (figure, ratio)
            and alike(scene.object_of(f), thing)
            and not _REST.search(f.unit)
        ]
        here = [
            f for f in others if f.order < figure.order and f.block == figure.block and f.of is None and f.under is None
        ]
        twin = _just_before(scene, figure, ratio, here)
        same = [f for f in others if f.value == figure.value]
        if twin is None and same:
            yield Claim(FindingKind.MISMATCH, None, figure, (same[-1],))
            continue
        twin = twin or _due(scene, ratio, here) or _all_there_are(figure, others)
        if twin is not None:
            yield told_otherwise(figure, twin)


def _just_before(scene: Scene, figure: Figure, ratio: Figure, here: list[Figure]) -> Figure | None:
    """The one count of the same noun right before the ratio that the whole nearly is."""
    thing, noun = scene.object_of(ratio), figure.unit.split()[:2]
    before = [
        f
        for f in here
        if not f.ratings
        and scene.object_of(f) == thing
        and (not noun or f.unit.split()[:2] == noun)
        and ratio.order - f.order <= 3
    ]
    if any(f.value == figure.value for f in before):
        return None
    twins = [
        f
        for f in before
        if slipped(f.text, figure.text)
        or abs(f.value - figure.value) * 4 <= figure.value
        or (abs(f.value - figure.value) <= 5 and figure.value < 20)
    ]
    return twins[0] if len(twins) == 1 and twins[0].value >= ratio.value - 5 else None


def _due(scene: Scene, ratio: Figure, here: list[Figure]) -> Figure | None:
    """The last number due in the ratio's sentence: "phải kiểm điểm 284 chi bộ, đã kiểm điểm 281/283"."""
    due = [f for f in here if _DUE.search(f.label) and scene.same_sentence(f, ratio) and ratio.order - f.order <= 2]
    return due[-1] if due else None


def _all_there_are(figure: Figure, others: list[Figure]) -> Figure | None:
    """The total of the same noun, told anywhere, that the whole nearly is; None where there are several."""
    noun = figure.unit.split()[:3]
    totals = [
        f
        for f in others
        if is_total(f)
        and f.unit.split()[:3] == noun[: len(f.unit.split()[:3])]
        and len(noun) >= 2
        and (slipped(f.text, figure.text) or close(f.value, figure.value, within=_NEARLY))
        and f.value >= 10
        and len(f.unit.split()) >= 2
    ]
    return totals[0] if len({f.value for f in totals}) == 1 else None
