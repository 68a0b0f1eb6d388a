"""What a column of percentages says of the columns beside it, learnt from the rows that agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.sharing import share_claim

_VERDICTS = {Match.RIGHT: None, Match.TRUNCATED: Verdict.TRUNCATED, Match.WRONG: Verdict.WRONG}
_LEAST = 2  # cells that must be right, 0 and 100 not counted
_SHARED = re.compile(
    r"tang truong|ty (?:le|trong)|ti (?:le|trong)|tang\W{1,4}giam|so (?:voi|sanh)|co cau|toc do|dat|bang|nhip do"
)
_FALL = re.compile(r"^\s*[-–−]\s?[0-9]")
_Row = dict[int, Figure]


@dataclass(frozen=True)
class Formula:
    """A column as a share of others: of one column by another, of a column's total, or the growth from one to another.

    Attributes:
        pairs: for each row the formula reaches: the percentage, and the figures whose first is divided by its second
            (growth: less the whole).
    """

    column: int
    pairs: tuple[tuple[Figure, tuple[Fraction, Figure, Figure]], ...]

    @property
    def right(self) -> int:
        return sum(_fits(cell, part, whole) for cell, (part, _, whole) in self.pairs)

    @property
    def telling(self) -> int:
        """Agreements that are no matter of course: not 0 and not 100."""
        return sum(_fits(cell, part, whole) and cell.value not in (0, 100) for cell, (part, _, whole) in self.pairs)


def _is_fall(cell: Figure) -> bool:
    """Whether a cell tells a fall by its sign: "-6,9"."""
    return cell.cell is not None and _FALL.match(cell.cell.text) is not None


def _fits(cell: Figure, part: Fraction, whole: Figure) -> bool:
    """Whether a cell is the share, or the growth, a formula gives; a fall goes by its amount where the cell has the sign."""
    return compare(cell, abs(part) if part < 0 and _is_fall(cell) else part, whole.value) is Match.RIGHT


def check_formulas(grid: Grid) -> list[Claim]:
    """A claim for each cell of a column that follows a formula."""
    return [claim for formula in formulas(grid) for claim in _claims(formula)]


def _claims(formula: Formula) -> Iterator[Claim]:
    for cell, (part, first, whole) in formula.pairs:
        if part == first.value:
            yield share_claim(cell, first, whole)
        elif part > 0 or cell.value == 0 or _is_fall(cell):  # a fall is stated with or without its sign
            part = abs(part)
            right = shown(part, whole.value, cell.places)
            high, low = max(first.value, whole.value), min(first.value, whole.value)
            note = f"({number(high)} − {number(low)}) : {number(whole.value)} × 100 = {right}."
            verdict = _VERDICTS[compare(cell, part, whole.value)]
            yield Claim(FindingKind.PERCENTAGE, verdict, cell, (first, whole), cell.text, right, None, note)


def formulas(grid: Grid) -> Iterator[Formula]:
    """For each column of percentages the formula most of its rows follow, where at least two do and two in three."""
    for column in (*grid.percents, *_unmarked(grid)):
        found = [one for one in _tries(grid, column) if one.telling >= _LEAST and one.right * 3 >= len(one.pairs) * 2]
        if found:
            yield max(found, key=lambda one: (one.telling, one.right))


def _unmarked(grid: Grid) -> list[int]:
    """Columns of numbers with decimals that may be shares though nothing says so: "Tăng trưởng", "Tỷ trọng"."""
    return [
        column
        for column in grid.counts
        if all(row[column].places for row in grid.rows if column in row) and _SHARED.search(grid.heads[column])
    ]


def _tries(grid: Grid, column: int) -> Iterator[Formula]:
    for part, whole in permutations(grid.counts, 2):
        yield _formula(grid, column, lambda row, a=part, b=whole: (row[a].value, row[a], row[b]), {part, whole})  # type: ignore[misc]
        yield _formula(
            grid, column, lambda row, a=part, b=whole: (row[a].value - row[b].value, row[a], row[b]), {part, whole}  # type: ignore[misc]
        )  # fmt: skip
    for part in grid.counts:
        for total in grid.totals[-1:]:
            if part in grid.rows[total]:
                over = grid.rows[total][part]
                yield _formula(grid, column, lambda row, a=part, w=over: (row[a].value, row[a], w), {part})  # type: ignore[misc]


def _formula(
    grid: Grid, column: int, of: Callable[[_Row], tuple[Fraction, Figure, Figure]], needs: set[int]
) -> Formula:
    marked = column in grid.percents
    rows = [
        row
        for row in grid.rows
        if {column, *needs} <= row.keys() and (row[column].kind is Kind.PERCENT or not marked) and column not in needs
    ]
    pairs = [(row[column], of(row)) for row in rows]
    return Formula(column, tuple((cell, terms) for cell, terms in pairs if terms[2].value > 0))
