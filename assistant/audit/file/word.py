"""Reports in Word: paragraphs, tables, text boxes and footnotes in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from assistant.audit.file.joining import wants_figure
from assistant.audit.file.report import Block, Cell, Table
from corpus.errors import IngestError, ProposalError
from corpus.ingest.opening import open_word as open_file
from corpus.ingest.runs import boxes_of
from corpus.ingest.word import WordReader
from corpus.text import nfc

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDERS = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "customXml", "smartTag"))
_NOTE_MARKS = {ord(letter): None for letter in "⁰¹²³⁴⁵⁶⁷⁸⁹"}  # after a number they would be read as digits of it


def open_word(data: bytes, name: str) -> WordDocument:
    """A Word file's document; its macros are left out.

    Raises:
        ProposalError: the file is damaged.
    """
    try:
        return open_file(data)
    except IngestError as error:
        raise ProposalError(error.message, place=name) from None


def read_word(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """Blocks and tables; `line` counts paragraphs and table rows from 1.

    Raises:
        ProposalError: the file is damaged.
    """
    document = open_word(data, name)
    reader = WordReader(document)
    parts: list[Block | Table] = []
    line, tables, paragraphs, own = 0, 0, 0, 0
    for item in inner(document):
        if isinstance(item, Paragraph):
            line += 1
            text = _text(reader, item._p)
            level = _list_level(item)
            own = (
                own if in_box(item) else paragraphs
            )  # Word takes no comment in a text box: it goes to where the box stands
            if text.strip() and level is None and parts and _goes_on(parts[-1], text.strip()):
                parts[-1] = _longer(parts[-1], text.strip(), line)
            elif text.strip():
                parts.append(Block(text, ((0, line),), level, own))
            paragraphs += 1
        else:
            tables += 1
            parts.append(_table(reader, item, tables, line))
            line += len(item.rows)
    for text in _footnotes(document):
        line += 1
        parts.append(Block(nfc(text), ((0, line),)))
    return tuple(parts)


def inner(document: WordDocument) -> Iterator[Paragraph | WordTable]:
    """Paragraphs and tables in reading order: those in content controls, in text boxes and in cells of other tables too."""
    yield from _within(document.element.body, document._body)


def _within(holder: Any, parent: Any) -> Iterator[Paragraph | WordTable]:
    for child in holder.iterchildren():
        if child.tag == f"{_W}p":
            yield Paragraph(child, parent)
            for box in boxes_of(child):
                yield from _within(box, parent)
        elif child.tag == f"{_W}tbl":
            yield WordTable(child, parent)
            for cell in child.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tbl")) is child:
                    yield from (item for item in _within(cell, parent) if isinstance(item, WordTable) or in_box(item))
        elif child.tag in _HOLDERS:
            yield from _within(child, parent)


def in_box(paragraph: Paragraph) -> bool:
    """Whether a paragraph stands in a text box."""
    return next(paragraph._p.iterancestors(f"{_W}txbxContent"), None) is not None


def _text(reader: WordReader, paragraph: Any) -> str:
    text = reader.text(paragraph).translate(_NOTE_MARKS)
    return nfc(text.replace("\n", " ").replace("\u00a0", " ").replace("\t", " "))


def _goes_on(last: Block | Table, text: str) -> bool:
    """Whether a paragraph is the rest of the one before, cut by a page's end."""
    return isinstance(last, Block) and wants_figure(last.text.rstrip(), text)


def _longer(last: Block | Table, text: str, line: int) -> Block:
    assert isinstance(last, Block)
    start = len(last.text.rstrip()) + 1
    return replace(last, text=f"{last.text.rstrip()} {text}", starts=(*last.starts, (start, line)))


def _table(reader: WordReader, table: WordTable, number: int, before: int) -> Table:
    seen: set[object] = set()  # the elements themselves: kept alive, else the next may get the same identity
    rows = []
    for at, row in enumerate(table.rows):
        cells = []
        for column, cell in enumerate(row.cells):
            told = "" if cell._tc in seen else " ".join(_text(reader, one) for one in _own_paragraphs(cell._tc))
            text = " ".join(told.split())
            seen.add(cell._tc)
            place = f"bảng {number}, dòng {at + 1}, cột {column + 1}"
            cells.append(Cell(text, before + at + 1, place, column, (number - 1, at, column)))
        rows.append(tuple(cells))
    return Table(tuple(rows))


def _own_paragraphs(cell: Any) -> Iterator[Any]:
    """A cell's paragraphs, in content controls too; those of tables and boxes in it are read by themselves."""
    for paragraph in cell.iter(f"{_W}p"):
        if next(paragraph.iterancestors(f"{_W}tc", f"{_W}txbxContent")) is cell:
            yield paragraph


def _list_level(paragraph: Paragraph) -> int | None:
    properties = paragraph._p.pPr
    numbering: Any = None if properties is None else properties.numPr
    if numbering is not None:
        return 0 if numbering.ilvl is None else int(numbering.ilvl.val)
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    return (
        int(style[-1]) - 1
        if style.startswith("List") and style[-1:].isdigit()
        else 0
        if style.startswith("List")
        else None
    )


def _footnotes(document: WordDocument) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/footnotes") and not relation.is_external:
            for note in parse_xml(relation.target_part.blob).iter(f"{_W}footnote"):
                text = "".join(part.text or "" for part in note.iter(f"{_W}t")).strip()
                if text:
                    yield text
