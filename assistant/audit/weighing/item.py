"""A figure with what is known of its place and its words, as relations are weighed by it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.audit.dating import report_year
from assistant.audit.figure import Figure, Kind
from assistant.audit.grid import Grid
from assistant.audit.mention import ahead, other_year
from assistant.audit.scene import Scene

_WORD = re.compile(r"[a-z]{2,}")
_EMPTY = frozenset(
    "co la va cua trong do cac cho voi duoc den tai ve tu theo nhu so khi ma thi da dang con dat bang voi nay nam chiem"
    " gom tong cong hon tren nhung lai ra dong chi deu ca them".split()
)
_CLAUSE = re.compile(r"[;:()]|\.(?=\s|$)|,(?=\s)")
_YEAR = re.compile(r"\bnam (20[0-9]{2})\b")
_PLAN = re.compile(r"\b(?:ke hoach|kh|chi tieu|du toan|phan dau|du kien|giao|muc tieu|nghi quyet)\b")
_BEFORE = re.compile(r"nam (?:truoc|ngoai)|cung ky|nhiem ky truoc")

# The words right before and right after a figure, by which a clerk tells what it is to the others.
_LAST = (
    "co la dat bang chiem con gom va tang giam voi truoc do tong duoc da moi so trong lai cong hien tren loai muc"
    " nguoi luot hon thuc toan cho".split()
)
_NEXT = "chiem dat bang con tang giam va so trong tren nam ke cua nguoi dong tap to chi dang luot ho don vu lop".split()
_PUNCTUATION = "(:;,."


_COMMON = 30  # a word beside more figures than this
_KIN = 3.0  # weight of shared words that makes of two figures kin
_NEAR = 8  # figures apart


@dataclass(frozen=True, eq=False)
class Item:
    """One figure.

    Attributes:
        at: reading order over running text and tables.
        block: its block; for a cell the block before the table.
        span: start and end of its sentence in its block; (-1, row) for a cell.
        depth: parentheses open around it.
        near: content words of its clause; `wide` those of its sentence (row and heading for a cell).
        path: its block's ancestors, nearest first.
    """

    figure: Figure
    at: int
    block: int
    span: tuple[int, int]
    depth: int
    near: frozenset[str]
    wide: frozenset[str]
    unit: tuple[str, ...]
    thing: str | None
    path: tuple[int, ...]
    before: str
    after: str
    grams: frozenset[tuple[str, str]]
    year: str
    value: float
    ahead: bool
    plan: bool

    @cached_property
    def is_share(self) -> bool:
        return self.figure.kind is Kind.PERCENT

    @cached_property
    def is_firm(self) -> bool:
        """Whether it says what is, not what is aimed at or about how much."""
        return self.figure.checkable

    @cached_property
    def is_points(self) -> bool:
        """Whether it tells percentage points: "tăng 3,19 điểm phần trăm"."""
        return self.is_share and self.after.lstrip().startswith("diem")

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """The word or mark right before a figure and right after it, one place each."""
        before = self.before.rstrip()
        last = re.findall(r"[a-z]+$", before)
        following = re.findall(r"^\W*([a-z]+)", self.after)
        return (
            *(float(last[:1] == [word]) for word in _LAST),
            *(float(before.endswith(mark)) for mark in _PUNCTUATION),
            *(float(following[:1] == [word]) for word in _NEXT),
            *(float(self.after.lstrip().startswith(mark)) for mark in f"{_PUNCTUATION})"),
        )


@dataclass(frozen=True)
class Field:
    """All the items of a report, in reading order, with the weight of each word."""

    scene: Scene
    items: tuple[Item, ...]
    weight: dict[str, float]
    rare: dict[tuple[str, str], float]

    @cached_property
    def by_block(self) -> dict[int, list[Item]]:
        found: dict[int, list[Item]] = {}
        for item in self.items:
            if item.figure.cell is None:
                found.setdefault(item.block, []).append(item)
        return found

    @cached_property
    def cells(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.figure.cell is not None)

    @cached_property
    def _greatest(self) -> dict[str, list[Item]]:
        """The three greatest counts of each noun, and of each kind of thing."""
        found: dict[str, list[Item]] = {}
        for item in sorted(self.items, key=lambda item: -item.value):
            if item.is_share or item.figure.chained or item.figure.cell is not None:
                continue
            for name in {*item.unit[:1], f"={item.thing}"}:
                kept = found.setdefault(name, [])
                if len(kept) < 3 and all(other.value != item.value for other in kept):
                    kept.append(item)
        return found

    def greatest_of(self, part: Item) -> list[Item]:
        """The greatest counts of what a part counts."""
        names = [*part.unit[:1], *([f"={part.thing}"] if part.thing is not None else [])]
        return [item for name in names for item in self._greatest.get(name, ())]

    def told_after(self, share: Item) -> list[Item]:
        """Counts whose noun the words after a share repeat: "đạt 97,8% đảng viên toàn Đảng bộ"."""
        words = _WORD.findall(share.after[:40])[:4]
        return [item for one, two in pairwise(words) for item in self._by_noun.get((one, two), ())]

    @cached_property
    def _by_noun(self) -> dict[tuple[str, ...], list[Item]]:
        found: dict[tuple[str, ...], list[Item]] = {}
        for item in self.items:
            if len(item.unit) == 2 and not item.is_share and item.figure.cell is None and not item.figure.chained:
                found.setdefault(item.unit, []).append(item)
        return {noun: sorted(items, key=lambda item: -item.value)[:5] for noun, items in found.items()}

    @cached_property
    def by_word(self) -> dict[str, list[Item]]:
        """Items by each content word near them; words that stand beside many figures tell nothing."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for word in item.near:
                found.setdefault(word, []).append(item)
        return {word: items for word, items in found.items() if len(items) <= _COMMON}

    def kin(self, item: Item, words: frozenset[str], *, most: int) -> list[Item]:
        """Items far from one that share the most words with those given, likeliest first."""
        shared: Counter[Item] = Counter()
        for word in words:
            for other in self.by_word.get(word, ()):
                shared[other] += self.weight[word]  # type: ignore[assignment]
        far = [
            (weight, -other.at, other)
            for other, weight in shared.items()
            if weight >= _KIN and (abs(other.at - item.at) > _NEAR or other.figure.cell is not None)
        ]
        return [other for _, _, other in sorted(far, key=lambda one: one[:2], reverse=True)[:most]]

    @cached_property
    def of(self) -> dict[Figure, Item]:
        return {item.figure: item for item in self.items}


def field_of(scene: Scene, grids: Sequence[Grid]) -> Field:
    """The report's figures that can be compared."""
    items: list[Item] = []
    year = report_year(scene.report)
    tables: dict[int, list[Grid]] = {}
    for grid in grids:
        tables.setdefault(grid.after, []).append(grid)
    _add_cells(items, scene, tables.get(-1, ()))
    for block in range(len(scene.by_block)):
        for figure in scene.by_block[block]:
            aimed = figure.kind is Kind.BOUND and _PLAN.search(
                scene.folded[block][max(0, figure.start - 40) : figure.start]
            )
            if figure.checkable or figure.kind is Kind.ABOUT or aimed:
                items.append(_told(scene, figure, len(items), year))
        _add_cells(items, scene, tables.get(block, ()))
    counts = Counter(word for item in items for word in item.near)
    weight = {word: math.log((len(items) + 1) / count) for word, count in counts.items()}
    pairs = Counter(gram for item in items for gram in item.grams)
    rare = {gram: math.log((len(items) + 1) / count) for gram, count in pairs.items()}
    return Field(scene, tuple(items), weight, rare)


def _told(scene: Scene, figure: Figure, at: int, report: int | None) -> Item:
    text = scene.folded[figure.block]
    start, end = scene.sentence(figure.block, figure.start)
    before = text[max(start, figure.start - 120) : figure.start]
    after = text[figure.end : min(end, figure.end + 120)]
    clauses = _CLAUSE.split(before)
    own = clauses[-1] if _WORD.search(clauses[-1]) or len(clauses) < 2 else " ".join(clauses[-2:])
    near = _words(f"{own[-70:]} {_CLAUSE.split(after)[0][:70]}")
    years = _YEAR.findall(own) or _YEAR.findall(text[start : figure.start])
    year = years[-1] if years else "truoc" if _BEFORE.search(own) else ""
    return Item(
        figure, at, figure.block, (start, end), scene.depth(figure), near, _words(text[start:end]),
        tuple(_WORD.findall(figure.unit)[:2]), scene.object_of(figure), tuple(scene.outline.ancestors(figure.block)),
        before, after, _grams(before[-60:], after[:60]), year, float(figure.value),
        ahead(scene, figure, report) or other_year(text[start : min(start + 24, figure.start)], report),
        bool(_PLAN.search(own)),
    )  # fmt: skip


def _add_cells(items: list[Item], scene: Scene, grids: Iterable[Grid]) -> None:
    for grid in grids:
        for at, row in enumerate(grid.rows):
            for column, figure in sorted(row.items()):
                near = _words(f"{grid.labels[at]} {grid.heads[column]}")
                path = (grid.after, *scene.outline.ancestors(grid.after)) if grid.after >= 0 else ()
                years = _YEAR.findall(grid.heads[column])
                items.append(
                    Item(
                        figure, len(items), grid.after, (-1, at), 0, near, near, tuple(_WORD.findall(grid.heads[column])[:2]),
                        None, path, grid.labels[at], grid.heads[column],
                        _grams(grid.labels[at], grid.heads[column]), years[-1] if years else "", float(figure.value),
                        False, bool(_PLAN.search(f"{grid.labels[at]} {grid.heads[column]}")),
                    )
                )  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text)) - _EMPTY


def _grams(*texts: str) -> frozenset[tuple[str, str]]:
    """Pairs of words that follow one another."""
    return frozenset(pair for text in texts for pair in pairwise(_WORD.findall(text)))
