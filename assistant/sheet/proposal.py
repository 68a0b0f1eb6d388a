"""A proposal read from a file: every sheet that holds one, and by name whatever was not read."""

from __future__ import annotations

from pathlib import Path

from assistant.sheet.across import refuse_across
from assistant.sheet.book import Sheet, read_sheets
from assistant.sheet.columns import layout, require
from assistant.sheet.fields import Field
from assistant.sheet.rows import Proposal, Table
from assistant.sheet.table import read_table
from corpus.errors import ProposalError


def read_proposal(path: Path) -> Proposal:
    """Read a proposal from an Excel or CSV file.

    Raises:
        ProposalError: no sheet holds a proposal, a column is missing, or cells cannot be what they stand for; the
            message names sheet and cell.
    """
    sheets = read_sheets(path)
    tables: list[Table] = []
    notes: list[str] = []
    refused: list[ProposalError] = []
    unread: list[tuple[str, str]] = []
    for sheet in sheets:
        try:
            refuse_across(sheet)
        except ProposalError as error:
            refused.append(error)
            unread.append((sheet.name, _why(error)))
            continue
        found = layout(sheet)
        if found is None:
            notes.append(f"Trang tính “{sheet.name}” không có bảng đề nghị xếp loại, không đọc.")
            continue
        try:
            require(found)
        except ProposalError as error:
            refused.append(error)
            if any(one in found.columns for one in (Field.EXCELLENT, Field.GOOD)):
                unread.append((sheet.name, _why(error)))
            else:
                notes.append(f"Trang tính “{sheet.name}” không đọc: {_why(error)}")
            continue
        table = read_table(found, path.name)
        if not table.groups and not table.people and not table.sums:
            row = "dưới dòng tiêu đề không có dòng nào"
            refused.append(ProposalError(f"{row}. Hãy điền số liệu.", place=f"trang tính “{sheet.name}”"))
            notes.append(f"Trang tính “{sheet.name}” không đọc: {row}.")
            continue
        tables.append(table)
    if not tables:
        raise _named(path, refused[0]) if refused else _no_heading(path, sheets)
    return Proposal(tuple(tables), tuple(notes), tuple(unread))


def _named(path: Path, error: ProposalError) -> ProposalError:
    """What is refused in a sheet, with the file it is of."""
    return ProposalError(_why(error), place=f"{path.name}, {error.place}" if error.place else path.name)


def _why(error: ProposalError) -> str:
    return error.message.partition(": ")[2] or error.message


def _no_heading(path: Path, sheets: list[Sheet]) -> ProposalError:
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
    return ProposalError(
        f"không thấy dòng tiêu đề cột trong trang tính {names}. Bảng cần có cột mức đề nghị của từng người, hoặc cột số "
        "xuất sắc và số tốt của từng nhóm; lấy mẫu bằng lệnh: troly check template",
        place=path.name,
    )
