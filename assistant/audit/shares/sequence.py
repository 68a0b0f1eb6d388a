"""Shares told one after another for figures told one after another: "lần lượt là 409 và 19 (tương ứng 95,56% và 4,44%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.row import rows_told
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.shares.verdict import told
from assistant.audit.tables.grid import Grid
from assistant.audit.whole.places import Whole

_Pair = tuple[Figure, Whole]


def check_sequences(scene: Scene, grids: list[Grid]) -> list[Claim]:
    """A claim for each share of a run, by the parts and wholes in order that all of the run but one at most agree with."""
    runs = list(rows_told(scene))
    claims: list[Claim] = []
    for shares in runs:
        if shares[0].kind is Kind.PERCENT and not any(share.chained for share in shares):
            found = _likeliest(shares, [*_told(scene, shares, runs), *_tabled(len(shares), grids)])
            claims += found
    return claims


def _likeliest(shares: Sequence[Figure], ways: list[Sequence[_Pair]]) -> list[Claim]:
    best: tuple[int, Sequence[_Pair]] | None = None
    for pairs in ways:
        fits = sum(
            compare(share, part.value, whole.value) is Match.RIGHT
            for share, (part, whole) in zip(shares, pairs, strict=True)
        )
        if fits + 1 >= len(shares) and fits >= 1 and (best is None or fits > best[0]):
            best = fits, pairs
    if best is None or (best[0] == 1 and shares[0].places < 2):
        return []
    claims = []
    for share, (part, whole) in zip(shares, best[1], strict=True):
        if compare(share, part.value, whole.value) is Match.RIGHT:
            claims.append(Claim(FindingKind.PERCENTAGE, None, share, (part, *whole.figures)))
        else:
            claims.append(told(share, part, whole))
    return claims


def _told(scene: Scene, shares: Sequence[Figure], runs: list[tuple[Figure, ...]]) -> Iterator[list[_Pair]]:
    """The run of counts of the same length that stands before, of one whole or of a run of wholes before it."""
    first = shares[0]
    counts = [
        run
        for run in runs
        if run[0].block == first.block and run[-1].end <= first.start and run[0].countable and len(run) == len(shares)
    ]
    if not counts:
        return
    parts = counts[-1]
    before = [f for f in scene.by_block[first.block] if f.countable and f.end <= parts[0].start]
    wholes = before[-len(parts) :]
    if len(wholes) == len(parts):
        yield [(part, Whole(whole.value, (whole,), "each")) for part, whole in zip(parts, wholes, strict=True)]
    everything = sum((part.value for part in parts), Fraction(0))
    yield [(part, Whole(everything, parts, "sum")) for part in parts]
    for one in scene.figures[: parts[0].order]:
        if one.countable and one.value >= max(part.value for part in parts):
            yield [(part, Whole(one.value, (one,), "one")) for part in parts]


def _tabled(size: int, grids: list[Grid]) -> Iterator[list[_Pair]]:
    """One column by another, or by its own total, in the rows of a table from the top; three rows or more."""
    for grid in grids if size >= 3 else ():
        rows = [grid.rows[at] for at in grid.items]
        if len(rows) != size:
            continue
        for part, whole in permutations(grid.counts, 2):
            if all(part in row and whole in row for row in rows):
                yield [(row[part], Whole(row[whole].value, (row[whole],), "column")) for row in rows]
        for total in grid.totals[-1:]:
            for part in grid.counts:
                if part in grid.rows[total] and all(part in row for row in rows):
                    over = grid.rows[total][part]
                    yield [(row[part], Whole(over.value, (over,), "total")) for row in rows]
