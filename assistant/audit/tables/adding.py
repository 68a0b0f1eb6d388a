"""Rows of totals against the rows they add up."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.tables.grid import Grid


def check_down(grid: Grid) -> Iterator[Claim]:
    """Total rows against the rows they add up."""
    for total in grid.totals:
        rows = _best_rows(grid, total)
        if rows is None:
            continue
        for column in grid.addends:
            parts = tuple(grid.rows[at][column] for at in rows if column in grid.rows[at])
            if column in grid.rows[total] and len(parts) >= 2:
                yield sum_claim(grid.rows[total][column], parts)


def _best_rows(grid: Grid, total: int) -> list[int] | None:
    """The rows a total adds up: those that give it in most columns."""
    items = [at for at in grid.items if not grid.is_ratio(at) and not grid.is_mean(at)]
    before = [at for at in items if at < total]
    after = [at for at in items if at > total]
    earlier = [at for at in grid.totals if at < total]
    ways = [before, after, [at for at in before if at > earlier[-1]] if earlier else []]
    ways += [[at for at in way if grid.is_group(at)] for way in (before, after)]
    ways += [[at for at in way if not grid.is_group(at)] for way in (before, after)]
    ways += [list(earlier)]
    best: tuple[int, list[int]] | None = None
    for rows in ways:
        if len(rows) < 2 or (grid.units and len({grid.units[at] for at in (total, *rows)}) > 1):
            continue
        holds = sum(_holds(grid, total, rows, column) for column in grid.addends if column in grid.rows[total])
        if best is None or holds > best[0]:
            best = holds, rows
    if best is None:
        return None
    columns = sum(column in grid.rows[total] for column in grid.addends)
    rated = all(len(grid.row_ratings(at)) == 1 for at in best[1])
    if best[0] * 2 >= columns and best[0] > 0:
        return best[1]
    plain = not any(grid.is_group(at) for at in grid.items) and len(grid.totals) == 1
    return best[1] if rated or (columns <= 2 and plain and len(best[1]) >= 3) else None


def _holds(grid: Grid, total: int, rows: list[int], column: int) -> bool:
    parts = [grid.rows[at][column].value for at in rows if column in grid.rows[at]]
    return len(parts) >= 2 and sum(parts) == grid.rows[total][column].value


def sum_claim(total: Figure, parts: tuple[Figure, ...]) -> Claim:
    """The claim that a table's total is the sum of its parts, or is not; rounded shares may miss a hundred by a little."""
    whole = sum((part.value for part in parts), Fraction(0))
    if whole == total.value or rounded(total, parts, whole):
        return Claim(FindingKind.SUM, None, total, parts)
    return wrong_sum(total, parts)


def rounded(total: Figure, parts: tuple[Figure, ...], whole: Fraction) -> bool:
    """Shares of one whole, each rounded, may add up to a little less or more than 100."""
    if total.value != 100 or any(part.kind is not Kind.PERCENT for part in parts):
        return False
    return abs(whole - 100) * 2 <= len(parts) * Fraction(1, 10 ** max(part.places for part in parts))
