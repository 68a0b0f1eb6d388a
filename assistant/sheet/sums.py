"""The rows of a table that add others up, each with the groups it adds."""

from __future__ import annotations

from assistant.sheet.numbering import Line, lines_below, makes
from assistant.sheet.rows import SumRow


def sums_of(lines: list[Line], parents: set[int]) -> list[SumRow]:
    """Each row of sums with the groups it adds up: its part, or all that is there."""
    found: list[SumRow] = []
    leaves = [at for at, line in enumerate(lines) if not line.adds and at not in parents]
    adding = [at for at, line in enumerate(lines) if line.adds]
    for at, line in enumerate(lines):
        if at in parents:
            parts = [lines[leaf].group for leaf in leaves if at < leaf <= at + len(lines_below(lines, at))]
        elif line.adds:
            before = max((one for one in adding if one < at), default=-1)
            since = [lines[leaf].group for leaf in leaves if before < leaf < at]
            whole_table = [lines[leaf].group for leaf in leaves]
            above = [lines[leaf].group for leaf in leaves if leaf < at]
            ways = [way for way in (above, since, whole_table) if way]
            default = whole_table if not above or at == adding[-1] else since or above
            parts = next((way for way in ways if makes(line.group, way)), default)
        else:
            continue
        found.append(SumRow(line.group.row, line.group.name, line.group.counts, tuple(parts), line.group.problems))
    return found
