"""Files that cannot be audited, refused with words that say what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from assistant.audit import Verdict, audit_file
from assistant.audit.file import reading
from assistant.audit.file.reading import read_report
from assistant.audit.told.annotate import write_annotated
from assistant.cli.main import main
from assistant.sheet import guard
from corpus.errors import ProposalError
from corpus.ingest.guard import ENCRYPTED, OLE
from tests.audit.paper import text_of, write_word


def _zip(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in members.items():
            package.writestr(name, body)
    return kept.getvalue()


def _scan() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _blank_book() -> bytes:
    kept = io.BytesIO()
    openpyxl.Workbook().save(kept)
    return kept.getvalue()


BAD: list[tuple[str, Callable[[], bytes], str]] = [
    ("rong.txt", lambda: b"", "tệp rỗng"),
    ("trang.txt", lambda: b"  \n \n", "không có chữ nào"),
    ("bao-cao.odt", lambda: b"abc", "đuôi tệp “.odt” không đọc được"),
    ("bang-ma-la.txt", lambda: b"\x80\x82\x83\x84 \x86\x87 \x88\x89", "không nhận ra bảng mã"),
    ("khoa.docx", lambda: OLE + b"\0" * 64 + ENCRYPTED, "có đặt mật khẩu"),
    ("cu.docx", lambda: OLE + b"\0" * 64, "định dạng Word/Excel cũ"),
    ("hong.docx", lambda: b"not a zip", "hỏng hoặc không đúng loại"),
    ("nham.docx", lambda: _zip({"xl/workbook.xml": b"<x/>"}), "không phải loại ấy"),
    ("bom.docx", lambda: _zip({"word/document.xml": b"0" * (60 * 1024 * 1024)}), "bung ra quá lớn"),
    ("bom.xlsx", lambda: _zip({"xl/workbook.xml": b"<x/>", "xl/a": b"0" * (60 * 1024 * 1024)}), "bung ra quá lớn"),
    ("ruot-hong.docx", lambda: _zip({"word/document.xml": b"<x/>"}), "tệp Word hỏng"),
    ("nham.pdf", lambda: b"hello", "không phải PDF"),
    ("hong.pdf", lambda: b"%PDF-1.7 hello", "PDF hỏng"),
    ("quet.pdf", _scan, "bản quét, không có lớp chữ"),
    ("trong.xlsx", _blank_book, "mọi trang tính đều trống"),
]


@pytest.mark.parametrize(("name", "make", "words"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_file_is_refused_by_name(name: str, make: Callable[[], bytes], words: str, tmp_path: Path):
    """
    The message names the file, says what is wrong and what to do.
    """
    path = tmp_path / name
    path.write_bytes(make())

    with pytest.raises(ProposalError) as refused:
        audit_file(path)

    assert words in refused.value.message
    assert name in refused.value.message


def test_missing_file_is_refused(tmp_path: Path):
    """
    A path that leads nowhere is told so.
    """
    with pytest.raises(ProposalError, match="không tìm thấy tệp"):
        audit_file(tmp_path / "khong-co.docx")


def test_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    Size is looked at first.
    """
    monkeypatch.setattr(guard, "MAX_BYTES", 10)
    path = tmp_path / "lon.txt"
    path.write_bytes(b"0" * 11)

    with pytest.raises(ProposalError, match="quá lớn"):
        read_report(path)


def test_macro_document_is_read_without_its_macros(tmp_path: Path):
    """
    A .docm is read for its words; nothing in it is run.
    """
    source = write_word(text_of("phuong"), tmp_path / "a.docx")
    target = tmp_path / "a.docm"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for member in package.infolist():
            copy.writestr(member, package.read(member).replace(plain, macro))

    assert audit_file(target).counts.stated > 50


def _formula_book(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Nhóm", "Số lượng", "Tỷ lệ %"], ["A", 2, "=B2/B3"], ["Tổng", 4, "100%"]):
        sheet.append(row)
    book.save(path)
    return path


def test_formula_without_a_kept_value_is_named(tmp_path: Path):
    """
    Nothing is computed here, so the cell, its sheet and what to do are told.
    """
    with pytest.raises(ProposalError) as refused:
        read_report(_formula_book(tmp_path / "cong-thuc.xlsx"))

    assert "cong-thuc.xlsx, trang tính “Sheet”, ô C2" in refused.value.message
    assert "mở bằng Excel, lưu lại" in refused.value.message


def test_formula_cells_are_read_as_the_values_kept(tmp_path: Path):
    """
    The value Excel last computed is read; the formula is not.
    """
    source, target = _formula_book(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for member in package.infolist():
            body = package.read(member).replace(b"<f>B2/B3</f><v />", b"<f>B2/B3</f><v>0.5</v>")
            copy.writestr(member, body.replace(b"<f>B2/B3</f><v></v>", b"<f>B2/B3</f><v>0.5</v>"))

    cells = [cell.text for row in read_report(target).tables[0].rows for cell in row]

    assert "0,5" in cells
    assert not any("=" in cell for cell in cells)


def test_merged_cells_are_read_once(tmp_path: Path):
    """
    A heading merged over two columns, a name merged over two rows: each figure is met once, none is lost.
    """
    document = docx.Document()
    rows = [["Khối", "Số đảng viên", "Số đảng viên"], ["Khối", "Nam", "Nữ"], ["Xã", "30", "12"], ["Trường", "5", "8"],
            ["Tổng cộng", "35", "21"]]  # fmt: skip
    table = document.add_table(len(rows), 3)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Số đảng viên"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Khối"
    path = tmp_path / "gop.docx"
    document.save(str(path))

    found = audit_file(path)

    wrong = [one for one in found.findings if one.stated == "21"]
    assert [one.computed for one in wrong] == ["20"]
    assert found.counts.wrong == 1


def test_protected_pdf_is_refused(tmp_path: Path):
    """
    A PDF that asks for a password is named as such.
    """
    path = tmp_path / "khoa.pdf"
    path.write_bytes(_locked())

    with pytest.raises(ProposalError, match=r"khoa\.pdf.*PDF có đặt mật khẩu"):
        audit_file(path)


def _locked() -> bytes:
    key = b"<" + b"41" * 32 + b">"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O " + key + b"/U " + key + b">>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + table + trailer


def test_very_long_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    More letters than any report has are not audited at once.
    """
    monkeypatch.setattr(reading, "MAX_LETTERS", 20)
    path = tmp_path / "dai.txt"
    path.write_text("Tổng số đảng viên là 30 đồng chí.", encoding="utf-8")

    with pytest.raises(ProposalError, match="quá dài để soát một lần"):
        read_report(path)


def test_scan_in_word_is_told_as_such(tmp_path: Path):
    """
    A Word file that holds only pictures has no text to audit.
    """
    path = tmp_path / "anh.docx"
    docx.Document().save(str(path))

    with pytest.raises(ProposalError, match="ảnh quét"):
        audit_file(path)


def test_total_of_zero_raises_no_alarm(tmp_path: Path):
    """
    Nothing is divided by a total of zero, in a sentence or in a table.
    """
    path = tmp_path / "khong.txt"
    path.write_text(
        "Tổng số chi bộ là 0 chi bộ, trong đó hoàn thành xuất sắc nhiệm vụ 0 chi bộ, chiếm 0%.\n\n"
        "| Nhóm | Tổng số | Xuất sắc | Tỷ lệ % |\n|---|---|---|---|\n| A | 0 | 0 | 0% |\n| B | 4 | 1 | 25% |\n",
        encoding="utf-8",
    )

    assert [one.verdict for one in audit_file(path).findings if one.verdict is not Verdict.UNPAIRED] == []


def test_control_characters_are_left_out(tmp_path: Path):
    """
    Pasted from a terminal or an old program: the copy can hold none of them.
    """
    path = tmp_path / "a.txt"
    path.write_text("Có 10/20 đồng chí (chiếm 60%)\x1b[0m, \x07 đạt.", encoding="utf-8")

    found = audit_file(path)
    write_annotated(found, tmp_path / "ban.docx")

    assert [one.computed for one in found.findings] == ["50%"]


def test_report_in_an_old_encoding_is_read(tmp_path: Path):
    """
    TCVN3, as the program that reads official texts reads it.
    """
    path = tmp_path / "cu.txt"
    path.write_bytes(b"B\xb8o c\xb8o \xae\xb6ng b\xe9: c\xe3 10/20 \xae\xe5ng ch\xdd, chi\xd5m 60%.")

    found = audit_file(path)

    assert [(one.stated, one.computed) for one in found.findings] == [("60%", "50%")]
    assert "đồng chí" in found.findings[0].quote


@pytest.mark.parametrize("target", ["ban.pdf", "khong/ban.docx", "co.docx"])
def test_copy_goes_nowhere_it_should_not(target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """
    A wrong ending, a folder that is not there, another file's place: told before anything is read.
    """
    (tmp_path / "a.txt").write_text("Có 10/20 đồng chí (chiếm 50%).", encoding="utf-8")
    (tmp_path / "co.docx").write_bytes(b"cua nguoi khac")

    assert main(["audit", str(tmp_path / "a.txt"), str(tmp_path / target)]) == 2
    assert "Hãy" in capsys.readouterr().err
    assert (tmp_path / "co.docx").read_bytes() == b"cua nguoi khac"
