"""A file opened as a report: text, Word, PDF, Excel or CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.audit.file.overlong import pieces_of
from assistant.audit.file.plain import read_csv, read_text
from assistant.audit.file.portable import read_pdf
from assistant.audit.file.report import Block, Report, Table
from assistant.audit.file.word import read_word
from assistant.audit.file.workbook import read_workbook
from assistant.sheet.guard import take
from corpus.errors import ProposalError

MAX_LETTERS = 3_000_000
_Parts = tuple[Block | Table, ...]
READERS: Mapping[str, Callable[[bytes, str], _Parts]] = {
    ".txt": read_text,
    ".md": read_text,
    ".csv": read_csv,
    ".docx": read_word,
    ".docm": read_word,
    ".pdf": read_pdf,
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
}


def read_report(path: Path) -> Report:
    """Read a report; macros and formulas are not run, the file is not changed.

    Raises:
        ProposalError: the file cannot be read; the message names it and says what to do.
    """
    data = take(path, tuple(READERS))
    parts = READERS[path.suffix.lower()](data, path.name)
    letters = sum(len(part.text) for part in parts if isinstance(part, Block))
    letters += sum(len(cell.text) for part in parts if isinstance(part, Table) for row in part.rows for cell in row)
    if letters == 0:
        raise ProposalError(
            "tệp không có chữ nào, có thể chỉ là ảnh quét. Hãy nhận dạng chữ (OCR) hoặc chọn lại tệp.", place=path.name
        )
    if letters > MAX_LETTERS:
        raise ProposalError("tệp quá dài để soát một lần. Hãy tách nhỏ rồi soát từng phần.", place=path.name)
    return Report(
        path, tuple(one for part in parts for one in (pieces_of(part) if isinstance(part, Block) else (part,)))
    )
