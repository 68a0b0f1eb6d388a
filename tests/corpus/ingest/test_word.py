"""What Word keeps outside its paragraphs' text: numbers it counts itself, boxes, footnotes, fonts, deletions."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from corpus.ingest import read_draft
from corpus.ingest.reading import extract_file
from tests.corpus.ingest.paper import REGULATION, save, write_word

_LEVELS = [
    ("upperRoman", "%1.", 0), ("decimal", "%2.", 1), ("decimal", "%2.%3.", 2), ("lowerLetter", "%4)", 3), ("bullet", "\uf0b7", 4),
]  # fmt: skip


def _numbering(document, levels=_LEVELS) -> str:
    """An automatic list of these levels; its id."""
    numbering = document.part.numbering_part.element
    body = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for style, text, at in levels
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{body}</w:abstractNum>')
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return "77"


def _numbered(document, text: str, depth: int, list_id: str) -> None:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )


def lines(path: Path) -> list[str]:
    return [line.text for line in extract_file(path).lines if line.text]


def test_automatic_numbers_become_text(tmp_path: Path):
    """
    "I.", "1.", "1.1.", "a)" that Word counts itself stand in no run, yet they are the divisions.
    """
    document = docx.Document()
    own = _numbering(document)
    document.add_paragraph("HƯỚNG DẪN")
    document.add_paragraph("về việc mẫu")
    for text, depth in (
        ("MỤC ĐÍCH", 0), ("Nhắc việc chậm.", 1), ("Khen việc tốt.", 1), ("NỘI DUNG", 0), ("Tiêu chí", 1), ("Tiến độ.", 2),
        ("Chất lượng:", 2), ("đạt ngay;", 3), ("phải sửa.", 3), ("gạch đầu dòng.", 4), ("Thẩm quyền.", 1),
    ):  # fmt: skip
        _numbered(document, text, depth, own)
    path = save(document, tmp_path / "a.docx")

    assert lines(path)[2:] == [
        "I. MỤC ĐÍCH", "1. Nhắc việc chậm.", "2. Khen việc tốt.", "II. NỘI DUNG", "1. Tiêu chí", "1.1. Tiến độ.", "1.2. Chất lượng:",
        "a) đạt ngay;", "b) phải sửa.", "• gạch đầu dòng.", "2. Thẩm quyền.",
    ]  # fmt: skip
    assert [piece.at for piece in read_draft(path).provisions] == [
        "muc-I", "muc-I/tieu-muc-1", "muc-I/tieu-muc-2", "muc-II", "muc-II/tieu-muc-1", "muc-II/tieu-muc-1.1",
        "muc-II/tieu-muc-1.2", "muc-II/tieu-muc-1.2/diem-a", "muc-II/tieu-muc-1.2/diem-b", "muc-II/tieu-muc-1.2/diem-b/y-1",
        "muc-II/tieu-muc-2",
    ]  # fmt: skip


def test_numbers_of_a_style_count_too(tmp_path: Path):
    """
    "List Number" numbers by its style, not by the paragraph.
    """
    document = docx.Document()
    for text in ("Một.", "Hai."):
        document.add_paragraph(text, style="List Number")

    assert lines(save(document, tmp_path / "a.docx")) == ["1. Một.", "2. Hai."]


def test_text_box_is_read_once(tmp_path: Path):
    """
    Word writes a box twice, for itself and for older programs; it is read once, after its paragraph.
    """
    document = docx.Document()
    paragraph = document.add_paragraph("Trước hộp")
    box = "<w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            f'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
            f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
            f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    document.add_paragraph("Sau hộp")

    assert lines(save(document, tmp_path / "a.docx")) == ["Trước hộp", "Trong hộp", "Sau hộp"]


def test_old_fonts_are_converted_run_by_run(tmp_path: Path):
    """
    .VnTime beside VNI-Times beside Unicode: each run by its own font; .VnTimeH draws capitals.
    """
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text, font in (
        ("®¶ng viªn ", ".VnTime"), ("kiÓm ®iÓm ", ".VnTimeH"), ("ñaûng boä ", "VNI-Times"), ("xếp loại", "Times New Roman"),
    ):  # fmt: skip
        run = paragraph.add_run(text)
        run.font.name = font
        run._r.get_or_add_rPr().find(qn("w:rFonts")).set(qn("w:hAnsi"), font)
    path = save(document, tmp_path / "a.docx")

    assert lines(path) == ["đảng viên KIỂM ĐIỂM đảng bộ xếp loại"]
    assert "chuyển từ bảng mã" in read_draft(path).questions[0]


def test_old_font_of_a_style_is_seen(tmp_path: Path):
    """
    Most old files set the font once, in the style.
    """
    document = docx.Document()
    document.styles["Normal"].font.name = ".VnTime"
    document.add_paragraph("§¶ng ñy x·")
    document.paragraphs[0].runs[0].text = "§¶ng uû x·"

    assert lines(save(document, tmp_path / "a.docx")) == ["Đảng uỷ xã"]


def test_deleted_text_is_left_out_and_inserted_text_kept(tmp_path: Path):
    """
    A file with tracked changes is read as it will stand.
    """
    document = docx.Document()
    paragraph = document.add_paragraph("Thời hạn ")
    for tag, inner in (("del", "<w:delText>05</w:delText>"), ("ins", "<w:t>03</w:t>")):
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a"><w:r>{inner}</w:r></w:{tag}>'))
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> ngày</w:t></w:r>'))

    assert lines(save(document, tmp_path / "a.docx")) == ["Thời hạn 03 ngày"]


def test_footnote_is_a_piece_with_its_number(tmp_path: Path):
    """
    The mark stays in the sentence, the note is found under its number.
    """
    source = write_word(REGULATION, tmp_path / "a.docx")
    path = tmp_path / "b.docx"
    note = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes '
        f'{nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Xem Kết luận số 21-KL/TW.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(path, "w") as copy:
        for member in package.infolist():
            body = package.read(member).decode("utf-8") if member.filename.endswith((".xml", ".rels")) else None
            if member.filename == "[Content_Types].xml" and body:
                body = body.replace(
                    "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                )
            if member.filename == "word/_rels/document.xml.rels" and body:
                body = body.replace(
                    "</Relationships>",
                    f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>',
                )
            if member.filename == "word/document.xml" and body:
                body = body.replace(
                    "công khai trong",
                    'công khai</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> trong',
                )
            copy.writestr(member.filename, body if body is not None else package.read(member))
        copy.writestr("word/footnotes.xml", note)

    at = {piece.at: piece for piece in read_draft(path).provisions}

    assert "công khai¹ trong" in at["dieu-2/khoan-2"].text
    assert at["noi-dung-chu-thich-1"].body == "Xem Kết luận số 21-KL/TW."


def test_table_keeps_its_rows(tmp_path: Path):
    """
    A table of criteria is read row by row, cells apart.
    """
    document = docx.Document()
    table = document.add_table(2, 3)
    for at, row in enumerate((("TT", "Tiêu chí", "Điểm"), ("1", "Chính trị, tư tưởng", "10"))):
        for column, text in enumerate(row):
            table.cell(at, column).text = text

    assert lines(save(document, tmp_path / "a.docx")) == ["TT | Tiêu chí | Điểm", "1 | Chính trị, tư tưởng | 10"]


@pytest.mark.parametrize("suffix", [".docm"])
def test_macro_file_is_read_and_nothing_is_run(suffix: str, tmp_path: Path):
    """
    A .docm opens for its words only.
    """
    source = write_word(REGULATION, tmp_path / "a.docx")
    path = tmp_path / f"a{suffix}"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(path, "w") as copy:
        for member in package.infolist():
            copy.writestr(member, package.read(member).replace(plain, macro))

    assert read_draft(path).head.number == "15-QĐ/TU"
