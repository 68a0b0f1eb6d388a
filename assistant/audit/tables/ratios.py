"""Rows of percentages: each against the count of a row above it in the same column, by another row or by another column."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.sharing import share_claim

_LEAST = 2  # cells that must be right, 0 and 100 not counted: fewer agree by chance
_REACH = 12  # rows above looked at
_Pair = tuple[Figure, Figure, Figure]


def check_ratios(grid: Grid) -> Iterator[Claim]:
    """A claim for each cell of a row of shares; none for a row whose meaning most of its cells do not bear out."""
    for at in range(len(grid.rows)):
        if not grid.is_ratio(at) or len(grid.rows[at]) < _LEAST:
            continue
        found = max(_readings(grid, at), key=_telling, default=[])
        if _telling(found) >= _LEAST and _right(found) * 2 > len(found):
            yield from (share_claim(*pair) for pair in found)


def _readings(grid: Grid, at: int) -> Iterator[list[_Pair]]:
    """What the row may be a share of: the nearest row above first, then those farther."""
    above = [row for row in range(at) if grid.rows[row] and not grid.is_ratio(row)][-_REACH:]
    counts = dict.fromkeys([*above, *grid.totals])
    for part in reversed(above):
        cells = {column: cell for column, cell in grid.rows[at].items() if column in grid.rows[part]}
        for column in grid.rows[part]:
            whole = grid.rows[part][column]
            yield [(cell, grid.rows[part][c], whole) for c, cell in cells.items() if whole.value > 0]
        for row in counts:
            if row != part:
                over = grid.rows[row]
                pairs = [(cell, grid.rows[part][c], over[c]) for c, cell in cells.items() if c in over]
                yield [pair for pair in pairs if pair[2].value > 0]


def _right(pairs: list[_Pair]) -> int:
    return sum(compare(cell, part.value, whole.value) is Match.RIGHT for cell, part, whole in pairs)


def _telling(pairs: list[_Pair]) -> int:
    return sum(
        compare(cell, part.value, whole.value) is Match.RIGHT and cell.value not in (0, 100)
        for cell, part, whole in pairs
    )
