"""A comparison as a Word document an officer can attach: figures first, old and new in columns, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

from docx import Document as new_document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.changes.cell import Cell
from corpus.changes.view import Group, View
from corpus.citation import name_document, say_day
from corpus.vocabulary import TextKind

_FONT = "Times New Roman"
_WIDTHS = (Cm(5.2), Cm(10.4), Cm(10.4))  # of the 26 cm between the margins of an A4 page laid across
_QUIET = RGBColor(0x44, 0x44, 0x44)


def write_docx(views: Sequence[View], target: Path | str | IO[bytes], *, day: date) -> None:
    """Write one or several comparisons, each from a new page, into a file or an open binary stream."""
    paper: Any = new_document()
    _set_up(paper, views, day)
    for number, view in enumerate(views):
        if number:
            paper.add_page_break()
        _title(paper, view)
        for group in view.groups:
            paper.add_heading(f"{group.title} ({len(group.rows)})", level=2)
            if group.lead:
                _quiet(paper.add_paragraph(), group.lead)
            _table(paper, group, view)
        _rest(paper, view)
    paper.save(str(target) if isinstance(target, Path) else target)


def _set_up(paper: Any, views: Sequence[View], day: date) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.85)
    section.top_margin = section.bottom_margin = Cm(1.7)
    for name, size in (("Normal", 11), ("Heading 1", 15), ("Heading 2", 13)):
        style = paper.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(kind), None)
        style.paragraph_format.space_after = Pt(4)
    paper.core_properties.title = views[0].title if len(views) == 1 else "Điểm mới qua các văn bản"
    paper.core_properties.language = "vi-VN"
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _quiet(
        foot,
        f"Lập ngày {say_day(day)} từ kho văn bản của Trợ lý Kiểm điểm; {_kinds(views)}. Trang ",
    )
    _page_number(foot)


def _kinds(views: Sequence[View]) -> str:
    """What the foot of every page says of the texts compared."""
    restated = any(document.text_kind is TextKind.RESTATED for view in views for document in (view.old, view.new))
    return (
        "nội dung được diễn đạt lại, không phải nguyên văn, cần đối chiếu văn bản gốc" if restated
        else "tài liệu tham khảo, không thay văn bản gốc"
    )  # fmt: skip


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
        _shade(cell)
    _repeat(table.rows[0])
    for row in group.rows:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(row.label)
        for cell, side in zip(cells[1:], (row.old, row.new), strict=True):
            _fill(cell, side, strong=group.id == "figures")
        _whole(table.rows[-1])
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
        _quiet(cell.add_paragraph(), line)
    places = "; ".join(name for _, name in side.places)
    tail = ". ".join(part for part in (places, side.mark[:1].upper() + side.mark[1:]) if part)
    if tail:
        run = cell.add_paragraph().add_run(tail)
        run.italic, run.font.size, run.font.color.rgb = True, Pt(9.5), _QUIET


def _rest(paper: Any, view: View) -> None:
    if view.same:
        paper.add_heading(f"Giữ nội dung ({len(view.same)})", level=2)
        for line in view.same:
            paper.add_paragraph(line, style="List Bullet")
    if view.aside:
        paper.add_heading(f"Không đưa vào so sánh ({len(view.aside)})", level=2)
        for _, heading, why in view.aside:
            paper.add_paragraph(f"{heading}: {why}.", style="List Bullet")


def _quiet(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9.5), _QUIET


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EFEAE0")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _repeat(row: Any) -> None:
    """The head of a table stands on every page it reaches."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _whole(row: Any) -> None:
    """A row is not torn across pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _page_number(paragraph: Any) -> None:
    run = paragraph.add_run()
    run.font.size, run.font.color.rgb = Pt(9.5), _QUIET
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
