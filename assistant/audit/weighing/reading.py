"""A report's figures read into items, in the order a reader meets them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.tables.grid import Grid
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item
from assistant.audit.words.phrase import CLAUSE_END, WORD, content_words
from assistant.audit.words.year import ahead, other_year
from index.embed import encoder_for

_ABOUT = 60  # letters before and after a figure that tell what it is
_YEAR = re.compile(r"\bnam (20[0-9]{2})\b")
_PLAN = re.compile(r"\b(?:ke hoach|kh|chi tieu|du toan|phan dau|du kien|giao|muc tieu|nghi quyet)\b")
_BEFORE = re.compile(r"nam (?:truoc|ngoai)|cung ky|nhiem ky truoc")


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
    vectors = encoder_for(None).encode([f"{item.before[-_ABOUT:]} {item.after[:_ABOUT]}" for item in items])
    return Field(scene, tuple(items), weight, rare, vectors)


def _told(scene: Scene, figure: Figure, at: int, report: int | None) -> Item:
    text = scene.folded[figure.block]
    start, end = scene.sentence(figure.block, figure.start)
    before = text[max(start, figure.start - 120) : figure.start]
    after = text[figure.end : min(end, figure.end + 120)]
    clauses = CLAUSE_END.split(before)
    own = clauses[-1] if WORD.search(clauses[-1]) or len(clauses) < 2 else " ".join(clauses[-2:])
    near = content_words(f"{own[-70:]} {CLAUSE_END.split(after)[0][:70]}")
    years = _YEAR.findall(own) or _YEAR.findall(text[start : figure.start])
    year = years[-1] if years else "truoc" if _BEFORE.search(own) else ""
    return Item(
        figure, at, figure.block, (start, end), scene.depth(figure), near, content_words(text[start:end]),
        tuple(WORD.findall(figure.unit)[:2]), scene.object_of(figure), tuple(scene.outline.ancestors(figure.block)),
        before, after, _grams(before[-60:], after[:60]), year, float(figure.value),
        ahead(scene, figure, report) or other_year(text[start : min(start + 24, figure.start)], report),
        bool(_PLAN.search(own)),
    )  # fmt: skip


def _add_cells(items: list[Item], scene: Scene, grids: Iterable[Grid]) -> None:
    for grid in grids:
        for at, row in enumerate(grid.rows):
            for column, figure in sorted(row.items()):
                near = content_words(f"{grid.labels[at]} {grid.heads[column]}")
                path = (grid.after, *scene.outline.ancestors(grid.after)) if grid.after >= 0 else ()
                years = _YEAR.findall(grid.heads[column])
                items.append(
                    Item(
                        figure, len(items), grid.after, (-1, at), 0, near, near, tuple(WORD.findall(grid.heads[column])[:2]),
                        None, path, grid.labels[at], grid.heads[column],
                        _grams(grid.labels[at], grid.heads[column]), years[-1] if years else "", float(figure.value),
                        False, bool(_PLAN.search(f"{grid.labels[at]} {grid.heads[column]}")),
                    )
                )  # fmt: skip


def _grams(*texts: str) -> frozenset[tuple[str, str]]:
    """Pairs of words that follow one another."""
    return frozenset(pair for text in texts for pair in pairwise(WORD.findall(text)))
