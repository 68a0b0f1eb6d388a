"""Rows and columns of a table that add up to others."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.grid import Grid
from assistant.audit.share import number


def check_down(grid: Grid) -> Iterator[Claim]:
    """Total rows against the rows they add up."""
    for total in grid.totals:
        rows = _best_rows(grid, total)
        if rows is None:
            continue
        for column in grid.counts:
            parts = tuple(grid.rows[at][column] for at in rows if column in grid.rows[at])
            if column in grid.rows[total] and len(parts) >= 2:
                yield _claim(grid.rows[total][column], parts)


def _best_rows(grid: Grid, total: int) -> list[int] | None:
    """The rows a total adds up: those that give it in most columns."""
    before = [at for at in grid.items if at < total]
    after = [at for at in grid.items if at > total]
    earlier = [at for at in grid.totals if at < total]
    ways = [before, after, [at for at in before if at > earlier[-1]] if earlier else []]
    ways += [[at for at in way if grid.is_group(at)] for way in (before, after)]
    ways += [[at for at in way if not grid.is_group(at)] for way in (before, after)]
    ways += [list(earlier)]
    best: tuple[int, list[int]] | None = None
    for rows in ways:
        if len(rows) < 2:
            continue
        holds = sum(_holds(grid, total, rows, column) for column in grid.counts if column in grid.rows[total])
        if best is None or holds > best[0]:
            best = holds, rows
    if best is None:
        return None
    columns = sum(column in grid.rows[total] for column in grid.counts)
    rated = all(len(grid.row_ratings(at)) == 1 for at in best[1])
    if best[0] * 2 >= columns and best[0] > 0:
        return best[1]
    plain = not any(grid.is_group(at) for at in grid.items) and len(grid.totals) == 1
    return best[1] if rated or (columns <= 2 and plain and len(best[1]) >= 3) else None


def _holds(grid: Grid, total: int, rows: list[int], column: int) -> bool:
    parts = [grid.rows[at][column].value for at in rows if column in grid.rows[at]]
    return len(parts) >= 2 and sum(parts) == grid.rows[total][column].value


def check_across(grid: Grid) -> Iterator[Claim]:
    """Columns that are sums of others beside them, learnt from the rows that agree."""
    counts = list(grid.counts)
    rows = [at for at in range(len(grid.rows)) if len(grid.rows[at]) >= 3]
    done: set[int] = set()
    for column in counts:
        for parts in _runs(grid, counts, column):
            full = [at for at in rows if column in grid.rows[at] and all(c in grid.rows[at] for c in parts)]
            good = [at for at in full if grid.rows[at][column].value == sum(grid.rows[at][c].value for c in parts)]
            telling = [at for at in good if sum(grid.rows[at][c].value > 0 for c in parts) >= 2]
            rated = (
                sum(len(grid.ratings(c)) == 1 for c in parts) >= 3
                and len(parts) == sum(len(grid.ratings(c)) == 1 for c in counts)
                and not grid.ratings(column)
                and max(c for c in counts if c < min(parts)) == column
                if min(parts) > counts[0]
                else False
            )
            enough = len(telling) >= 2 and len(good) * 3 >= 2 * len(full)
            if (
                full
                and (enough or (rated and len(good) * 2 >= len(full)) or (rated and len(full) == 1))
                and column not in done
            ):
                done.add(column)
                for at in full:
                    yield _claim(grid.rows[at][column], tuple(grid.rows[at][c] for c in parts))


def _runs(grid: Grid, counts: list[int], column: int) -> Iterator[tuple[int, ...]]:
    """Sets of neighbouring columns, the ratings first, longest first."""
    rated = tuple(c for c in counts if len(grid.ratings(c)) == 1)
    if len(rated) >= 2 and column not in rated:
        yield rated
    for size in range(min(len(counts) - 1, 8), 1, -1):
        for start in range(len(counts) - size + 1):
            run = tuple(counts[start : start + size])
            if column not in run:
                yield run


def _claim(total: Figure, parts: tuple[Figure, ...]) -> Claim:
    whole = sum((part.value for part in parts), Fraction(0))
    if whole == total.value or rounded(total, parts, whole):
        return Claim(FindingKind.SUM, None, total, parts)
    terms = " + ".join(number(part.value) for part in parts[:12]) + (" + …" if len(parts) > 12 else "")
    return Claim(
        FindingKind.SUM,
        Verdict.WRONG,
        total,
        parts,
        total.text,
        number(whole),
        None,
        f"{terms} = {number(whole)}, khác {number(total.value)}.",
    )


def rounded(total: Figure, parts: tuple[Figure, ...], whole: Fraction) -> bool:
    """Shares of one whole, each rounded, may add up to a little less or more than 100."""
    if total.value != 100 or any(part.kind is not Kind.PERCENT for part in parts):
        return False
    return abs(whole - 100) * 2 <= len(parts) * Fraction(1, 10 ** max(part.places for part in parts))
