"""Reports in PDF: the text layer, without page numbers and running heads."""

from __future__ import annotations

from collections import Counter

import pypdfium2

from assistant.audit.joining import Line, clean, is_page_mark
from assistant.audit.plain import parts_of
from assistant.audit.report import Block, Table
from corpus.errors import ProposalError

MAX_PAGES = 300
_SCANNED = 40


def read_pdf(data: bytes, name: str) -> tuple[Block | Table, ...]:
    """Blocks and tables of a PDF; `line` counts the lines of its text from 1.

    Raises:
        ProposalError: protected, damaged, too many pages, or a scan without text.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ProposalError("tệp PDF có đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.", place=name) from None
        raise ProposalError("tệp PDF hỏng, không đọc được. Hãy xuất lại PDF.", place=name) from None
    try:
        if len(document) > MAX_PAGES:
            raise ProposalError(f"tệp PDF dài hơn {MAX_PAGES} trang. Hãy tách nhỏ rồi soát từng phần.", place=name)
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_bounded().replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    finally:
        document.close()
    if sum(len(line.strip()) for page in pages for line in page) < _SCANNED * max(1, len(pages)) // 4:
        raise ProposalError(
            "tệp PDF là bản quét, không có lớp chữ. Hãy nhận dạng chữ (OCR) hoặc gửi tệp Word.", place=name
        )
    return parts_of(_lines(pages))


def _lines(pages: list[list[str]]) -> list[Line]:
    heads = Counter(line for page in pages for line in {clean(line) for line in page if line.strip()})
    running = {line for line, count in heads.items() if len(pages) >= 3 and count * 3 >= 2 * len(pages)}
    found: list[Line] = []
    for page in pages:
        for line in page:
            text = clean(line)
            found.append((len(found) + 1, "" if text in running or is_page_mark(text) else line))
        found.append((len(found) + 1, ""))
    return found
