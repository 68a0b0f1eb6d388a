"""Saved web pages: the text of their blocks, with the numbers a browser would show before list items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString

from corpus.ingest.legacy import decode
from corpus.ingest.line import Extract, Line
from corpus.ingest.numerals import roman
from corpus.ingest.plain import converted, lines_of
from corpus.ingest.tidy import tidy

_DROPPED = ["script", "style", "noscript", "template", "nav", "form", "svg", "iframe", "head", "title"]
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p "
    "pre section table tbody td tfoot th thead tr ul caption".split()
)
_MOST = 0.7  # share of a page's text in one block of typed lines from which the page is a text file
_MAIN = ("article", "main")


def read_web(data: bytes) -> Extract:
    """An HTML file as lines, one a block or table row.

    Raises:
        UnreadableFile: no known encoding makes Vietnamese of it.
    """
    text, old = decode(data)
    soup = BeautifulSoup(text, "lxml")
    for tag in soup(_DROPPED):
        tag.decompose()
    found = [tag for tag in map(soup.find, _MAIN) if isinstance(tag, Tag) and len(tag.get_text()) > 500]
    holder: Tag = found[0] if found else soup
    typed = holder.find("pre")
    if isinstance(typed, Tag) and len(typed.get_text()) > _MOST * len(holder.get_text()):
        return Extract(tuple(lines_of(typed.get_text())), old or "html", 1, converted(old))  # as a text file
    lines: list[Line] = []
    for block in _blocks(holder):
        lines.append(Line(len(lines) + 1, tidy(block), 1, whole=True))
    return Extract(tuple(lines), old or "html", 1, converted(old))


def _blocks(holder: Any) -> Iterator[str]:
    """Text of blocks in order; running text between blocks is a block too."""
    running = ""
    for child in holder.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            running += str(child)
        elif child.name == "br":
            yield from _some(running)
            running = ""
        elif child.name == "tr":
            yield " | ".join(tidy(cell.get_text(" ")) for cell in child.find_all(["td", "th"], recursive=False))
        elif child.name == "table" and _is_layout(child):
            for cell in child.find_all(["td", "th"]):
                yield from _blocks(cell)
        elif child.name in _BLOCKS or child.find(list(_BLOCKS)) is not None or child.find("br") is not None:
            yield from _some(running)
            running = ""
            first = True
            for block in _blocks(child):
                yield f"{_mark(child)}{block}" if first and child.name == "li" else block
                first = False
        else:
            running += child.get_text()
    yield from _some(running)


def _some(text: str) -> Iterator[str]:
    if text.strip():
        yield text


def _is_layout(table: Tag) -> bool:
    rows = table.find_all("tr")
    text = table.get_text(" ").upper()
    return len(rows) <= 4 and ("CỘNG SẢN VIỆT NAM" in text or "XÃ HỘI CHỦ NGHĨA" in text or "NƠI NHẬN" in text)


def _mark(item: Tag) -> str:
    """What a browser shows before a list item."""
    holder = item.parent
    if holder is None or holder.name != "ol":
        return "- "
    before = [each for each in item.previous_siblings if isinstance(each, Tag) and each.name == "li"]
    start = str(holder.get("start") or "1")
    number = (int(start) if start.isdigit() else 1) + len(before)
    kind = str(holder.get("type") or "1")
    if kind in "iI" and 0 < number < 90:
        return f"{roman(number) if kind == 'I' else roman(number).lower()}. "
    if kind in "aA" and number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter.upper()}. " if kind == "A" else f"{letter}) "
    return f"{number}. "
