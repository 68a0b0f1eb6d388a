"""The same quantity stated differently in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figure import Figure
from assistant.audit.finding import Claim, FindingKind
from assistant.audit.grid import grid_of
from assistant.audit.group import Group
from assistant.audit.nearness import close, slipped
from assistant.audit.report import Block
from assistant.audit.scene import Scene, alike, named_object
from assistant.audit.twin import told_otherwise
from assistant.audit.wholes import is_total

_TENTH = Fraction(1, 10)
_BACK = re.compile(
    r"(?:\btrong(?: tong)?(?: so)?|tong so|tat ca|ca|toan bo|ket qua (?:danh gia, )?xep loai(?: cua)?)\s*$"
)
_AFTER = re.compile(r"\b(?:neu tren|noi tren|nay|tren day|da neu|ke tren)\b")
_DUE = re.compile(
    r"(?:phai|thuoc dien|thuoc doi tuong|can) (?:duoc )?(?:kiem diem|danh gia|xep loai|quan ly)|tong so"
    r"|thuoc dien|\bco\s*$"
)
_YEAR = re.compile(r"nam (?:truoc|\x01+|20\d\d)|cung ky")
_WORD = re.compile(r"[a-z]+")
_EMPTY = frozenset(["duoc", "so", "cac", "co", "la", "va", "cua", "trong", "tai", "do", "nhung", "voi", "dong", "chi"])


def check_repeated(scene: Scene, groups: list[Group], tables: list[Group]) -> list[Claim]:
    """A claim for each quantity met twice."""
    return [*_groups(scene, [*groups, *tables]), *_mentions(scene), *_denominators(scene), *_heads(scene)]


def _heads(scene: Scene) -> Iterator[Claim]:
    """The count that announces a table must stand in the table's row of totals."""
    at = -1
    for part in scene.report.parts:
        if isinstance(part, Block):
            at += 1
            continue
        grid = grid_of(part)
        told = [f for f in scene.by_block[at] if f.countable and f.under is None and not f.ratings] if at >= 0 else []
        if grid is None or not told or not grid.totals or len(scene.folded[at]) > 400:
            continue
        row = [grid.rows[grid.totals[-1]][c] for c in grid.counts if c in grid.rows[grid.totals[-1]]]
        last = told[-1]
        same = [cell for cell in row if cell.value == last.value]
        near = [cell for cell in row if slipped(cell.text, last.text) or close(cell.value, last.value)]
        if same:
            yield Claim(FindingKind.MISMATCH, None, last, (same[0],))
        elif near and row[0] == near[0]:
            yield told_otherwise(last, near[0])


def _groups(scene: Scene, groups: list[Group]) -> Iterator[Claim]:
    for at, first in enumerate(groups):
        for second in groups[at + 1 :]:
            if first.table is not None and first.table is second.table:
                continue  # rows of one table are of different things
            shared = [rating for rating in first.members if rating in second.members]
            if len(shared) < 3:
                continue
            equal = [r for r in shared if first.members[r].value == second.members[r].value]
            differ = [r for r in shared if r not in equal]
            weight = sum(first.members[r].value for r in equal)
            if len(equal) < 2 or sum(first.members[r].value > 0 for r in equal) < 2 or weight < 10:
                continue
            if not alike(_thing(scene, first), _thing(scene, second)):
                continue
            for rating in equal:
                yield Claim(FindingKind.MISMATCH, None, second.members[rating], (first.members[rating],))
            for rating in differ:
                yield told_otherwise(second.members[rating], first.members[rating])


def _thing(scene: Scene, group: Group) -> str | None:
    first = group.first
    return scene.object_of(first) if first.block >= 0 else named_object(first.unit)


def _mentions(scene: Scene) -> Iterator[Claim]:
    """ "trong số 198 đảng viên hoàn thành xuất sắc …" must have been said before as 198."""
    for figure in scene.figures:
        if (
            not figure.countable
            or figure.value < (1 if figure.ratings else 5)
            or _YEAR.search(figure.label + " " + figure.unit)
        ):
            continue
        if not (_BACK.search(figure.label) or _AFTER.search(figure.unit)):
            continue
        key = _key(figure)
        earlier = [
            f
            for f in scene.figures[: figure.order]
            if f.countable and not _YEAR.search(f"{f.label} {f.unit}") and not _YEAR.search(_lead(scene, f))
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
        if not key:
            continue
        twins = [f for f in earlier if f.ratings == figure.ratings and _fits(key, _key(f)) and f.value >= 5]
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


def _denominators(scene: Scene) -> Iterator[Claim]:
    """The whole of a ratio "281/284 chi bộ" must be the number there are, where the text has said it."""
    for figure in scene.figures:
        if figure.under is None or figure.value < 2:
            continue
        ratio = scene.by_block[figure.block][figure.under]
        if _YEAR.search(scene.folded[ratio.block][max(0, ratio.start - 24) : ratio.start]):
            continue
        thing = scene.object_of(ratio)
        others = [
            f for f in scene.figures if f.countable and f not in (figure, ratio) and alike(scene.object_of(f), thing)
        ]
        earlier = [f for f in others if f.order < figure.order]
        noun = figure.unit.split()[:2]
        before = [
            f
            for f in earlier
            if f.block == figure.block
            and f.of is None
            and f.under is None
            and not f.ratings
            and scene.object_of(f) == thing
            and (not noun or f.unit.split()[:2] == noun)
            and ratio.order - f.order <= 3
        ]
        if before and not any(f.value == figure.value for f in before):
            twins = [
                f
                for f in before
                if slipped(f.text, figure.text)
                or abs(f.value - figure.value) * 4 <= figure.value
                or (abs(f.value - figure.value) <= 5 and figure.value < 20)
            ]
            if len(twins) == 1 and twins[0].value >= ratio.value - 5:
                yield told_otherwise(figure, twins[0])
                continue
        same = [f for f in others if f.value == figure.value]
        if same:
            yield Claim(FindingKind.MISMATCH, None, figure, (same[-1],))
            continue
        close_by = [
            f
            for f in earlier
            if f.block == figure.block
            and f.of is None
            and f.under is None
            and _DUE.search(f.label)
            and scene.same_sentence(f, ratio)
            and ratio.order - f.order <= 2
        ]
        if close_by:
            yield told_otherwise(figure, close_by[-1])
            continue
        noun = figure.unit.split()[:3]
        alike_ = [
            f
            for f in others
            if is_total(f)
            and f.unit.split()[:3] == noun[: len(f.unit.split()[:3])]
            and len(noun) >= 2
            and (slipped(f.text, figure.text) or close(f.value, figure.value, within=Fraction(1, 50)))
            and f.value >= 10
            and len(f.unit.split()) >= 2
        ]
        if len({f.value for f in alike_}) == 1:
            yield told_otherwise(figure, alike_[0])


def _lead(scene: Scene, figure: Figure) -> str:
    """The first words of a figure's sentence: "Năm 2023 xếp loại 1.094 đảng viên, gồm 168 xuất sắc"."""
    start, _ = scene.sentence(figure.block, figure.start)
    return scene.folded[figure.block][start : min(start + 24, figure.start)]


def _key(figure: Figure) -> frozenset[str]:
    words = _WORD.findall(f"{figure.unit.split(',')[0]} {figure.label[-50:] if len(figure.unit) < 12 else ''}")
    return frozenset(words[:12]) - _EMPTY


def _fits(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(second) and len(first & second) * 10 >= 8 * min(len(first), len(second)) and len(first & second) >= 2
