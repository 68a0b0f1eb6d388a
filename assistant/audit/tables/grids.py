"""The grid of a table: its cells read into figures, row by row."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.audit.figures.extracting import figures_in
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.file.report import Block, Report, Table
from assistant.audit.tables.grid import Grid
from assistant.audit.tables.heads import INDEX, heads_of, is_body, is_index
from corpus.text import fold

_ORDINAL = re.compile(r"^\s*(?:tt|stt|so tt|so thu tu)\b")
# "Đơn vị" at the head of the first columns names bodies, not what is measured.
_UNIT = re.compile(r"^\W*(?:don vi tinh|dvt|dv tinh|don vi do)\W*$|^\W*don vi\W*$")
_PERCENT = re.compile(r"%|t[iy] le|phan tram")
_LED = re.compile(r"^\W*(?:tang|giam|nhieu hon|it hon)?\W*$")  # "tăng 1" is a figure as "+1" is
# A row of shares: "Tỷ lệ (%)", "Cơ cấu %". "Số xã đạt tỷ lệ trên 90%" counts.
_SHARES = re.compile(r"^\W*(?:[0-9.]+\W+)?(?:t[iy] (?:le|trong)|phan tram|co cau)\b|^\W*%\W*$|\(%\)\W*$")


def grids_of(report: Report) -> list[Grid]:
    """The grids of a report's tables, in reading order, each knowing the block before it."""
    found, block = [], -1
    for part in report.parts:
        if isinstance(part, Block):
            block += 1
        elif (grid := grid_of(part)) is not None:
            found.append(replace(grid, after=block))
    return found


def grid_of(table: Table) -> Grid | None:
    """The grid of a table that has a body of numbers; None where it has none."""
    width = max((len(row) for row in table.rows), default=0)
    body = next((at for at, row in enumerate(table.rows) if is_body(row)), None)
    if body is None or width < 2:
        return None
    heads = heads_of(table, body, width)
    unit = next((column for column, head in enumerate(heads) if column and _UNIT.match(head)), None)
    rows, inline, labels, marks, units = [], [], [], [], []
    for row in table.rows[body:]:
        if all(INDEX.match(cell.text) for cell in row if cell.text) and is_index([c.text for c in row if c.text]):
            continue
        figures: dict[int, Figure] = {}
        extra: dict[int, Figure] = {}
        words = []
        for cell in row:
            if _ORDINAL.search(heads[cell.column]) or (cell.column == 0 and INDEX.match(cell.text) and not heads[0]):
                continue
            found = figures_in(cell.text, -1)
            letters = sum(char.isalpha() for char in cell.text)
            if (
                found
                and (letters <= 12 or len(found[0].text) * 2 > letters)
                and _led(cell.text, found[0])
                and cell.column
            ):
                first = replace(found[0], cell=cell, label="", unit=heads[cell.column])
                if _PERCENT.search(heads[cell.column]) and not re.search(r"so luong|\bsl\b", heads[cell.column][-12:]):
                    first = replace(first, kind=Kind.PERCENT)
                figures[cell.column] = first
                for other in found[1:]:
                    if other.kind is Kind.PERCENT and first.kind is not Kind.PERCENT:
                        extra[cell.column] = replace(other, cell=cell)
            elif letters:
                words.append(fold(cell.text))
        if any(_SHARES.search(word) for word in words[:2]):
            figures = {column: replace(one, kind=Kind.PERCENT) for column, one in figures.items()}
        rows.append(figures)
        inline.append(extra)
        labels.append(" ".join(words))
        marks.append(row[0].text.strip() if row else "")
        units.append(next((fold(cell.text).strip() for cell in row if cell.column == unit), ""))
    told = tuple(units) if any(units) and any(re.search(r"[a-z]", one) for one in units) else ()
    return Grid(heads, tuple(rows), tuple(inline), tuple(labels), tuple(marks), units=told) if any(rows) else None


def _led(text: str, figure: Figure) -> bool:
    """Whether a cell begins with its figure, or with the word for which way it changed."""
    return figure.start <= 3 or bool(_LED.match(fold(text[: figure.start])))
