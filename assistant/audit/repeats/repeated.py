"""The same quantity stated differently in two places."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.group import Group
from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.file.report import Block
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.repeats.denominator import denominators
from assistant.audit.repeats.recalled import recalled
from assistant.audit.tables.grids import grid_of


def check_repeated(scene: Scene, groups: list[Group], tables: list[Group]) -> list[Claim]:
    """A claim for each quantity met twice."""
    return [*_groups(scene, [*groups, *tables]), *recalled(scene), *denominators(scene), *_heads(scene)]


def _heads(scene: Scene) -> Iterator[Claim]:
    """The count that announces a table must stand in the table's row of totals."""
    at = -1
    for part in scene.report.parts:
        if isinstance(part, Block):
            at += 1
            continue
        grid = grid_of(part)
        told = [f for f in scene.by_block[at] if f.countable and f.under is None and not f.ratings] if at >= 0 else []
        if grid is None or not told or not grid.totals or len(scene.folded[at]) > 400:
            continue
        row = [grid.rows[grid.totals[-1]][c] for c in grid.counts if c in grid.rows[grid.totals[-1]]]
        last = told[-1]
        same = [cell for cell in row if cell.value == last.value]
        near = [cell for cell in row if slipped(cell.text, last.text) or close(cell.value, last.value)]
        if same:
            yield Claim(FindingKind.MISMATCH, None, last, (same[0],))
        elif near and row[0] == near[0]:
            yield told_otherwise(last, near[0])


def _groups(scene: Scene, groups: list[Group]) -> Iterator[Claim]:
    for at, first in enumerate(groups):
        for second in groups[at + 1 :]:
            if first.table is not None and first.table is second.table:
                continue  # rows of one table are of different things
            shared = [rating for rating in first.members if rating in second.members]
            if len(shared) < 3:
                continue
            equal = [r for r in shared if first.members[r].value == second.members[r].value]
            differ = [r for r in shared if r not in equal]
            weight = sum(first.members[r].value for r in equal)
            if len(equal) < 2 or sum(first.members[r].value > 0 for r in equal) < 2 or weight < 10:
                continue
            if not alike(_thing(scene, first), _thing(scene, second)):
                continue
            for rating in equal:
                yield Claim(FindingKind.MISMATCH, None, second.members[rating], (first.members[rating],))
            for rating in differ:
                yield told_otherwise(second.members[rating], first.members[rating])


def _thing(scene: Scene, group: Group) -> str | None:
    first = group.first
    return scene.object_of(first) if first.block >= 0 else named_object(first.unit)
