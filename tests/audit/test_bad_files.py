"""Files that cannot be audited, refused with words that say what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from assistant.audit import audit_file
from assistant.audit.reading import read_report
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
    ("tcvn3.txt", lambda: b"B\xb8o c\xb8o \xae\xb6ng", "bảng mã Unicode"),
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


def test_formula_cells_are_read_as_values_only(tmp_path: Path):
    """
    A formula without a stored value is nothing; it is never computed here.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Nhóm", "Số lượng", "Tỷ lệ %"], ["A", 2, "=B2/B3"], ["Tổng", 4, "100%"]):
        sheet.append(row)
    path = tmp_path / "cong-thuc.xlsx"
    book.save(path)

    assert "=B2/B3" not in str(read_report(path).tables)
