"""Columns that are sums of others beside them, and rows that are sums of rows beside them, learnt from where they agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import prod

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.rating import Ratings
from assistant.audit.findings.finding import Claim
from assistant.audit.tables.adding import sum_claim
from assistant.audit.tables.grid import Grid

_YEAR = re.compile(r"\b20[0-9]{2}\b")
_LONGEST = 8
_MOST_ROWS = 40  # of a table whose rows are tried as sums of one another
_EVIDENCE = 100_000  # product of the sums that agree: of smaller numbers, neighbours add up by chance


@dataclass(frozen=True)
class Lines:
    """A table seen along one way: each line a mapping from spot (column, or row) to its count."""

    lines: Sequence[dict[int, Figure]]
    spots: tuple[int, ...]
    ratings: Callable[[int], Ratings]

    def runs(self, total: int) -> Iterator[tuple[int, ...]]:
        """Sets of neighbouring spots, the ratings first, longest first."""
        rated = tuple(spot for spot in self.spots if len(self.ratings(spot)) == 1)
        if len(rated) >= 2 and total not in rated:
            yield rated
        for size in range(min(len(self.spots) - 1, _LONGEST), 1, -1):
            for start in range(len(self.spots) - size + 1):
                run = self.spots[start : start + size]
                if total not in run:
                    yield run

    def full(self, total: int, parts: tuple[int, ...]) -> list[dict[int, Figure]]:
        return [line for line in self.lines if total in line and all(spot in line for spot in parts)]

    def is_whole(self, total: int, parts: tuple[int, ...]) -> bool:
        """Whether the parts are all the ratings there are and the total stands right before them."""
        rated = [spot for spot in self.spots if len(self.ratings(spot)) == 1]
        if len(rated) < 3 or list(parts) != rated or self.ratings(total) or min(parts) <= self.spots[0]:
            return False
        return max(spot for spot in self.spots if spot < min(parts)) == total

    def beside(self, total: int, parts: tuple[int, ...]) -> bool:
        """Whether the total stands right before or after its parts."""
        places = [self.spots.index(spot) for spot in parts]
        return self.spots.index(total) in (min(places) - 1, max(places) + 1)


def check_across(grid: Grid) -> Iterator[Claim]:
    """A claim for each row's cell of a column that is the sum of others; a row of shares must make a hundred."""
    lines = [row for at, row in enumerate(grid.rows) if len(row) >= 3 and not grid.is_ratio(at)]
    shares = [row for at, row in enumerate(grid.rows) if len(row) >= 3 and grid.is_ratio(at)]
    seen = Lines(lines, grid.addends, grid.ratings)
    for total in seen.spots:
        for parts in seen.runs(total):
            full = seen.full(total, parts) if not _other_year(grid, total, parts) else []
            good = [line for line in full if _agrees(line, total, parts)]
            enough = len(_telling(good, parts)) >= 2 and len(good) * 3 >= 2 * len(full)
            whole = seen.is_whole(total, parts) and (len(good) * 2 >= len(full) or len(full) == 1)
            if full and (enough or whole):
                wholes = [
                    line for line in Lines(shares, (), grid.ratings).full(total, parts) if line[total].value == 100
                ]
                yield from (sum_claim(line[total], tuple(line[spot] for spot in parts)) for line in (*full, *wholes))
                break


def check_along(grid: Grid, done: frozenset[Figure]) -> Iterator[Claim]:
    """The same for rows that are sums of the rows right above or below them; `done`: totals compared already."""
    rows = tuple(at for at, row in enumerate(grid.rows) if row and not grid.is_ratio(at) and not grid.is_mean(at))
    if not 3 <= len(rows) <= _MOST_ROWS:
        return
    lines = [{at: grid.rows[at][column] for at in rows if column in grid.rows[at]} for column in grid.addends]
    seen = Lines(lines, rows, grid.row_ratings)
    for total in seen.spots:
        for parts in seen.runs(total):
            full = seen.full(total, parts) if seen.beside(total, parts) else []
            good = [line for line in full if _agrees(line, total, parts)]
            telling = _telling(good, parts)
            sure = prod(int(line[total].value) for line in telling) >= _EVIDENCE or seen.is_whole(total, parts)
            if len(telling) >= 2 and sure and len(good) * 3 >= 2 * len(full):
                mine = [line for line in full if line[total] not in done]
                yield from (sum_claim(line[total], tuple(line[spot] for spot in parts)) for line in mine)
                break


def _other_year(grid: Grid, total: int, parts: tuple[int, ...]) -> bool:
    """Whether a column's heading names one year and all the parts are of another one."""
    own, (other, *more) = _years(grid, total), {_years(grid, spot) for spot in parts}
    return not more and len(own) == len(other) == 1 and own != other


def _years(grid: Grid, column: int) -> tuple[str, ...]:
    """The years a heading names; one that names none is of the nearest before it that does."""
    named = [found for head in grid.heads[: column + 1] if (found := tuple(_YEAR.findall(head)))]
    return named[-1] if named else ()


def _agrees(line: dict[int, Figure], total: int, parts: tuple[int, ...]) -> bool:
    return line[total].value == sum(line[spot].value for spot in parts)


def _telling(lines: list[dict[int, Figure]], parts: tuple[int, ...]) -> list[dict[int, Figure]]:
    """Sums that are no matter of course: at least two parts are more than nothing."""
    return [line for line in lines if sum(line[spot].value > 0 for spot in parts) >= 2]
