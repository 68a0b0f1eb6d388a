"""The checked copy of a proposal: cells coloured, comments with steps and provisions; the original stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from assistant.calculator.source import name_key
from assistant.sheet.book import Sheet, open_workbook
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import Proposal
from corpus.text import capitalized

AUTHOR = "Trợ lý Kiểm điểm"
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_COUNT = re.compile(r"^(?:0|[1-9][0-9]{0,14})$")
_LONGEST_CELL = 32_767  # letters a spreadsheet's cell can hold
_COLOURS = {
    State.HOLDS: "C6EFCE",
    State.OVER: "FFC7CE",
    State.OTHER_READING: "FFC7CE",
    State.MISMATCH: "FFC7CE",
    State.NOT_ALLOWED: "FFC7CE",
    State.CANNOT_TELL: "D9D9D9",
}


def write_checked(path: Path, proposal: Proposal, outcomes: list[Outcome], target: Path) -> None:
    """Write the annotated copy as .xlsx.

    Raises:
        ProposalError: the original can no longer be read.
    """
    delimited = path.suffix.lower() == ".csv"
    if delimited:
        book = _book_of(proposal.tables[0].layout.sheet)
    else:
        book = open_workbook(path.read_bytes(), path.name, values=False)
    for table in proposal.tables:
        sheet = book.worksheets[0] if delimited else book[table.name]
        assert isinstance(sheet, Worksheet)
        _mark_table(sheet, table.layout.columns, [one for one in outcomes if one.sheet == table.name and one.row])
    _summary(book, outcomes)
    book.save(target)


def _mark_table(sheet: Worksheet, columns: Mapping[Field, int], outcomes: list[Outcome]) -> None:
    """Colour and comment the cells of one sheet; of two outcomes for a cell the graver gives the colour."""
    notes: dict[tuple[int, int], list[str]] = {}
    colours: dict[tuple[int, int], str] = {}
    for outcome in outcomes:
        at = outcome.row, columns.get(outcome.field, 0) + 1
        notes.setdefault(at, []).append(tell(outcome))
        if outcome.state is not State.HOLDS or at not in colours:
            colours[at] = _COLOURS[outcome.state]
    paint = Paint()
    for at, colour in colours.items():
        mark(sheet, *at, colour, paint)
    for at, texts in notes.items():
        comment(sheet, *at, "\n\n".join(texts))


def tell(outcome: Outcome) -> str:
    """What a comment says: verdict, steps, provisions."""
    cites = "; ".join(name_key(key) for key in outcome.citations[:3])
    lines = [f"{capitalized(outcome.state.value)}. {outcome.says}", *outcome.steps]
    return "\n".join([*lines, f"Căn cứ: {cites}." if cites else ""]).strip()


class Paint:
    """Colours cells; those that looked alike get one style, which saves the library comparing it with all others."""

    def __init__(self) -> None:
        self._styles: dict[tuple[bytes, str], Any] = {}

    def put(self, cell: Any, colour: str) -> None:
        """Colour one cell; the library has no public name for all of a cell's style at once."""
        key = cell._style.tobytes() if cell._style else b"", colour
        if key in self._styles:
            cell._style = copy(self._styles[key])
            return
        cell.fill = PatternFill("solid", fgColor=colour)
        self._styles[key] = copy(cell._style)


def mark(sheet: Worksheet, row: int, column: int, colour: str, paint: Paint | None = None) -> None:
    """Colour a cell; of a merged range the first cell is the one that shows."""
    (paint or Paint()).put(sheet.cell(*_first(sheet, row, column)), colour)


def comment(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Put a comment on a cell, sized to be read; what somebody wrote there before is kept under it."""
    row, column = _first(sheet, row, column)
    before = sheet.cell(row, column).comment
    if before is not None and before.text.strip() and text not in before.text:
        text = f"{text}\n\n{f'{before.author}: ' if before.author else ''}{before.text.strip()}"
    note = Comment(text[:8000], AUTHOR)
    note.width, note.height = 420, min(400, 60 + 16 * (len(text) // 55 + text.count("\n")))
    sheet.cell(row, column).comment = note


def _first(sheet: Worksheet, row: int, column: int) -> tuple[int, int]:
    for merged in sheet.merged_cells.ranges:
        if merged.min_row <= row <= merged.max_row and merged.min_col <= column <= merged.max_col:
            return merged.min_row, merged.min_col
    return row, column


def _book_of(source: Sheet) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = _NOT_IN_TITLES.sub(" ", source.name)[:31].strip("' ") or "Bảng"
    for number, row in source.rows:
        for column, value in enumerate(row, 1):
            text = str(value)
            is_count = _COUNT.match(text) is not None
            sheet.cell(number, column, int(text) if is_count else text[:_LONGEST_CELL])
            sheet.cell(number, column).data_type = "n" if is_count else "s"
    return book


def _summary(book: openpyxl.Workbook, outcomes: list[Outcome]) -> None:
    sheet, paint = book.create_sheet("Kết quả kiểm tra"), Paint()
    for column, title in enumerate(("Nhóm", "Kết luận", "Diễn giải"), 1):
        sheet.cell(1, column, title)
    for row, outcome in enumerate(outcomes, 2):
        for column, text in enumerate((outcome.name, outcome.state.value, outcome.says), 1):
            cell = sheet.cell(row, column, text)
            cell.data_type = "s"
            if column == 2:
                paint.put(cell, _COLOURS[outcome.state])
    for letter, width in (("A", 32), ("B", 30), ("C", 110)):
        sheet.column_dimensions[letter].width = width
