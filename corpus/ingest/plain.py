"""Text files, in Unicode or an old Vietnamese encoding."""

from __future__ import annotations

import re

from corpus.ingest.legacy import decode
from corpus.ingest.line import Extract, Line
from corpus.ingest.tidy import tidy

_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_NAMES = {"tcvn3": "TCVN3", "vni": "VNI", "1258": "Windows-1258", "viscii": "VISCII", "vps": "VPS"}


def lines_of(text: str) -> list[Line]:
    """Lines of a text; a form feed begins a page. Marks of Markdown (emphasis, hashes) are no text."""
    found: list[Line] = []
    page = 1
    for raw in re.split(r"\r\n|\n|\r|\v|(?=\f)", text):
        page += raw.startswith("\f")
        found.append(Line(len(found) + 1, tidy(_HASHES.sub("", _EMPHASIS.sub("", raw.lstrip("\f")))), page))
    while found and not found[-1].text:
        found.pop()
    return found


def read_plain(data: bytes) -> Extract:
    """A text file as lines.

    Raises:
        UnreadableFile: it is not text, or no known encoding makes Vietnamese of it.
    """
    text, old = decode(data)
    lines = lines_of(text)
    return Extract(tuple(lines), old or "txt", lines[-1].page if lines else 1, converted(old))


def converted(old: str | None) -> tuple[str, ...]:
    """What the person who confirms should know of a conversion."""
    if old is None:
        return ()
    return (f"chữ đã chuyển từ bảng mã {_NAMES.get(old, old)} sang Unicode: hãy đọc lướt để chắc dấu đúng.",)
