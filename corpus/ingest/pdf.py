"""PDF files: the text layer page by page, and pictures of the pages where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from corpus.errors import NoText, OversizeFile, ProtectedFile, UnreadableFile
from corpus.ingest.legacy import convert, detect
from corpus.ingest.line import Extract, Line
from corpus.ingest.plain import converted
from corpus.ingest.scan import Step, recognise
from corpus.ingest.tidy import tidy

Letter = tuple[str, float, float]
Bounds = tuple[float, float, float, float]
MAX_PAGES = 1500
_SCANNED = 40
# Where a word was broken at the line's end PDFium hides the hyphen behind a mark of its own.
_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-"})


def open_pdf(data: bytes, *, most: int = MAX_PAGES) -> Any:
    """An open PDF; the caller closes it.

    Raises:
        IngestError: protected, damaged or too many pages.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ProtectedFile("tệp PDF có đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.") from None
        raise UnreadableFile("tệp PDF hỏng, không đọc được. Hãy xuất lại PDF.") from None
    if len(document) > most:
        document.close()
        raise OversizeFile(f"tệp PDF dài hơn {most} trang. Hãy tách nhỏ rồi làm từng phần.")
    return document


def page_lines(page: Any) -> list[str]:
    """Lines of one page's text layer, as they stand."""
    text = page.get_textpage()
    try:
        whole: str = text.get_text_bounded()
    finally:
        text.close()
    return whole.translate(_HYPHENS).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def page_letters(page: Any) -> list[Letter]:
    """Every letter of one page's text layer in the order of `page_lines`, line ends included, with its middle."""
    text = page.get_textpage()
    try:
        found: list[Letter] = []
        for at in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text, at)).translate(_HYPHENS)
            left, bottom, right, top = text.get_charbox(at)
            found.append((letter, (left + right) / 2, (bottom + top) / 2))
        return found
    finally:
        text.close()


def page_rules(page: Any) -> list[Bounds]:
    """Left, bottom, right and top of every line and box drawn on a page."""
    return [item.get_bounds() for item in page.get_objects((raw.FPDF_PAGEOBJ_PATH,))]


def is_scan(pages: list[list[str]]) -> bool:
    """Whether the pages hold too few letters to be more than pictures."""
    return sum(len(line.strip()) for page in pages for line in page) < _SCANNED * max(1, len(pages)) // 4


def read_pdf(data: bytes, step: Step | None = None) -> Extract:
    """A PDF as lines; a scan is recognised page by page.

    Raises:
        IngestError: protected, damaged, too long, or a scan that cannot be recognised here.
    """
    document = open_pdf(data)
    try:
        pages: list[list[str]] = []
        for number in range(len(document)):
            page = document[number]
            pages.append(page_lines(page))
            page.close()
            if step is not None and number % 10 == 9:
                step(number + 1, len(document), "đọc trang")
        if is_scan(pages):
            return _recognised(document, step)
    finally:
        document.close()
    old = detect(" ".join(line for page in pages for line in page))
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        for text in page:
            text = convert(text, old) if old else text
            lines.append(Line(len(lines) + 1, tidy(text), number))
    return Extract(tuple(lines), old or "pdf", len(pages), converted(old))


def _recognised(document: Any, step: Step | None) -> Extract:
    if len(document) == 0:
        raise NoText("tệp PDF không có trang nào. Hãy xuất lại PDF.")

    def picture(number: int) -> Callable[[], Any]:
        return lambda: document[number].render(scale=300 / 72, grayscale=True).to_pil()

    return recognise([picture(number) for number in range(len(document))], step)
