"""Reports in PDF: the text layer, without page numbers and running heads."""

from __future__ import annotations

from collections import Counter

from assistant.audit.joining import Line, clean, is_page_mark
from assistant.audit.plain import parts_of
from assistant.audit.report import Block, Table
from corpus.errors import IngestError, ProposalError
from corpus.ingest.pdf import is_scan, open_pdf, page_lines

MAX_PAGES = 300


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
        pages = [page_lines(page) for page in document]
    finally:
        document.close()
    if is_scan(pages):
        raise ProposalError(
            "tệp PDF là bản quét, không có lớp chữ. Hãy nhận dạng chữ (OCR) hoặc gửi tệp Word.", place=name
        )
    return parts_of(_lines(pages), wrapped=True)


def _lines(pages: list[list[str]]) -> list[Line]:
    """The pages' lines, numbered; running heads and page numbers are passed over, so that a sentence goes on across them."""
    heads = Counter(line for page in pages for line in {clean(line) for line in page if line.strip()})
    running = {line for line, count in heads.items() if len(pages) >= 3 and count * 3 >= 2 * len(pages)}
    found: list[Line] = []
    number = 0
    for page in pages:
        for line in page:
            number += 1
            text = clean(line)
            if text not in running and not is_page_mark(text):
                found.append((number, line))
        number += 1
    return found
