"""The paper a comparison is written on: page, letters, foot, and what python-docx has no word for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.changes.view import View
from corpus.citation import say_day
from corpus.vocabulary import TextKind

QUIET = RGBColor(0x44, 0x44, 0x44)
_FONT = "Times New Roman"


def set_up(paper: Any, views: Sequence[View], day: date) -> None:
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
    quiet(
        foot,
        f"Lập ngày {say_day(day)} từ kho văn bản của Trợ lý Kiểm điểm; {kinds(views)}. Trang ",
    )
    page_number(foot)


def kinds(views: Sequence[View]) -> str:
    """What the foot of every page says of the texts compared."""
    restated = any(document.text_kind is TextKind.RESTATED for view in views for document in (view.old, view.new))
    return (
        "nội dung được diễn đạt lại, không phải nguyên văn, cần đối chiếu văn bản gốc" if restated
        else "tài liệu tham khảo, không thay văn bản gốc"
    )  # fmt: skip


def shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EFEAE0")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def repeat(row: Any) -> None:
    """The head of a table stands on every page it reaches."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole(row: Any) -> None:
    """A row is not torn across pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def quiet(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9.5), QUIET


def page_number(paragraph: Any) -> None:
    run = paragraph.add_run()
    run.font.size, run.font.color.rgb = Pt(9.5), QUIET
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
