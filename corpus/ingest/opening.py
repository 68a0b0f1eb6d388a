"""A Word file opened without its macros."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document as WordDocument

from corpus.errors import UnreadableFile

_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO = b"application/vnd.ms-word.document.macroEnabled.main+xml"


def open_word(data: bytes) -> WordDocument:
    """A Word file's document; its macros are left out, never run.

    Raises:
        UnreadableFile: the file is damaged.
    """
    try:
        return docx.Document(io.BytesIO(_without_macros(data)))
    except Exception:
        raise UnreadableFile("tệp Word hỏng, không đọc được. Hãy mở bằng Word rồi lưu lại.") from None


def _without_macros(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if _MACRO not in package.read("[Content_Types].xml"):
            return data
        kept = io.BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as copy:
            for member in package.infolist():
                body = package.read(member)
                copy.writestr(
                    member, body.replace(_MACRO, _PLAIN) if member.filename == "[Content_Types].xml" else body
                )
    return kept.getvalue()
