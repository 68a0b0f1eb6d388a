"""Percentages listed after the counts they belong to, one for one: "… 8, 44 và 5; tỷ lệ tương ứng là 14%, 77,2% và 8,8%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.shares.verdict import told
from assistant.audit.whole.places import Whole


def check_series(scene: Scene, *, settled: frozenset[Figure]) -> list[Claim]:
    """A claim for each percentage of a run that matches a run of as many counts."""
    return [claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block, settled)]


def _in_block(scene: Scene, block: int, settled: frozenset[Figure]) -> Iterator[Claim]:
    figures = [f for f in scene.by_block[block] if f.checkable and not f.chained]
    runs = [list(run) for _, run in groupby(figures, key=lambda f: f.kind is Kind.PERCENT)]
    for at, shares in enumerate(runs):
        if shares[0].kind is not Kind.PERCENT or len(shares) < 2 or at == 0:
            continue
        row = len(shares) >= 3 and all(
            re.fullmatch(r"\s*(?:,|va|;)\s*(?:va\s*)?", scene.between(a, b)) for a, b in pairwise(shares)
        )
        if all(f in settled for f in shares) and not row:
            continue
        counts = [f for run in runs[:at] for f in run if f.countable]
        best = max(_readings(counts, len(shares)), key=lambda way: _fits(shares, *way), default=None)
        if best is None or _fits(shares, *best) * 3 < 2 * len(shares) or _fits(shares, *best) < 2:
            continue
        parts, whole = best
        for share, part in zip(shares, parts, strict=True):
            if compare(share, part.value, whole.value) is Match.RIGHT:
                yield Claim(FindingKind.PERCENTAGE, None, share, (part, whole))
            else:
                yield replace(told(share, part, Whole(whole.value, (whole,), "series")), certain=row)


def _readings(counts: list[Figure], size: int) -> Iterator[tuple[list[Figure], Figure]]:
    for start in range(len(counts) - size + 1):
        parts = counts[start : start + size]
        for whole in counts:
            if whole not in parts and whole.value > 0 and whole.value >= max(part.value for part in parts):
                yield parts, whole


def _fits(shares: list[Figure], parts: list[Figure], whole: Figure) -> int:
    return sum(
        compare(share, part.value, whole.value) is Match.RIGHT for share, part in zip(shares, parts, strict=True)
    )
