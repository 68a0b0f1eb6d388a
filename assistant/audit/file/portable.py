"""Reports in PDF: the text layer and the ruled tables, without page numbers and running heads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistant.audit.file.joining import Line, clean, is_page_mark, page_width
from assistant.audit.file.plain import parts_of, table_of
from assistant.audit.file.report import Block, Table
from assistant.audit.file.ruled import Ruled, split_page
from corpus.errors import IngestError, ProposalError
from corpus.ingest.pdf import is_scan, open_pdf, page_letters, page_lines, page_rules

MAX_PAGES = 300
_NEAR = 4.0  # points: how far the borders of a table may move from page to page
_Item = tuple[int, str | Ruled]


def read_pdf(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """Blocks and tables of a PDF; `line` counts the lines of its text from 1.

    Raises:
        ProposalError: protected, damaged, too many pages, or a scan without text.
    """
    try:
        document = open_pdf(data, most=MAX_PAGES)
    except IngestError as error:
        raise ProposalError(error.message, place=name) from None
    try:
        pages = [_read(page) for page in document]
    finally:
        document.close()
    if is_scan([[one if isinstance(one, str) else str(one.rows) for one in page] for page in pages]):
        raise ProposalError(
            "tệp PDF là bản quét, không có lớp chữ. Hãy nhận dạng chữ (OCR) hoặc gửi tệp Word.", place=name
        )
    items = _items(pages)
    width = page_width([one for _, one in items if isinstance(one, str)])
    parts: list[Block | Table] = []
    lines: list[Line] = []
    for run in _runs(items):
        if isinstance(run, list):
            lines += run
            continue
        parts += parts_of(lines, width=width, before=_tables(parts))
        lines = []
        parts.append(table_of(run[0], _tables(parts) + 1))
    parts += parts_of(lines, width=width, before=_tables(parts))
    return tuple(parts)


def _read(page: object) -> list[str | Ruled]:
    """Lines and ruled tables of a page."""
    rules = page_rules(page)
    return list(split_page(page_letters(page), rules)) if rules else list(page_lines(page))


def _items(pages: list[list[str | Ruled]]) -> list[_Item]:
    """Lines and tables, numbered; running heads and page numbers are passed over, so that a sentence goes on across them."""
    heads = Counter(
        text for page in pages for text in {clean(one) for one in page if isinstance(one, str) and one.strip()}
    )
    running = {line for line, count in heads.items() if len(pages) >= 3 and count * 3 >= 2 * len(pages)}
    found: list[_Item] = []
    number = 0
    for page in pages:
        for one in page:
            number += 1
            if isinstance(one, str):
                if clean(one) not in running and not is_page_mark(clean(one)):
                    found.append((number, one))
            else:
                found.append((number, one))
                number += len(one.rows)
        number += 1
    return found


def _runs(items: list[_Item]) -> Iterator[list[Line] | tuple[list[tuple[int, list[str]]]]]:
    """Lines one after the other, and the rows of each table; one that goes on over the page is one table."""
    rows: list[tuple[int, list[str]]] = []
    edges: tuple[float, ...] = ()
    for number, one in items:
        if isinstance(one, str):
            if one.strip():
                if rows:
                    yield (rows,)
                rows = []
            yield [(number, one)]
            continue
        mine = [(number + at, list(row)) for at, row in enumerate(one.rows)]
        if rows and _same(edges, one.edges):
            first = [row for _, row in rows]
            while mine and mine[0][1] in first[:3]:
                mine.pop(0)  # the heading rows told again
            rows += mine
            continue
        if rows:
            yield (rows,)
        rows, edges = mine, one.edges
    if rows:
        yield (rows,)


def _same(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    return len(first) == len(second) and all(abs(a - b) <= _NEAR for a, b in zip(first, second, strict=True))


def _tables(parts: list[Block | Table]) -> int:
    return sum(isinstance(part, Table) for part in parts)
