"""A file somebody handed in: bounded and named for what it is before any library opens it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from corpus.errors import ProposalError

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 150 * 1024 * 1024
MAX_MEMBERS = 4000
MAX_RATIO = 200
_RATIO_COUNTS_FROM = 2 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BODY: Mapping[str, str] = {
    ".docx": "word/document.xml",
    ".docm": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".xlsm": "xl/workbook.xml",
}


def take(path: Path, suffixes: tuple[str, ...]) -> bytes:
    """The bytes of a file that may be parsed.

    Raises:
        ProposalError: missing, empty, too large, of another kind than its name says, protected, or a bomb.
    """
    name = path.name
    suffix = path.suffix.lower()
    if not path.is_file():
        raise ProposalError("không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.", place=name)
    if suffix not in suffixes:
        raise ProposalError(
            f"đuôi tệp “{suffix or 'không có'}” không đọc được. Hãy dùng một trong: {', '.join(suffixes)}.", place=name
        )
    size = path.stat().st_size
    if size == 0:
        raise ProposalError("tệp rỗng. Hãy chọn lại tệp.", place=name)
    if size > MAX_BYTES:
        raise ProposalError(f"tệp quá lớn (hơn {MAX_BYTES // 1024 // 1024} MB). Hãy tách nhỏ rồi làm lại.", place=name)
    data = path.read_bytes()
    if data.startswith(_OLE):
        raise ProposalError(_ole(data), place=name)
    if suffix in _BODY:
        _check_package(data, suffix, name)
    elif suffix == ".pdf" and b"%PDF-" not in data[:1024]:
        raise ProposalError("tệp mang đuôi .pdf nhưng không phải PDF. Hãy kiểm tra lại tệp.", place=name)
    elif suffix in (".txt", ".md", ".csv") and data.startswith((b"PK\x03\x04", b"%PDF-")):
        raise ProposalError(f"tệp mang đuôi {suffix} nhưng không phải tệp chữ. Hãy đặt lại đúng đuôi tệp.", place=name)
    return data


def text_of(data: bytes, name: str) -> str:
    """Text in UTF-8 (with or without a mark) or UTF-16 with a mark.

    Raises:
        ProposalError: bytes of some other kind; the message says how to save the file.
    """
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProposalError(
            "tệp không ở bảng mã Unicode (có thể là TCVN3 hoặc VNI). Hãy lưu lại dạng UTF-8.", place=name
        ) from None
    if "\x00" in text:
        raise ProposalError("tệp không phải tệp chữ. Hãy kiểm tra lại tệp.", place=name)
    return text


def _ole(data: bytes) -> str:
    if _ENCRYPTED in data:
        return "tệp có đặt mật khẩu. Hãy gỡ mật khẩu (Tệp → Bảo vệ) rồi gửi lại."
    return "tệp ở định dạng Word/Excel cũ (.doc, .xls). Hãy lưu lại thành .docx hoặc .xlsx."


def _check_package(data: bytes, suffix: str, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except zipfile.BadZipFile:
        raise ProposalError(
            f"tệp mang đuôi {suffix} nhưng hỏng hoặc không đúng loại. Hãy mở và lưu lại tệp.", place=name
        ) from None
    unpacked = sum(member.file_size for member in members)
    bomb = any(
        member.file_size > _RATIO_COUNTS_FROM and member.file_size > MAX_RATIO * max(1, member.compress_size)
        for member in members
    )
    if unpacked > MAX_UNPACKED or len(members) > MAX_MEMBERS or bomb:
        raise ProposalError("tệp nén bung ra quá lớn nên không mở. Hãy chép nội dung sang tệp mới.", place=name)
    if any(member.flag_bits & 1 for member in members):
        raise ProposalError("tệp có đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.", place=name)
    if _BODY[suffix] not in {member.filename for member in members}:
        raise ProposalError(f"tệp mang đuôi {suffix} nhưng không phải loại ấy. Hãy đặt lại đúng đuôi tệp.", place=name)
