"""Tables checked against themselves: columns that add up, rows that add up, percentages of a row."""

from __future__ import annotations

from assistant.audit.figures.figure import Kind
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.tables.adding import check_down
from assistant.audit.tables.caption import column_subjects, row_subjects, subject_of
from assistant.audit.tables.culprit import single_out
from assistant.audit.tables.differences import check_differences
from assistant.audit.tables.formula import check_formulas
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.lines import check_across, check_along
from assistant.audit.tables.ratios import check_ratios
from assistant.audit.tables.sharing import check_shares
from assistant.audit.tables.untotalled import check_untotalled


def check_grid(grid: Grid) -> list[Claim]:
    """Every comparison a table allows. Where a column follows a formula of its own, nothing else is guessed of it."""
    down = list(check_down(grid))
    totals = frozenset(claim.target for claim in down if claim.target is not None)
    along = check_along(grid, totals)
    grown = check_differences(grid)
    learnt = check_formulas(grid)
    settled = {claim.target for claim in learnt}
    parted = [claim for claim in check_untotalled(grid) if claim.target not in settled]
    settled |= {figure for claim in parted for figure in claim.figures if figure.kind is Kind.PERCENT}
    guessed = [claim for claim in (*check_shares(grid), *check_ratios(grid)) if claim.target not in settled]
    claims = single_out([*down, *along, *check_across(grid), *grown, *learnt, *parted, *guessed])
    return [grown.get(claim, claim) for claim in claims]


def table_groups(scene: Scene, grid: Grid) -> list[Group]:
    """Runs by rating: one a row where the columns are ratings, one a column where the rows are."""
    groups: list[Group] = []
    subject, by_row = subject_of(scene, grid), row_subjects(grid)
    by_rating = {next(iter(r)): c for c in grid.counts if len(r := grid.ratings(c)) == 1}
    if len(by_rating) >= 2:
        for at, row in enumerate(grid.rows):
            members = {rating: row[column] for rating, column in by_rating.items() if column in row}
            if len(members) >= 2:
                groups.append(Group(members, subject=by_row.get(at, subject), table=grid))
        return groups
    by_column = column_subjects(grid)
    for column in (one for one in grid.counts if one not in grid.changes):
        members = {
            next(iter(r)): grid.rows[at][column]
            for at in grid.items
            if column in grid.rows[at] and len(r := grid.row_ratings(at)) == 1
        }
        if len(members) >= 2 and len(members) == sum(len(grid.row_ratings(at)) == 1 for at in grid.items):
            groups.append(Group(members, subject=by_column.get(column, subject), table=grid))
    return groups
