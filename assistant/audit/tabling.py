"""Tables checked against themselves: columns that add up, rows that add up, percentages of a row."""

from __future__ import annotations

from assistant.audit.adding import check_down
from assistant.audit.culprit import single_out
from assistant.audit.finding import Claim
from assistant.audit.grid import Grid
from assistant.audit.groups import Group
from assistant.audit.lines import check_across, check_along
from assistant.audit.ratios import check_ratios
from assistant.audit.sharing import check_shares


def check_grid(grid: Grid) -> list[Claim]:
    """Every comparison a table allows."""
    down = list(check_down(grid))
    totals = frozenset(claim.target for claim in down if claim.target is not None)
    along = check_along(grid, totals)
    return single_out([*down, *along, *check_across(grid), *check_shares(grid), *check_ratios(grid)])


def table_groups(grid: Grid) -> list[Group]:
    """Runs by rating: one a row where the columns are ratings, one a column where the rows are."""
    groups = []
    by_rating = {next(iter(r)): c for c in grid.counts if len(r := grid.ratings(c)) == 1}
    if len(by_rating) >= 2:
        for row in grid.rows:
            members = {rating: row[column] for rating, column in by_rating.items() if column in row}
            if len(members) >= 2:
                groups.append(Group(members))
        return groups
    for column in grid.counts:
        members = {
            next(iter(r)): grid.rows[at][column]
            for at in grid.items
            if column in grid.rows[at] and len(r := grid.row_ratings(at)) == 1
        }
        if len(members) >= 2 and len(members) == sum(len(grid.row_ratings(at)) == 1 for at in grid.items):
            groups.append(Group(members))
    return groups
