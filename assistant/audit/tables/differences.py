"""Columns of changes: how much one column of a table is more, or less, than another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.grid import Grid
from corpus.text import fold

_SIGN = re.compile(r"^\W*?(?P<less>[-–−]|giam|it hon)|^\W*?(?P<more>\+|tang|nhieu hon)")
_LEAST = 2

Change = tuple[Figure, Figure, Figure]


def check_differences(grid: Grid) -> dict[Claim, Claim]:
    """For each cell of a column of changes two claims of one comparison: "now = then + change", and what is told of it.

    The first stands beside the other sums of the table; the second names the change, where nothing singles out another cell.
    """
    claims: dict[Claim, Claim] = {}
    for column in grid.changes:
        best = max((_pairs(grid, column, now, then) for now, then in _columns(grid)), key=_fit, default=[])
        telling, agreeing = _fit(best)
        if telling >= _LEAST and agreeing * 3 >= 2 * len(best):
            claims.update(_claims(change) for change in best)
    return claims


def _columns(grid: Grid) -> Iterator[tuple[int, int]]:
    yield from permutations((column for column in grid.counts if column not in grid.changes), 2)


def _pairs(grid: Grid, column: int, now: int, then: int) -> list[Change]:
    return [
        (row[column], row[now], row[then])
        for at, row in enumerate(grid.rows)
        if {column, now, then} <= row.keys() and not grid.is_ratio(at)
    ]


def _fit(changes: list[Change]) -> tuple[int, int]:
    """How many changes agree and are no matter of course; how many agree."""
    agreeing = [change for change in changes if _agrees(*change)]
    return sum(change[0].value > 0 for change in agreeing), len(agreeing)


def _agrees(change: Figure, now: Figure, then: Figure) -> bool:
    sign = _sign(change)
    gap = now.value - then.value
    return gap == sign * change.value if sign else abs(gap) == change.value


def _sign(change: Figure) -> int:
    """+1 or -1 where the cell says so; 0 where it gives the number alone."""
    found = _SIGN.match(fold(change.cell.text)) if change.cell else None
    return 0 if found is None else -1 if found.group("less") else 1


def _claims(change: Change) -> tuple[Claim, Claim]:
    cell, now, then = change
    more, less = (then, now) if _sign(cell) < 0 or (_sign(cell) == 0 and now.value < then.value) else (now, then)
    if _agrees(*change):
        right = Claim(FindingKind.SUM, None, more, (less, cell))
        return right, right
    gap = now.value - then.value
    whole = number(less.value + cell.value)
    note = f"{number(less.value)} + {number(cell.value)} = {whole}, khác {number(more.value)}."
    told = f"{number(now.value)} − {number(then.value)} = {number(gap)}, ở đây ghi {_written(cell)}."
    wrong = Claim(FindingKind.SUM, Verdict.WRONG, more, (less, cell), more.text, whole, None, note)
    return wrong, replace(
        wrong, target=cell, involved=(now, then), stated=_written(cell), computed=number(gap), note=told
    )


def _written(change: Figure) -> str:
    return " ".join(change.cell.text.split()) if change.cell else change.text
