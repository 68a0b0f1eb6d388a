"""Files that cannot become a document, refused with a code and words that say what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest

from corpus.errors import IngestError
from corpus.ingest import guard, read_draft, scan


def _zip(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in members.items():
            package.writestr(name, body)
    return kept.getvalue()


def _empty_word() -> bytes:
    kept = io.BytesIO()
    docx.Document().save(kept)
    return kept.getvalue()


def _blank_pdf() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _entities() -> bytes:
    """A Word file whose XML would grow without end if entities were opened."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)
    ) + "]><w:document><w:body>&j;</w:body></w:document>"  # fmt: skip
    source = io.BytesIO(_empty_word())
    with zipfile.ZipFile(source) as package:
        members = {member: package.read(member) for member in package.namelist()}
    return _zip({**members, "word/document.xml": bomb.encode()})


BAD: list[tuple[str, Callable[[], bytes], str, str]] = [
    ("rong.txt", lambda: b"", "TL-155", "tệp rỗng"),
    ("trang.txt", lambda: b"  \n \n", "TL-155", "không có chữ nào"),
    ("trang.docx", _empty_word, "TL-155", "không có chữ nào"),
    ("trang.html", lambda: b"<html><body></body></html>", "TL-155", "không có chữ nào"),
    ("bang.odt", lambda: b"abc", "TL-154", "đuôi tệp “.odt” không đọc được"),
    ("la.txt", lambda: bytes(range(128, 256)) * 40, "TL-151", "không nhận ra bảng mã"),
    ("nhi-phan.txt", lambda: b"\x01\x00\x02\xff\xfe" * 50, "TL-151", "không phải tệp chữ"),
    ("anh.txt", lambda: b"\x89PNG\r\n\x1a\n123", "TL-154", "không phải tệp chữ"),
    ("khoa.docx", lambda: guard.OLE + b"\0" * 64 + guard.ENCRYPTED, "TL-152", "có đặt mật khẩu"),
    ("cu.docx", lambda: guard.OLE + b"\0" * 64, "TL-154", "định dạng Word/Excel cũ"),
    ("hong.docx", lambda: b"not a zip", "TL-151", "hỏng hoặc không đúng loại"),
    ("nham.docx", lambda: _zip({"xl/workbook.xml": b"<x/>"}), "TL-154", "không phải loại ấy"),
    ("bom.docx", lambda: _zip({"word/document.xml": b"0" * (60 * 1024 * 1024)}), "TL-153", "bung ra quá lớn"),
    ("ruot-hong.docx", lambda: _zip({"word/document.xml": b"<x/>"}), "TL-151", "tệp Word hỏng"),
    ("thuc-the.docx", _entities, "TL-15", ""),
    ("nham.pdf", lambda: b"hello", "TL-154", "không phải PDF"),
    ("hong.pdf", lambda: b"%PDF-1.7 hello", "TL-151", "PDF hỏng"),
    ("nham.png", lambda: b"hello", "TL-154", "không phải ảnh"),
    ("hong.png", lambda: b"\x89PNG\r\n\x1a\nxx", "TL-151", "tệp ảnh hỏng"),
]


@pytest.mark.parametrize(("name", "make", "code", "words"), BAD, ids=[name for name, *_ in BAD])
def test_bad_file_is_refused_by_name(name: str, make: Callable[[], bytes], code: str, words: str, tmp_path: Path):
    """
    The message names the file, says what is wrong and what to do; the code says which kind of refusal it is.
    """
    path = tmp_path / name
    path.write_bytes(make())

    with pytest.raises(IngestError) as refused:
        read_draft(path)

    assert words in refused.value.message
    assert refused.value.message.startswith(f"{name}: ")
    assert refused.value.message.count(name) == 1
    assert refused.value.code.startswith(code)


def test_missing_file_is_refused(tmp_path: Path):
    """
    A path that leads nowhere is told so.
    """
    with pytest.raises(IngestError, match="không tìm thấy tệp"):
        read_draft(tmp_path / "khong-co.docx")


def test_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    Size is looked at first.
    """
    monkeypatch.setattr(guard, "MAX_BYTES", 10)
    path = tmp_path / "lon.txt"
    path.write_bytes(b"0" * 11)

    with pytest.raises(IngestError, match="quá lớn"):
        read_draft(path)


def test_scan_without_recognition_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    Where Tesseract is missing, or has no Vietnamese, the message says so; nothing is guessed.
    """
    import pytesseract

    path = tmp_path / "quet.pdf"
    path.write_bytes(_blank_pdf())

    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", str(tmp_path / "no-such-program"))
    with pytest.raises(IngestError) as refused:
        read_draft(path)
    assert (refused.value.code, "chưa cài Tesseract" in refused.value.message) == ("TL-156", True)

    monkeypatch.setattr(pytesseract, "get_languages", lambda config="": ["eng"])
    with pytest.raises(IngestError, match="thiếu dữ liệu tiếng Việt"):
        read_draft(path)


def test_picture_of_too_many_points_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """
    A small file can hold an enormous picture; its size is read before it is unpacked.
    """
    from PIL import Image

    monkeypatch.setattr(scan, "MAX_PIXELS", 100)
    path = tmp_path / "lon.png"
    Image.new("L", (20, 20), 255).save(path)

    with pytest.raises(IngestError, match="ảnh quá lớn"):
        read_draft(path)


def test_protected_pdf_is_refused(tmp_path: Path):
    """
    A password is asked of nobody; the person takes it off.
    """
    path = tmp_path / "khoa.pdf"
    path.write_bytes(PROTECTED)

    with pytest.raises(IngestError, match="có đặt mật khẩu"):
        read_draft(path)


# An empty page behind a password, as small as one can be made by hand.
PROTECTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + b"28" * 32 + b">/U<" + b"91" * 32 + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\n%%EOF\n"
)
