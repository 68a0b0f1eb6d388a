"""Reports in Excel: each sheet a table of values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.audit.file.report import Block, Cell, Table
from assistant.sheet.book import open_workbook
from corpus.errors import ProposalError
from corpus.text import nfc


def read_workbook(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """One table a sheet; a lone cell in a row (a title, a remark) becomes running text; `line` is the row.

    Raises:
        ProposalError: damaged, too large, or all sheets are empty.
    """
    book = open_workbook(data, name)
    parts: list[Block | Table] = []
    for number, sheet in enumerate(book.worksheets):
        rows: list[tuple[Cell, ...]] = []
        for row in _rows(sheet, number):
            filled = [cell for cell in row if cell.text]
            if len(filled) == 1 and len(filled[0].text) > 12 and not rows:
                parts.append(Block(filled[0].text, ((0, filled[0].line),)))
            elif filled:
                rows.append(row)
        if rows:
            parts.append(Table(tuple(rows), title=sheet.title))
    if not parts:
        raise ProposalError("mọi trang tính đều trống. Hãy chọn lại tệp.", place=name)
    return tuple(parts)


def _rows(sheet: Worksheet, number: int) -> Iterator[tuple[Cell, ...]]:
    for row in sheet.iter_rows():
        cells = []
        for at, cell in enumerate(row):
            place = f"trang tính “{sheet.title}”, ô {get_column_letter(at + 1)}{cell.row}"
            percent = "%" in (cell.number_format or "") and isinstance(cell.value, (int, float))
            cells.append(
                Cell(
                    _shown(cell.value, percent, cell.number_format or ""),
                    cell.row or 0,
                    place,
                    at,
                    (number, (cell.row or 1) - 1, at),
                )
            )
        yield tuple(cells)


def _shown(value: object, percent: bool, form: str) -> str:
    """A value as a Vietnamese reader sees it."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, (datetime, date)):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, (int, float)):
        places = len(form.split("%")[0].partition(".")[2]) if percent else 4
        number = (
            f"{value * 100:.{places}f}" if percent else str(value) if isinstance(value, int) else f"{value:.{places}f}"
        )
        if "." in number and not percent:
            number = number.rstrip("0").rstrip(".")
        return number.replace(".", ",") + ("%" if percent else "")
    return nfc(" ".join(str(value).split()))
