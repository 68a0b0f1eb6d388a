"""A workbook opened for its values; nothing in it is run."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.sheet.delimited import MAX_CELLS, read_delimited
from assistant.sheet.guard import take
from assistant.sheet.values import RawSheet, column_letters, read_values
from corpus.errors import ProposalError

if TYPE_CHECKING:
    import openpyxl
    from openpyxl.worksheet.worksheet import Worksheet

# A formula with no value kept beside it, as programs other than a spreadsheet write it.
_UNSAVED = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
KINDS = (".xlsx", ".xlsm", ".csv")


@dataclass(frozen=True)
class Sheet:
    """A sheet's rows of raw values, each with its number; rows that hold nothing are left out."""

    name: str
    rows: tuple[tuple[int, tuple[object, ...]], ...]
    hidden: bool = False

    def place(self, row: int, column: int) -> str:
        """How a person finds a cell: "trang tính “A”, ô C5"."""
        return f"trang tính “{self.name}”, ô {column_letters(column)}{row}"


def open_workbook(data: bytes, name: str, *, values: bool = True) -> openpyxl.Workbook:
    """A workbook with the values last computed in it (or, to be written back, its formulas).

    Raises:
        ProposalError: the file is damaged or has too many cells.
    """
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=values, keep_links=False)
    except Exception:
        raise _damaged(name) from None
    if sum(map(_extent if values else _held, book.worksheets)) > MAX_CELLS:
        raise _too_large(name)
    if values and _UNSAVED.search(_sheets_of(data)):
        _refuse_unsaved(data, book, name)
    return book


def _extent(sheet: Worksheet) -> int:
    """The cells that a reader walks: those of the whole rectangle."""
    return sheet.max_row * sheet.max_column


def _held(sheet: Worksheet) -> int:
    """The cells that hold something, all a copy is made of; one cell at the sheet's end makes no large sheet."""
    return len(sheet._cells)


def _sheets_of(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"".join(package.read(one) for one in package.namelist() if one.startswith("xl/worksheets/sheet"))


def _refuse_unsaved(data: bytes, book: openpyxl.Workbook, name: str) -> None:
    """Formulas are never computed here, so one whose value was not kept would be read as nothing.

    Raises:
        ProposalError: names the first such cell.
    """
    import openpyxl

    written = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    for sheet in written.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and book[sheet.title][cell.coordinate].value is None:
                    raise _unsaved(name, sheet.title, cell.coordinate)


def read_sheets(path: Path) -> list[Sheet]:
    """Every sheet of an Excel or CSV file that holds something.

    Raises:
        ProposalError: the file cannot be read, or every sheet is empty.
    """
    data = take(path, KINDS)
    if path.suffix.lower() == ".csv":
        rows = read_delimited(data, path.name)
        sheets = [Sheet(path.stem, tuple((number, tuple(row)) for number, row in enumerate(rows, 1) if any(row)))]
    else:
        sheets = [_sheet_of(raw, path.name) for raw in _values(data, path.name)]
    sheets = [sheet for sheet in sheets if sheet.rows]
    if not sheets:
        raise ProposalError("mọi trang tính đều trống. Hãy chọn lại tệp.", place=path.name)
    return sheets


def _values(data: bytes, name: str) -> list[RawSheet]:
    try:
        return read_values(data, most=MAX_CELLS)
    except OverflowError:
        raise _too_large(name) from None
    except Exception:  # what a damaged package raises is for each part another thing
        raise _damaged(name) from None


def _sheet_of(raw: RawSheet, name: str) -> Sheet:
    """A formula is never computed here, so one whose value was not kept would be read as nothing."""
    if raw.unsaved:
        raise _unsaved(name, raw.name, raw.unsaved)
    filled = (row for row in raw.rows if any(value is not None and str(value).strip() for value in row[1]))
    return Sheet(raw.name, tuple(filled), raw.hidden)


def _unsaved(name: str, sheet: str, cell: str) -> ProposalError:
    return ProposalError(
        "ô chứa công thức nhưng tệp không lưu kết quả tính. Hãy mở bằng Excel, lưu lại rồi gửi, hoặc dán giá trị thay "
        "công thức.",
        place=f"{name}, trang tính “{sheet}”, ô {cell}",
    )


def _damaged(name: str) -> ProposalError:
    return ProposalError("tệp Excel hỏng, không đọc được. Hãy mở bằng Excel rồi lưu lại.", place=name)


def _too_large(name: str) -> ProposalError:
    return ProposalError(f"bảng tính có hơn {MAX_CELLS} ô. Hãy xóa dòng, cột trống hoặc tách nhỏ.", place=name)
