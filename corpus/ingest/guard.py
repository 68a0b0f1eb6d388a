"""A file somebody handed in: bounded and named for what it is before any library opens it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from corpus.errors import IngestError, NoText, OversizeFile, ProtectedFile, UnreadableFile, WrongFormat

MAX_BYTES = 60 * 1024 * 1024
MAX_UNPACKED = 150 * 1024 * 1024
MAX_MEMBERS = 4000
MAX_RATIO = 200
_RATIO_COUNTS_FROM = 2 * 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BODY: Mapping[str, str] = {
    ".docx": "word/document.xml",
    ".docm": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".xlsm": "xl/workbook.xml",
}
_WRITTEN = (".txt", ".md", ".csv", ".html", ".htm")
_PICTURES: Mapping[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8",),
    ".jpeg": (b"\xff\xd8",),
    ".tif": (b"II*\0", b"MM\0*"),
    ".tiff": (b"II*\0", b"MM\0*"),
}


def take(path: Path, suffixes: tuple[str, ...], *, most: int | None = None) -> bytes:
    """The bytes of a file that may be parsed.

    Raises:
        IngestError: missing, empty, too large, of another kind than its name says, protected, or a bomb. The message
            does not name the file: who catches it knows the path.
    """
    limit = MAX_BYTES if most is None else most
    suffix = path.suffix.lower()
    if path.is_dir():
        raise UnreadableFile("đây là thư mục, không phải tệp. Hãy ghi đường dẫn tới một tệp trong đó.")
    if not path.is_file():
        raise UnreadableFile("không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.")
    if suffix not in suffixes:
        raise WrongFormat(
            f"đuôi tệp “{suffix or 'không có'}” không đọc được. Hãy dùng một trong: {', '.join(suffixes)}."
        )
    size = path.stat().st_size
    if size == 0:
        raise NoText("tệp rỗng. Hãy chọn lại tệp.")
    if size > limit:
        raise OversizeFile(f"tệp quá lớn (hơn {limit // 1024 // 1024} MB). Hãy tách nhỏ rồi làm lại.")
    data = path.read_bytes()
    check(data, suffix)
    return data


def check(data: bytes, suffix: str) -> None:
    """Refuse bytes that are not what the suffix says, or that must not be opened.

    Raises:
        IngestError: see ``take``.
    """
    if data.startswith(OLE):
        raise _old_format(data)
    if suffix in _BODY:
        _check_package(data, suffix)
    elif suffix == ".pdf" and b"%PDF-" not in data[:1024]:
        raise WrongFormat("tệp mang đuôi .pdf nhưng không phải PDF. Hãy kiểm tra lại tệp.")
    elif suffix in _WRITTEN and data.startswith((b"PK\x03\x04", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff")):
        raise WrongFormat(f"tệp mang đuôi {suffix} nhưng không phải tệp chữ. Hãy đặt lại đúng đuôi tệp.")
    elif suffix in _PICTURES and not data.startswith(_PICTURES[suffix]):
        raise WrongFormat(f"tệp mang đuôi {suffix} nhưng không phải ảnh loại ấy. Hãy kiểm tra lại tệp.")


def _old_format(data: bytes) -> IngestError:
    if ENCRYPTED in data:
        return ProtectedFile("tệp có đặt mật khẩu. Hãy gỡ mật khẩu (Tệp → Bảo vệ) rồi gửi lại.")
    return WrongFormat("tệp ở định dạng Word/Excel cũ (.doc, .xls). Hãy lưu lại thành .docx hoặc .xlsx.")


def _check_package(data: bytes, suffix: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except zipfile.BadZipFile:
        raise UnreadableFile(
            f"tệp mang đuôi {suffix} nhưng hỏng hoặc không đúng loại. Hãy mở và lưu lại tệp."
        ) from None
    unpacked = sum(member.file_size for member in members)
    bomb = any(
        member.file_size > _RATIO_COUNTS_FROM and member.file_size > MAX_RATIO * max(1, member.compress_size)
        for member in members
    )
    if unpacked > MAX_UNPACKED or len(members) > MAX_MEMBERS or bomb:
        raise OversizeFile("tệp nén bung ra quá lớn nên không mở. Hãy chép nội dung sang tệp mới.")
    if any(member.flag_bits & 1 for member in members):
        raise ProtectedFile("tệp có đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.")
    if _BODY[suffix] not in {member.filename for member in members}:
        raise WrongFormat(f"tệp mang đuôi {suffix} nhưng không phải loại ấy. Hãy đặt lại đúng đuôi tệp.")
