"""A comparison as plain lines for a terminal or a message."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.changes.cell import Cell
from corpus.changes.view import Row, View

_BRIEF = ("added", "dropped")  # one side only: the other needs no line


def lines(view: View) -> Iterator[str]:
    """Every line, an empty one between the parts; figures come first."""
    yield view.title
    for note in view.notes:
        yield f"Lưu ý: {note}"
    for group in view.groups:
        yield ""
        yield f"{group.title.upper()} ({len(group.rows)})"
        if group.lead:
            yield group.lead
        for row in group.rows:
            yield f"- {row.label}"
            if group.id in _BRIEF:
                yield f"  {_said(row.old if group.id == 'dropped' else row.new)}"
            elif group.id == "moved":
                yield f"  {_places(row.old)} → {_places(row.new)}"
            else:
                yield from _both(row, view.names)
    yield ""
    yield f"GIỮ NỘI DUNG ({len(view.same)})"
    yield from (f"- {line}" for line in view.same)
    if view.aside:
        yield ""
        yield f"KHÔNG ĐƯA VÀO SO SÁNH ({len(view.aside)})"
        yield from (f"- {heading}: {why} ({key})" for key, heading, why in view.aside)


def _both(row: Row, names: tuple[str, str]) -> Iterator[str]:
    for name, cell in zip(names, (row.old, row.new), strict=True):
        yield f"  {name}: {_said(cell)}"


def _said(cell: Cell) -> str:
    says = " ".join(cell.says.split("\n"))
    detail = f" – {' / '.join(cell.detail.splitlines())}" if cell.detail else ""
    mark = f" ({cell.mark})" if cell.mark else ""
    return f"{says}{detail} [{_places(cell)}]{mark}" if cell.places else f"{says}{mark}"


def _places(cell: Cell) -> str:
    return "; ".join(name for _, name in cell.places)
