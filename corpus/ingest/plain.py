"""Text files."""

from __future__ import annotations

import re

from corpus.ingest.line import Extract, Line
from corpus.ingest.tidy import tidy

_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")


def lines_of(text: str) -> list[Line]:
    """Lines of a text; a form feed begins a page. Marks of emphasis (Markdown) are no text."""
    found: list[Line] = []
    page = 1
    for raw in re.split(r"\r\n|\n|\r|\v|(?=\f)", text):
        page += raw.startswith("\f")
        found.append(Line(len(found) + 1, tidy(_EMPHASIS.sub("", raw.lstrip("\f"))), page))
    while found and not found[-1].text:
        found.pop()
    return found


def read_plain(data: bytes, name: str) -> Extract:
    """A text file as lines."""
    text = data.decode("utf-8-sig")
    lines = lines_of(text)
    return Extract(tuple(lines), "txt", lines[-1].page if lines else 1)
