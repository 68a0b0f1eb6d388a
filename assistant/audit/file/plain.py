"""Reports in plain text, Markdown tables included, and tables in CSV."""

from __future__ import annotations

import re

from assistant.audit.file.joining import Line, clean, join_lines
from assistant.audit.file.report import Block, Cell, Table
from assistant.sheet.delimited import read_delimited
from assistant.sheet.guard import text_of

_RULE = re.compile(r"^[\s|:+=-]+$")
_GRID = re.compile(r"^\s*\|.*\|\s*$")
_FEWEST_BARS = 2  # between three cells, where a table is typed without bars at its sides
# A row of a table whose lines were lost: a name, then at least four bare numbers.
_BARE_END = re.compile(r"(?:\s+[0-9][0-9.,]*%?){4}\s*$")
_BARE_ROW = re.compile(r"^(?P<name>.*?[^\W\d].*?|)\s+(?P<cells>(?:[0-9][0-9.,]*%?\s+){3,}[0-9][0-9.,]*%?)$")


def read_text(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """Blocks and tables of a text file.

    Raises:
        ProposalError: the bytes are no text, or in no known encoding.
    """
    lines = re.split(r"\r\n|\n|\r|\f|\v", text_of(data, name))
    return parts_of([(number, line) for number, line in enumerate(lines, 1)])


def parts_of(lines: list[Line], *, width: int | None = None, before: int = 0) -> tuple[Block | Table, ...]:
    """Running text and tables, told apart line by line; `width` as in `join_lines`, `before`: tables already counted."""
    parts: list[Block | Table] = []
    running: list[Line] = []
    rows: list[tuple[int, list[str]]] = []
    tables = before
    for number, line in [*lines, (0, "")]:
        cells = _cells(line)
        if cells is not None:
            if not rows and running and _head(lines, number, len(cells)) is not None:
                running.pop()
            parts += join_lines(running, width=width) if running else []
            running = []
            if not rows and (head := _head(lines, number, len(cells))) is not None:
                rows.append(head)
            if not _RULE.match(line):
                rows.append((number, cells))
            continue
        if rows and (line.strip() or number == 0):
            tables += 1
            parts.append(table_of(rows, tables))
            rows = []
        running.append((number, line))
    parts += join_lines(running, width=width)
    return tuple(parts)


def read_csv(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """One table from a CSV file whose separator is a comma, a semicolon or a tab.

    Raises:
        ProposalError: see ``read_delimited``.
    """
    rows = read_delimited(data, name)
    return (table_of([(number, row) for number, row in enumerate(rows, 1) if any(row)], 1),)


def _cells(line: str) -> list[str] | None:
    if _GRID.match(line) or line.count("|") >= _FEWEST_BARS:
        return [clean(cell) for cell in line.strip().strip("|").split("|")]
    if line.count("\t") >= 2 and sum(bool(cell.strip()) for cell in line.split("\t")) >= 3:
        return [clean(cell) for cell in line.split("\t")]
    if not _BARE_END.search(line):
        return None
    match = _BARE_ROW.match(clean(line))
    return [match.group("name").strip(), *match.group("cells").split()] if match else None


def _head(lines: list[Line], number: int, width: int) -> tuple[int, list[str]] | None:
    """The line above a row, where it names as many columns with wide gaps between."""
    at = next((at for at, (other, _) in enumerate(lines) if other == number), 0)
    if at == 0:
        return None
    above, text = lines[at - 1]
    names = re.split(r"\s{2,}", text.strip())
    if len(names) != width or any(re.search(r"[0-9]", name) for name in names):
        return None
    return above, [clean(name) for name in names]


def table_of(rows: list[tuple[int, list[str]]], number: int) -> Table:
    """A table of rows, each with its line; `number`: its place among the report's tables, from 1."""
    return Table(
        tuple(
            tuple(
                Cell(clean(text), line, f"bảng {number}, dòng {at}, cột {column + 1}", column)
                for column, text in enumerate(cells)
            )
            for at, (line, cells) in enumerate(rows, 1)
        )
    )
