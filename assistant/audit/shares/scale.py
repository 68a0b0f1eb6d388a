"""Shares told one a rating, without their counts: "Tỷ lệ các mức: xuất sắc 15,38%; tốt 78,18%; hoàn thành 5,99%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.group import Group
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.row import rows_told
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.shares.verdict import told
from assistant.audit.tables.grid import Grid
from assistant.audit.whole.places import Whole
from corpus.text import fold
from corpus.vocabulary import Rating

_LEAST = 3  # shares; of fewer a group that fits is easily found by chance


def check_scales(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each share of such a run, against the group that most of the run is right for."""
    runs = [run for block in range(len(scene.by_block)) for run in _runs(scene, block)]
    runs += [
        dict(zip(Rating, run, strict=False))  # from the best one down
        for run in rows_told(scene)
        if len(run) in (3, 4) and run[0].kind is Kind.PERCENT
    ]
    return [claim for run in runs for claim in _against(run, groups)]


def _runs(scene: Scene, block: int) -> Iterator[dict[Rating, Figure]]:
    """Neighbouring percentages of a block, each with the one rating named between it and the one before, best first."""
    run: dict[Rating, Figure] = {}
    last = 0
    for figure in scene.by_block[block]:
        words = scene.folded[block][last : figure.start]
        last = figure.end
        if figure.kind is not Kind.PERCENT and run and not re.search(r"\.\s", words):
            continue  # "hoàn thành nhiệm vụ 5,29% (số tuyệt đối giảm 05), không hoàn thành 0,96%"
        rating = _rating(words) if figure.kind is Kind.PERCENT and not figure.chained else None
        if rating is None or rating in run or (run and re.search(r"\.\s", words)):
            if len(run) >= _LEAST:
                yield run
            run = {}
        if rating is not None:
            run[rating] = figure
    if len(run) >= _LEAST:
        yield run


def _rating(words: str) -> Rating | None:
    clause = re.split(r"[;:,(]|\bva\b", words.strip(" :,;(").removesuffix("("))[-1]
    found = rating_of(clause) or bare_rating(fold(clause).strip())
    return next(iter(found)) if len(found) == 1 else None


def _apart(group: Group, share: Figure) -> int:
    """Half passages between a group told before a share and the share, a table standing after the one before it; of two
    groups that fit as well the nearer is meant."""
    at = 2 * group.table.after + 1 if isinstance(group.table, Grid) else 2 * group.first.block
    return 2 * share.block - at if at <= 2 * share.block else 2 * share.block + 1


def _against(run: dict[Rating, Figure], groups: list[Group]) -> Iterator[Claim]:
    found: list[tuple[int, int, Group]] = []
    first = next(iter(run.values()))
    for group in groups:
        if set(run) <= set(group.members) and group.sum > 0:
            fits = sum(compare(cell, group.members[r].value, group.sum) is Match.RIGHT for r, cell in run.items())
            if fits >= 2 and fits + 1 >= len(run):
                found.append((fits, -_apart(group, first), group))
    if not found:
        return
    group = max(found, key=lambda one: one[:2])[2]
    whole = Whole(group.sum, group.figures, "group sum")
    for rating, cell in run.items():
        part = group.members[rating]
        if compare(cell, part.value, whole.value) is Match.RIGHT:
            others = (replace(one, ratings=frozenset()) for one in group.figures if one != part)
            yield Claim(FindingKind.PERCENTAGE, None, cell, (replace(part, ratings=frozenset({rating})), *others))
        else:
            yield told(cell, part, whole)
