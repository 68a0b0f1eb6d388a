"""A file somebody handed in: bounded and named for what it is before any library opens it."""

from __future__ import annotations

import re
from pathlib import Path

from corpus.errors import IngestError, ProposalError
from corpus.ingest.guard import take as take_file
from corpus.ingest.legacy import decode

MAX_BYTES = 20 * 1024 * 1024
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")


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
    """Text in Unicode or an old Vietnamese encoding; control characters, which no document may hold, are left out.

    Raises:
        ProposalError: bytes of some other kind; the message says how to save the file.
    """
    text = _unicode(data)
    if text is None or "\x00" in text:
        try:
            text, _ = decode(data)
        except IngestError as error:
            raise ProposalError(error.message, place=name) from None
    return _CONTROLS.sub("", text)


def _unicode(data: bytes) -> str | None:
    """UTF-8 with or without a mark, UTF-16 with one; None for all else."""
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        return None
