"""Rows of a text table (.csv): the separator found, a quote never closed and a table too large refused."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from assistant.sheet.guard import text_of
from corpus.errors import ProposalError

MAX_CELLS = 400_000
_SEPARATORS = ",;\t"
_QUOTE = '"'
_LINES_LOOKED_AT = 50
_BREAK = re.compile(r"\r\n?")


def read_delimited(data: bytes, name: str) -> list[list[str]]:
    """The rows of cells, empty rows included, so that a row's place is its number.

    Raises:
        ProposalError: not text, more than `MAX_CELLS` cells, a cell too long, or a quote that nothing closes; the message
            names the line.
    """
    lines = list(io.StringIO(_BREAK.sub("\n", text_of(data, name))))
    separator = _separator(lines)
    reader = csv.reader(lines, delimiter=separator)
    rows: list[list[str]] = []
    cells = start = 0
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            raise _too_long(name, start + 1) from None
        if row is None:
            break
        if not _closes(lines[start : reader.line_num], separator):
            raise _unclosed(name, start + 1)
        start = reader.line_num
        rows.append(row)
        cells += len(row)
        if cells > MAX_CELLS:
            raise ProposalError(f"bảng có hơn {MAX_CELLS} ô. Hãy xóa dòng, cột trống hoặc tách nhỏ.", place=name)
    return rows


def _separator(lines: list[str]) -> str:
    """The sign that parts most of the first lines into the same number of cells; a title or a decimal may hold another."""
    first = [line for line in lines if line.strip()][:_LINES_LOOKED_AT]

    def parted(sign: str) -> int:
        counts = Counter(line.count(sign) for line in first if sign in line)
        return max((count * lines_so for count, lines_so in counts.items()), default=0)

    return max(_SEPARATORS, key=parted)


def _closes(record: list[str], separator: str) -> bool:
    """Whether a record ends where its last quote is closed, and not with the file; an odd one out or several lines may leave one open."""
    if len(record) < 2 and record[0].count(_QUOTE) % 2 == 0:
        return True
    try:
        list(csv.reader(record, delimiter=separator, strict=True))
    except csv.Error as error:
        return "unexpected end of data" not in str(error)
    return True


def _unclosed(name: str, line: int) -> ProposalError:
    return ProposalError(
        "dấu ngoặc kép mở mà không đóng nên các dòng sau dính vào một ô. Hãy thêm dấu đóng hoặc xóa dấu mở rồi gửi lại.",
        place=f"{name}, dòng {line}",
    )


def _too_long(name: str, line: int) -> ProposalError:
    return ProposalError(
        "một ô dài quá mức của một bảng. Hãy xem lại dấu ngăn cột (dấu phẩy, dấu chấm phẩy hoặc tab) và dấu ngoặc kép.",
        place=f"{name}, dòng {line}",
    )
