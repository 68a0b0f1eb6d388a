"""The same document in every form people have it in: the same places, nothing lost."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.ingest import read_draft
from corpus.ingest.draft import Draft
from corpus.ingest.reading import compose, extract_file
from corpus.vocabulary import DocumentKind
from tests.corpus.ingest.balance import loaded, lost_and_gained
from tests.corpus.ingest.paper import GUIDANCE, REGULATION, Expected, plain, to_pdf, to_pictures, wrapped, write_word

SOURCES = {"quy-dinh": REGULATION, "huong-dan": GUIDANCE}
each_source = pytest.mark.parametrize("name", list(SOURCES))


def places(draft: Draft) -> list[str]:
    return [piece.at for piece in draft.provisions]


def read_whole(path: Path) -> Draft:
    """A draft of the file, after the proof that it lost nothing."""
    extract = extract_file(path)
    draft = compose(path, extract)
    assert lost_and_gained(extract, draft) == ({}, {})
    return draft


@each_source
@pytest.mark.parametrize(
    ("width", "page", "footer"),
    [(0, 0, ""), (80, 0, ""), (80, 20, ""), (60, 13, "Văn phòng Tỉnh ủy"), (100, 31, "Lưu hành nội bộ"), (72, 9, "")],
)
def test_text_keeps_its_places_however_it_was_wrapped(name: str, width: int, page: int, footer: str, tmp_path: Path):
    """
    Lines cut anywhere, page numbers and footers inside sentences: the divisions are the same.
    """
    path = tmp_path / "van-ban.txt"
    source = SOURCES[name]
    path.write_text(wrapped(source, width, page, footer) if width else plain(source), encoding="utf-8")

    assert places(read_whole(path)) == Expected.of(source).places


@each_source
def test_word_keeps_its_places(name: str, tmp_path: Path):
    """
    A head in two columns is a table; the rest are paragraphs.
    """
    assert places(read_whole(write_word(SOURCES[name], tmp_path / "a.docx"))) == Expected.of(SOURCES[name]).places


@each_source
def test_pdf_keeps_its_places(name: str, tmp_path: Path):
    """
    Printed to PDF, lines are cut where the page ends them.
    """
    path = to_pdf(write_word(SOURCES[name], tmp_path / "a.docx"), tmp_path)

    assert places(read_whole(path)) == Expected.of(SOURCES[name]).places


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
@each_source
def test_scan_keeps_its_places(name: str, tmp_path: Path):
    """
    Grey, crooked and specked: the numbers are found again, and the head is read.
    """
    pdf = to_pdf(write_word(SOURCES[name], tmp_path / "a.docx"), tmp_path)
    first, *others = to_pictures(pdf)
    path = tmp_path / "scan.tif"
    first.save(path, save_all=True, append_images=others)
    draft = read_whole(path)

    assert places(draft) == Expected.of(SOURCES[name]).places
    assert draft.method == "ocr"
    assert draft.head.number == {"quy-dinh": "15-QĐ/TU", "huong-dan": "77-HD/BTCTW"}[name]
    assert any("máy nhận dạng" in question for question in draft.questions)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_pdf_of_pictures_is_recognised(tmp_path: Path):
    """
    A PDF that holds only pictures is read as a scan.
    """
    pdf = to_pdf(write_word(GUIDANCE, tmp_path / "a.docx"), tmp_path)
    picture = to_pictures(pdf)[0]
    path = tmp_path / "quet.pdf"
    picture.save(path, "PDF", resolution=200)

    draft = read_whole(path)

    assert draft.method == "ocr"
    assert {"muc-I/tieu-muc-1", "muc-II/phan-A/tieu-muc-1.2/diem-b"} <= set(places(draft))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_page_full_of_specks_is_read_through_them(tmp_path: Path):
    """
    A bad scan saved by a copier as PDF: four places of five are still found, and the head is read.
    """
    pdf = to_pdf(write_word(REGULATION, tmp_path / "a.docx"), tmp_path)
    chance = random.Random(3)
    pages = []
    for picture in to_pictures(pdf):
        page = picture.convert("L").rotate(0.6, fillcolor=255)
        for _ in range(page.width * page.height // 400):
            spot = chance.randrange(page.width), chance.randrange(page.height)
            page.putpixel(spot, chance.choice((0, 60, 255)))
        pages.append(page)
    path = tmp_path / "quet.pdf"
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    draft = read_whole(path)

    expected = set(Expected.of(REGULATION).places)
    assert len(expected & set(places(draft))) >= 0.8 * len(expected)
    assert draft.head.number == "15-QĐ/TU"


def _as_bytes(encoding: str, text: str) -> bytes:
    """Text as an old editor saved it, by the converter's own table turned round."""
    from viparse.normalize.encodings import get_charmap

    charmap = get_charmap(encoding)
    table = {new: old for old, new in charmap.entries} if hasattr(charmap, "entries") else dict(_pairs(charmap))
    return "".join(table.get(letter, letter) for letter in text).encode("cp1252", "replace")


def _pairs(charmap: object) -> list[tuple[str, str]]:
    from viparse.normalize import tcvn3, vni

    entries = {"tcvn3": tcvn3._ENTRIES, "vni": vni._ENTRIES}[charmap.name]  # type: ignore[attr-defined]
    return [(new, old) for old, new in entries]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "1258", "utf-16", "utf-8-sig"])
def test_old_encodings_are_recognised(encoding: str, tmp_path: Path):
    """
    A file saved before Unicode reads the same, and says that it was converted.
    """
    text = "\n".join(line.text for line in extract_file(_text(GUIDANCE, tmp_path)).lines)
    text = text.replace("–", "-")
    make: dict[str, Callable[[], bytes]] = {
        "1258": lambda: _as_1258(text),
        "utf-16": lambda: text.encode("utf-16"),
        "utf-8-sig": lambda: text.encode("utf-8-sig"),
    }
    if encoding == "tcvn3":  # it has no accented capitals; those fonts draw small letters large
        text = "\n".join(line if line != line.upper() else line.lower().capitalize() for line in text.split("\n"))
    path = tmp_path / "cu.txt"
    path.write_bytes(make[encoding]() if encoding in make else _as_bytes(encoding, text))

    extract = extract_file(path)

    assert "\n".join(line.text for line in extract.lines).lower() == text.rstrip("\n").lower()
    assert (extract.method == encoding) == (encoding not in ("utf-16", "utf-8-sig"))


def _as_1258(text: str) -> bytes:
    import unicodedata

    found = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        rest = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        found += letter if letter.isascii() or not tones else rest + tones
    return found.encode("cp1258")


def _text(source: list[tuple[str, str]], folder: Path) -> Path:
    path = folder / "goc.txt"
    path.write_text(plain(source), encoding="utf-8")
    return path


def test_web_page_keeps_its_places(tmp_path: Path):
    """
    Saved from a browser: menus are dropped, list items carry the numbers the browser would show.
    """
    items = "".join(f"<p>{text}</p>\n" for _, text in REGULATION)
    path = tmp_path / "trang.html"
    path.write_text(f"<html><head><title>x</title></head><body><nav>Trang chủ</nav>{items}</body></html>", "utf-8")

    draft = read_whole(path)

    assert places(draft) == Expected.of(REGULATION).places
    assert "Trang chủ" not in str(draft.provisions)


def test_numbered_lists_of_a_web_page_become_their_numbers(tmp_path: Path):
    """
    An <ol> shows numbers that are nowhere in its text.
    """
    path = tmp_path / "trang.html"
    path.write_text(
        "<p>HƯỚNG DẪN</p><p>về việc mẫu</p><p>Thực hiện Quy định, Ban Tổ chức hướng dẫn:</p><h2>I. Nội dung</h2>"
        "<ol><li>Tập thể kiểm điểm trước;</li><li>Cá nhân kiểm điểm sau, gồm:<ol type=a><li>lãnh đạo;</li>"
        "<li>người không giữ chức vụ.</li></ol></li></ol>",
        "utf-8",
    )

    expected = ["noi-dung-mo-dau", "muc-I", "muc-I/tieu-muc-1", "muc-I/tieu-muc-2"]
    assert places(read_whole(path)) == [*expected, "muc-I/tieu-muc-2/diem-a", "muc-I/tieu-muc-2/diem-b"]


def test_head_is_read_in_full(tmp_path: Path):
    """
    Number, kind, day, place, issuer, title, signer, what is replaced and since when, each with its line.
    """
    head = read_draft(write_word(REGULATION, tmp_path / "a.docx")).head

    assert (head.number, head.kind, head.signed) == ("15-QĐ/TU", DocumentKind.REGULATION, date(2025, 9, 12))
    assert (head.place, head.issuer, head.signer) == ("Hải An", "Ban Thường vụ Tỉnh ủy Hải An", "Trần Văn Mẫu")
    assert head.title == "Quy định về kiểm điểm và xếp loại chất lượng hằng năm trong Đảng bộ tỉnh"
    assert head.replaces == ("Quy định số 22-QĐ/TU ngày 22/11/2019", "Hướng dẫn số 06-HD/TU ngày 30/12/2019")
    assert head.in_force_since == date(2025, 9, 12)
    assert set(head.evidence) >= {"number", "signed", "title", "issuer", "signer", "replaces", "in_force_since"}


def test_draft_becomes_an_official_document(tmp_path: Path):
    """
    The loader accepts it; points carry their own text, bullets stay in their clause, chapters become the structure.
    """
    document = loaded(read_draft(write_word(REGULATION, tmp_path / "a.docx")), tmp_path)
    at = {provision.at: provision for provision in document.provisions}

    assert (document.id, document.scope, document.number) == ("ha-15-qd-tu-2025", "Hải An", "15-QĐ/TU")
    assert at["dieu-3/khoan-1/diem-dd"].text == "Tập thể khác do cấp ủy có thẩm quyền quyết định."
    assert at["dieu-3/khoan-1/diem-dd"].label == "Điều 3, khoản 1, điểm đ"
    assert at["dieu-4/khoan-2"].text.startswith("Cách thức:\n- Báo cáo gửi trước")
    assert at["dieu-2/khoan-1"].heading == "Nguyên tắc – Kiểm điểm tập thể trước"
    assert "Chương II: KIỂM ĐIỂM" in (document.structure or "")
    assert not any(provision.at.startswith("chuong") for provision in document.provisions)


def test_overrides_correct_what_was_misread(tmp_path: Path):
    """
    What a person corrects on confirming stands in the document, the id with it.
    """
    draft = read_draft(write_word(GUIDANCE, tmp_path / "a.docx"))
    document = loaded(draft, tmp_path, overrides={"number": "78-HD/BTCTW", "signed": "2026-11-06", "title": "Tên đúng"})

    assert (document.id, document.signed, document.title) == ("hd-78-2026", date(2026, 11, 6), "Tên đúng")


def test_outline_tells_divisions_counts_and_doubts(tmp_path: Path):
    """
    What a person confirms: head, divisions with lines, what was left out, what is uncertain.
    """
    said = read_draft(write_word(REGULATION, tmp_path / "a.docx")).outline()

    assert "Số: 15-QĐ/TU" in said
    assert "3 chương" in said
    assert "6 điều" in said
    assert "khoan-1: Tập thể, gồm" in said
    assert "nơi nhận, chữ ký" in said


def test_progress_is_told_in_steps(tmp_path: Path):
    """
    Each step says how far it is and, in Vietnamese, what it does; the last is the end.
    """
    told: list[tuple[int, int, str]] = []
    read_draft(write_word(GUIDANCE, tmp_path / "a.docx"), progress=lambda *step: told.append(step))

    assert told[-1] == (5, 5, "xong")
    assert all(done <= total and what for done, total, what in told)
