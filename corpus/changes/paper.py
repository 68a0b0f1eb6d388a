"""A comparison as a Word document an officer can attach: figures first, old and new in columns, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

from docx import Document as new_document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from corpus.changes.cell import Cell
from corpus.changes.stationery import QUIET, quiet, repeat, set_up, shade, whole
from corpus.changes.view import Group, View
from corpus.citation import name_document
from corpus.text import capitalized

_WIDTHS = (Cm(5.2), Cm(10.4), Cm(10.4))  # of the 26 cm between the margins of an A4 page laid across


def write_docx(views: Sequence[View], target: Path | str | IO[bytes], *, day: date) -> None:
    """Write one or several comparisons, each from a new page, into a file or an open binary stream."""
    paper: Any = new_document()
    set_up(paper, views, day)
    for number, view in enumerate(views):
        if number:
            paper.add_page_break()
        _title(paper, view)
        for group in view.groups:
            paper.add_heading(f"{group.title} ({len(group.rows)})", level=2)
            if group.lead:
                quiet(paper.add_paragraph(), group.lead)
            _table(paper, group, view)
        _rest(paper, view)
    paper.save(str(target) if isinstance(target, Path) else target)


def _title(paper: Any, view: View) -> None:
    heading = paper.add_heading("BẢNG SO SÁNH ĐIỂM MỚI", level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line = paper.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(view.title).bold = True
    for label, document in (("Văn bản cũ", view.old), ("Văn bản mới", view.new)):
        said = paper.add_paragraph()
        said.add_run(f"{label}: ").bold = True
        said.add_run(f"{name_document(document)}, {document.title} ({document.text_kind.label} trong kho).")
    for note in view.notes:
        said = paper.add_paragraph(style="List Bullet")
        said.add_run(note).italic = True


def _table(paper: Any, group: Group, view: View) -> None:
    table = paper.add_table(rows=1, cols=3)
    table.style, table.autofit = "Table Grid", False
    for cell, text in zip(table.rows[0].cells, ("Nội dung", *view.names), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
        shade(cell)
    repeat(table.rows[0])
    for row in group.rows:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(row.label)
        for cell, side in zip(cells[1:], (row.old, row.new), strict=True):
            _fill(cell, side, strong=group.id == "figures")
        whole(table.rows[-1])
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    for line in table.rows:
        for cell, width in zip(line.cells, _WIDTHS, strict=True):
            cell.width = width
    paper.add_paragraph()


def _fill(cell: Any, side: Cell, *, strong: bool) -> None:
    said = cell.paragraphs[0]
    for number, line in enumerate(side.says.split("\n")):
        paragraph = said if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold, run.italic = strong and not side.missing, side.missing
    for line in side.detail.splitlines():
        quiet(cell.add_paragraph(), line)
    places = "; ".join(name for _, name in side.places)
    tail = ". ".join(part for part in (places, capitalized(side.mark)) if part)
    if tail:
        run = cell.add_paragraph().add_run(tail)
        run.italic, run.font.size, run.font.color.rgb = True, Pt(9.5), QUIET


def _rest(paper: Any, view: View) -> None:
    if view.same:
        paper.add_heading(f"Giữ nội dung ({len(view.same)})", level=2)
        for line in view.same:
            paper.add_paragraph(line, style="List Bullet")
    if view.aside:
        paper.add_heading(f"Không đưa vào so sánh ({len(view.aside)})", level=2)
        for _, heading, why in view.aside:
            paper.add_paragraph(f"{heading}: {why}.", style="List Bullet")
