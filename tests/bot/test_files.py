"""Files sent in: audited or checked, with the copy back; refused with a code and what to do."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from bot.handlers import upload
from corpus.ingest.guard import ENCRYPTED, OLE
from eval.bot.api import Emulator

_LINE = "Có 28/40 đảng viên xếp loại tốt, đạt 71,00%."
_HEAD = ("Nhóm", "Tổng số", "Xuất sắc", "Hoàn thành tốt", "Hoàn thành nhiệm vụ", "Không hoàn thành")


def _word() -> bytes:
    document, kept = docx.Document(), io.BytesIO()
    document.add_paragraph(_LINE)
    document.save(kept)
    return kept.getvalue()


def _book(*rows: tuple[object, ...]) -> Callable[[], bytes]:
    def make() -> bytes:
        book, kept = openpyxl.Workbook(), io.BytesIO()
        assert book.active is not None
        for row in rows:
            book.active.append(row)
        book.save(kept)
        return kept.getvalue()

    return make


def _pdf() -> bytes:
    """One page with a text layer, written by hand."""
    shown = b"BT /F1 12 Tf 50 700 Td (Co 28/40 dang vien xep loai tot, dat 71,00%.) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return data + tail % (table, len(data))


@pytest.mark.parametrize(
    ("name", "make", "words", "copy"),
    [("bao-cao.txt", lambda: f"{_LINE}\n".encode(), "sai 1", "bao-cao-da-soat.docx"),
     ("bao-cao.docx", _word, "sai 1", "bao-cao-da-soat.docx"),
     ("bao-cao.pdf", _pdf, "sai 1", "bao-cao-da-soat.docx"),
     ("de-nghi.xlsx", _book(_HEAD, ("Chi bộ A", 40, 9, 28, 3, 0)), "vượt", "de-nghi-da-kiem.xlsx"),
     ("de-nghi.csv", lambda: ("\n".join([",".join(_HEAD), "Chi bộ A,40,9,28,3,0"])).encode(), "vượt", "de-nghi-da-kiem.xlsx"),
     ("so-lieu.xlsx", _book(("Nội dung", "Số"), ("Đảng viên", 40), ("Xếp loại tốt 28/40, đạt 71,00%", 28)), "như báo cáo", "so-lieu-da-soat.xlsx")],
)  # fmt: skip
async def test_file_comes_back_with_its_findings(
    bot: Emulator, name: str, make: Callable[[], bytes], words: str, copy: str
):
    """
    One message tells the progress and then the findings in its place; the annotated copy follows.
    """
    bot.send_file(name, make())
    sent = await bot.reply(2, within=30)

    assert words in bot.texts()[0]
    assert sent["document"]["file_name"] == copy
    assert bot.files[sent["document"]["file_id"]]
    progress = [call.data["text"] for call in bot.of("editMessageText")]
    assert "Đang soát" in progress[0]
    assert len(progress) == 2


@pytest.mark.parametrize(
    ("name", "data", "size", "words", "code"),
    [("a.exe", b"x", 0, "Chưa đọc được loại tệp", "TL-805"), ("anh", b"x", 0, "Chưa đọc được loại tệp", "TL-805"),
     ("a.pdf", b"x", 21 << 20, "20 MB", "TL-804"), ("a.docx", b"x", 0, "hỏng", "TL-500"),
     ("a.xlsx", b"x", 0, "hỏng", "TL-500"), ("a.pdf", b"%PDF-1.7 hello", 0, "PDF hỏng", "TL-500"),
     ("khoa.docx", OLE + b"\0" * 64 + ENCRYPTED, 0, "mật khẩu", "TL-500"),
     ("khoa.xlsx", OLE + b"\0" * 64 + ENCRYPTED, 0, "mật khẩu", "TL-500"),
     ("la.txt", b"\x80\x82\x83\x84 \x86\x87 \x88\x89", 0, "bảng mã", "TL-500"), ("trang.txt", b" \n", 0, "không có chữ", "TL-500")],
)  # fmt: skip
async def test_bad_file_is_refused_with_a_code_and_what_to_do(
    bot: Emulator, name: str, data: bytes, size: int, words: str, code: str
):
    """
    Wrong kind, too large, not what its name says, protected, unreadable; the next question is answered.
    """
    bot.send_file(name, data, size=size)
    await bot.until(lambda: any(words in text and code in text for text in bot.texts()))
    bot.say("mẫu 2B dùng cho ai", chat=8)
    await bot.reply(1, chat=8)

    assert not any(call.method == "sendDocument" for call in bot.calls)


async def test_file_that_telegram_no_longer_gives_is_asked_for_again(bot: Emulator):
    """
    A file id that lapsed is no failure of the program.
    """
    bot.fail("getFile", 400, "Bad Request: wrong file_id or the file is temporarily unavailable", times=9)
    bot.send_file("bao-cao.txt", _LINE.encode())

    await bot.until(lambda: any("TL-807" in text for text in bot.texts()))


async def test_nothing_of_a_file_stays(bot: Emulator, monkeypatch: pytest.MonkeyPatch):
    """
    The folder it was read in is gone once it was examined.
    """
    seen: list[Path] = []
    examine = upload.examine

    def spy(path: Path, *args: object, **named: object) -> object:
        seen.append(path)
        return examine(path, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(upload, "examine", spy)
    bot.send_file("bao-cao.txt", _LINE.encode())
    await bot.reply(2, within=30)
    await bot.until(lambda: not seen[0].parent.exists())


async def test_file_name_cannot_lead_elsewhere(bot: Emulator):
    """
    A path in the name is cut off.
    """
    bot.send_file("..\\..\\/etc/bao-cao.txt", _LINE.encode())
    sent = await bot.reply(2, within=30)

    assert sent["document"]["file_name"] == "bao-cao-da-soat.docx"


async def test_picture_is_told_what_can_be_read(bot: Emulator):
    """
    A photo gets an answer, not silence.
    """
    photo = [{"file_id": "p", "file_unique_id": "u", "width": 10, "height": 10}]
    bot.push({"message": bot.write(7, None, {"photo": photo})})

    assert "Gửi tệp báo cáo" in (await bot.reply(1))["text"]
