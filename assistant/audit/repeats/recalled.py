"""A figure that refers back: "trong số 198 đảng viên hoàn thành xuất sắc …" must have been said before as 198."""

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

_TENTH = Fraction(1, 10)
_BACK = re.compile(
    r"(?:\btrong(?: tong)?(?: so)?|tong so|tat ca|ca|toan bo|ket qua (?:danh gia, )?xep loai(?: cua)?)\s*$"
)
_AFTER = re.compile(r"\b(?:neu tren|noi tren|nay|tren day|da neu|ke tren)\b")
_ALL = re.compile(r"\W*ca\s*")
_DONE = re.compile(r"\bdeu\b")
_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset(["duoc", "so", "cac", "co", "la", "va", "cua", "trong", "tai", "do", "nhung", "voi", "dong", "chi"])


def recalled(scene: Scene) -> Iterator[Claim]:
    """ "trong số 198 đảng viên hoàn thành xuất sắc …" must have been said before as 198."""
    for figure in scene.figures:
        if (
            not figure.countable
            or figure.value < (1 if figure.ratings else 5)
            or OTHER_YEAR.search(figure.label + " " + figure.unit)
        ):
            continue
        if not (_BACK.search(figure.label) or _AFTER.search(figure.unit)):
            continue
        key = _key(figure)
        earlier = [
            f
            for f in scene.figures[: figure.order]
            if f.countable and not OTHER_YEAR.search(f"{f.label} {f.unit}") and not OTHER_YEAR.search(_lead(scene, f))
        ]
        same = [
            f
            for f in earlier
            if f.value == figure.value
            and alike(scene.object_of(f), scene.object_of(figure))
            and (not figure.ratings or f.ratings == figure.ratings)
        ]
        if same:
            yield Claim(FindingKind.MISMATCH, None, figure, (same[-1],))
            continue
        if (twin := _all_again(scene, figure)) is not None:
            yield told_otherwise(figure, twin)
            continue
        if not key:
            continue
        twins = [
            f
            for f in earlier
            if f.ratings == figure.ratings and f.value >= 5 and _fits(key, _key(f)) and _joins(f) == _joins(figure)
        ]
        if figure.ratings and not twins:
            twins = [
                f for f in earlier if f.ratings == figure.ratings and scene.object_of(f) == scene.object_of(figure)
            ]
        near = [
            f
            for f in twins
            if (slipped(figure.text, f.text) and (f.value >= 100 or key == _key(f)))
            or close(figure.value, f.value, within=_TENTH)
        ]
        if near and len({f.value for f in near}) == 1:
            yield told_otherwise(figure, near[-1])


def _all_again(scene: Scene, figure: Figure) -> Figure | None:
    """The count "Cả 16 trường hợp đều đã giải trình" takes up: the one of its noun told before in the passage."""
    start, _ = scene.sentence(figure.block, figure.start)
    if not _ALL.fullmatch(scene.folded[figure.block][start : figure.start]) or not _DONE.search(figure.unit):
        return None
    noun = figure.noun(2)
    before = [f for f in scene.by_block[figure.block] if f.end <= start and f.countable and not f.chained]
    told = [f for f in before if f.noun(2) == noun and not OTHER_YEAR.search(_lead(scene, f))]
    return told[-1] if len({f.value for f in told}) == 1 else None


def _lead(scene: Scene, figure: Figure) -> str:
    """The first words of a figure's sentence: "Năm 2023 xếp loại 1.094 đảng viên, gồm 168 xuất sắc"."""
    start, _ = scene.sentence(figure.block, figure.start)
    return scene.folded[figure.block][start : min(start + 24, figure.start)]


def _key(figure: Figure) -> frozenset[str]:
    words = _WORD.findall(f"{figure.unit.split(',')[0]} {figure.label[-50:] if len(figure.unit) < 12 else ''}")
    return frozenset(words[:12]) - _EMPTY


def _joins(figure: Figure) -> bool:
    """Whether a count is of two things together: "70 cán bộ quản lý và giáo viên" are more than the teachers."""
    return re.search(r"\bva\b", figure.unit.split(",")[0]) is not None


def _fits(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(second) and len(first & second) * 10 >= 8 * min(len(first), len(second)) and len(first & second) >= 2
