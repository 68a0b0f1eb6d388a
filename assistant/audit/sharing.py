"""Percentages of a table against counts of their row or of the row of totals."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.grid import Grid
from assistant.audit.share import Match, compare, number, shown


def check_shares(grid: Grid) -> Iterator[Claim]:
    """Percentages against a count in their row and the column that gives most of them."""
    cells = list(_percent_cells(grid))
    if not cells:
        return
    best: tuple[int, int] | None = None
    for whole in grid.counts:
        fits = sum(
            compare(percent, part.value, grid.rows[at][whole].value) is Match.RIGHT
            for at, percent, part, column in cells
            if whole in grid.rows[at] and whole != column and grid.rows[at][whole].value >= part.value
        )
        if best is None or fits > best[1]:
            best = whole, fits
    vertical = [
        (percent, part, grid.rows[total][column])
        for at, percent, part, column in cells
        for total in grid.totals[-1:]
        if column in grid.rows[total]
    ]
    upright = sum(compare(percent, part.value, whole.value) is Match.RIGHT for percent, part, whole in vertical)
    if vertical and upright * 2 >= len(vertical) and (best is None or upright >= best[1]):
        for percent, part, over in vertical:
            yield share_claim(percent, part, over)
        return
    pairs = [
        (percent, part, grid.rows[at][best[0]])
        for at, percent, part, column in cells
        if best is not None and best[0] in grid.rows[at] and best[0] != column
    ]
    if best is None or best[1] * 2 < len(pairs) or best[1] == 0:
        return
    for percent, part, over in pairs:
        yield share_claim(percent, part, over)


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


def _percent_cells(grid: Grid) -> Iterator[tuple[int, Figure, Figure, int]]:
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
