"""Percentages of a table against counts of their row or of the row of totals."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.grid import Grid

_Cell = tuple[int, Figure, Figure, int]  # row, percentage, its part, the part's column
_Pair = tuple[Figure, Figure, Figure]  # percentage, part, whole
_SURER = 2  # cells more that another whole must give before it takes the place of the table's own


def check_shares(grid: Grid) -> Iterator[Claim]:
    """Percentages against a count in their row, or in the row of totals, whichever gives most of them.

    A table of two years has a whole for each: the shares beside one column of counts go by another whole than the
    table's where that gives more of them.
    """
    cells = list(_percent_cells(grid))
    if not cells or not grid.counts:
        return
    usual = _whole(grid, cells)
    upright = _upright(grid, cells)
    fits = _fits(upright)
    if upright and fits * 2 >= len(upright) and fits >= _fits(_across(grid, cells, usual)):
        yield from (share_claim(*pair) for pair in upright)
        return
    by_whole: dict[int, list[_Pair]] = {}
    for column in dict.fromkeys(cell[3] for cell in cells):
        mine = [cell for cell in cells if cell[3] == column]
        whole = _whole(grid, mine)
        pairs, surer = _across(grid, mine, usual), _across(grid, mine, whole)
        other = _fits(surer) >= _fits(pairs) + _SURER
        by_whole.setdefault(whole if other else usual, []).extend(surer if other else pairs)
    for pairs in by_whole.values():
        if (fits := _fits(pairs)) and fits * 2 >= len(pairs):
            yield from (share_claim(*pair) for pair in pairs)


def _whole(grid: Grid, cells: list[_Cell]) -> int:
    """The column that gives most of the percentages."""
    return max(grid.counts, key=lambda column: _fits(_across(grid, cells, column)))


def _across(grid: Grid, cells: list[_Cell], whole: int) -> list[_Pair]:
    return [
        (percent, part, grid.rows[at][whole])
        for at, percent, part, column in cells
        if whole in grid.rows[at] and whole != column
    ]


def _upright(grid: Grid, cells: list[_Cell]) -> list[_Pair]:
    return [
        (percent, part, grid.rows[total][column])
        for _, percent, part, column in cells
        for total in grid.totals[-1:]
        if column in grid.rows[total]
    ]


def _fits(pairs: list[_Pair]) -> int:
    return sum(
        whole.value >= part.value and compare(percent, part.value, whole.value) is Match.RIGHT
        for percent, part, whole in pairs
    )


def _far_parts(grid: Grid) -> dict[int, int]:
    """For each column of percentages that no neighbour explains, the column of counts whose shares it gives."""
    found: dict[int, int] = {}
    for column in grid.percents:
        scores = {
            part: max((_fit(grid, column, part, whole) for whole in grid.counts if whole != part), default=0)
            for part in grid.counts
        }
        left = [c for c in grid.counts if c < column]
        best = max(scores, key=lambda part: scores[part], default=None)
        if best is not None and left and best != left[-1] and scores[best] >= 2 and scores[best] > scores[left[-1]]:
            found[column] = best
    return found


def _fit(grid: Grid, column: int, part: int, whole: int) -> int:
    return sum(
        compare(row[column], row[part].value, row[whole].value) is Match.RIGHT
        for row in grid.rows
        if {column, part, whole} <= row.keys() and row[column].kind is Kind.PERCENT and row[whole].value > 0
    )


def _percent_cells(grid: Grid) -> Iterator[_Cell]:
    paired = _far_parts(grid)
    for at, row in enumerate(grid.rows):
        for column in grid.percents:
            if column in paired:
                if column in row and paired[column] in row:
                    yield at, row[column], row[paired[column]], paired[column]
                continue
            left = [c for c in grid.counts if c < column and c in row]
            if column in row and left and row[column].kind is Kind.PERCENT:
                yield at, row[column], row[left[-1]], left[-1]
        for column, percent in grid.inline[at].items():
            yield at, percent, row[column], column


def share_claim(percent: Figure, part: Figure, whole: Figure) -> Claim:
    match = compare(percent, part.value, whole.value)
    if match is Match.RIGHT or (whole.value == 0 and percent.value == 0):
        return Claim(FindingKind.PERCENTAGE, None, percent, (part, whole))
    if whole.value == 0:
        return Claim(
            FindingKind.PERCENTAGE,
            Verdict.UNPAIRED,
            percent,
            (part, whole),
            percent.text,
            "",
            None,
            "Tổng số bằng 0 nên không tính được tỷ lệ.",
        )
    right = shown(part.value, whole.value, percent.places)
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    cut = "Số đã bị cắt bớt thay vì làm tròn. " if verdict is Verdict.TRUNCATED else ""
    return Claim(
        FindingKind.PERCENTAGE,
        verdict,
        percent,
        (part, whole),
        percent.text,
        right,
        None,
        f"{cut}{number(part.value)} : {number(whole.value)} × 100 = {right}.",
    )
