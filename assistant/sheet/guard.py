"""A file somebody handed in: bounded and named for what it is before any library opens it."""

from __future__ import annotations

from pathlib import Path

from corpus.errors import IngestError, ProposalError
from corpus.ingest.guard import take as take_file

MAX_BYTES = 20 * 1024 * 1024


def take(path: Path, suffixes: tuple[str, ...]) -> bytes:
    """The bytes of a file that may be parsed.

    Raises:
        ProposalError: missing, empty, too large, of another kind than its name says, protected, or a bomb.
    """
    try:
        return take_file(path, suffixes, most=MAX_BYTES)
    except IngestError as error:
        raise ProposalError(error.message, place=path.name) from None


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
