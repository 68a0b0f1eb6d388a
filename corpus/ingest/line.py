"""A line of a file as it was read, before anybody decided what it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Line:
    """One line; in Word and HTML one paragraph.

    Attributes:
        number: counted from 1 through the whole file, blank lines included.
        text: tidy (one kind of space, NFC, Đ for Ð), never holding a line end; may be empty.
        page: counted from 1.
        whole: the file itself says that a paragraph ends here (Word, HTML), so nothing was wrapped.
        note: a footnote by the file's own word.
    """

    number: int
    text: str
    page: int = 1
    whole: bool = False
    note: bool = False


@dataclass(frozen=True)
class Extract:
    """All lines of a file, and how they came out of it.

    Attributes:
        method: ``docx``, ``pdf``, ``txt``, ``html``, ``ocr``, or ``tcvn3``, ``vni``, ``1258`` where a legacy
            encoding or font had to be converted.
        doubts: what the reading itself is unsure of, in Vietnamese.
    """

    lines: tuple[Line, ...]
    method: str
    pages: int = 1
    doubts: tuple[str, ...] = ()

    @cached_property
    def chars(self) -> int:
        """Characters that are not space."""
        return sum(len("".join(line.text.split())) for line in self.lines)
