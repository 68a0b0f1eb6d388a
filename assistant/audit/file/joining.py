"""Lines of a file joined back into the paragraphs they were cut from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.audit.file.report import Block
from corpus.text import nfc

Line = tuple[int, str]

_MARKER = re.compile(
    r"^\s*(?:[-–—+*•●○▪·#>]+(?=\s|[^\W\d])|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*"
    r"|[a-zđ])\s*[.)/-](?=\s|$)(?!\d)"
    r"|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[A-ZĐÀ-Ỹ]))"
)
_ENDED = re.compile(r"[.;:!?…/](?:[\"”’»)*_]*)$")
_FOOTNOTE = re.compile(r"^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*\S")
_PAGE = re.compile(r"^\s*[-–—]?\s*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–—]?\s*$", re.IGNORECASE)
# Words after which a sentence cannot end: a figure on the next line, or page, is what they say.
_WANTS = re.compile(
    r"(?:^|[\s(])(?:năm|tháng|ngày|chiếm|đạt|bằng|là|có|gồm|khoảng|hơn|gần|tăng|giảm|từ|đến|và|với|của|trong|trên|còn|tỷ lệ"
    r"|được|(?:quy định|hướng dẫn|kế hoạch|nghị quyết|kết luận|quyết định|chỉ thị|công văn|thông báo|báo cáo) số)$",
    re.IGNORECASE,
)
_BULLETS = re.compile(r"^\s*[\uf000-\uf0ff]+\s*")  # list marks of symbol fonts, as PDF files keep them
_EMPHASIS = re.compile(r"\*\*|__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
_LEAST = 25  # letters of a line of running text; shorter ones are of headings and cells


@dataclass
class _Growing:
    text: str
    starts: list[tuple[int, int]]
    closed: bool = False

    def add(self, number: int, line: str) -> None:
        self.text += " "
        self.starts.append((len(self.text), number))
        self.text += line

    def block(self) -> Block:
        return Block(self.text, tuple(self.starts))


def clean(line: str) -> str:
    """A line without emphasis marks, odd spaces and heading hashes, composed."""
    plain = _EMPHASIS.sub(
        "", nfc(_BULLETS.sub("• ", line).replace("\u00a0", " ").replace("\u200b", "").replace("\t", " "))
    )
    return re.sub(r"\s+", " ", re.sub(r"^\s*#{1,6}\s+", "", plain)).strip()


def is_page_mark(line: str) -> bool:
    """A line that holds nothing but a page number."""
    return bool(_PAGE.match(line))


def wants_figure(text: str, line: str) -> bool:
    """Whether a line that begins with a figure carries on a text that breaks off where one must follow."""
    return line[:1].isdigit() and not _MARKER.match(line) and bool(_WANTS.search(text))


def join_lines(lines: Sequence[Line], *, width: int | None = None) -> list[Block]:
    """Paragraphs from lines; a blank line or page break inside a sentence does not end it.

    `width`: the letters lines are known to be cut at; seen from the lines where it is not told. A footnote between the two
    halves of a sentence becomes a block of its own after them.
    """
    width = _width([line for _, line in lines]) if width is None else width
    done: list[_Growing] = []
    open_: _Growing | None = None
    blank = False
    for number, raw in lines:
        line = clean(raw)
        if not line or is_page_mark(line):
            blank = True
            continue
        if _FOOTNOTE.match(line) and open_ is not None and not _ENDED.search(open_.text):
            done.append(_Growing(line, [(0, number)], closed=True))
            blank = False
            continue
        note = done[-1] if done and done[-1].closed and done[-1].starts[-1][1] == number - 1 and not blank else None
        if note is not None and not _ENDED.search(note.text):
            note.add(number, line)
        elif open_ is not None and _continues(open_, line, blank, width):
            open_.add(number, line)
        else:
            open_ = _Growing(line, [(0, number)])
            done.append(open_)
        blank = False
    return [growing.block() for growing in done]


def _continues(open_: _Growing, line: str, blank: bool, width: int) -> bool:
    if _MARKER.match(line):
        return False
    unfinished = not _ENDED.search(open_.text)
    small = line[0].islower() or line[0] in "(,;%"
    if unfinished and (small or wants_figure(open_.text, line)):
        return True
    if blank:
        return unfinished and line[0].isdigit() and open_.text[-1:].islower() and len(open_.text) > 60
    last = len(open_.text) - open_.starts[-1][0]
    return unfinished and width > 0 and last >= 7 * width // 10


def page_width(lines: Sequence[str]) -> int:
    """The width of a page's running text, whatever short lines of headings and cells stand in it; 0 of too few lines."""
    lengths = sorted(length for line in lines if (length := len(line.strip())) >= _LEAST)
    return lengths[-max(1, len(lengths) // 20)] if len(lengths) >= 3 else 0


def _width(lines: list[str]) -> int:
    """The width lines were wrapped at, 0 where paragraphs are not wrapped."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if len(lengths) < 8:
        return 0
    top = lengths[-max(1, len(lengths) // 20)]
    near = sum(1 for length in lengths if 7 * top // 10 <= length <= top)
    return top if top <= 160 and near * 3 >= len(lengths) else 0
