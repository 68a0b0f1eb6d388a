"""Every way to read the mark of a line: in words, in figures, in letters, as a bullet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.ingest.mark import Mark, Rank
from corpus.ingest.misread_marks import DASHES, misread
from corpus.ingest.numerals import letter_value, ordinal_value, roman_value

_WORDED = {
    Rank.PART: re.compile(r"(?:PHẦN|Phần)\s+((?:THỨ|thứ)\s+\w+|[IVXLC]+|\d{1,2}|[A-E])(?!\w)\s*([.:/)–—-]?)\s*(.*)"),
    Rank.CHAPTER: re.compile(r"(?:CHƯƠNG|Chương)\s+([IVXLC]+|\d{1,2})(?!\w)\s*([.:/)–—-]?)\s*(.*)"),
    Rank.SECTION: re.compile(r"(?:MỤC|Mục)\s+([IVXLC]+|\d{1,2})(?![\w])(?!\.\d)\s*([.:/)–—-]?)\s*(.*)"),
    Rank.SUBSECTION: re.compile(r"(?:TIỂU MỤC|Tiểu mục)\s+(\d{1,2})(?![\w])(?!\.\d)\s*([.:/)–—-]?)\s*(.*)"),
    Rank.ARTICLE: re.compile(r"(?:ĐIỀU|Điều|Điểu|ĐIỂU)\s*(\d{1,3})([a-zđ]?)(?!\w)(?!\.\d)\s*([.:/)–—-]?)\s*(.*)"),
}
_ANNEX = re.compile(
    r"(?P<word>PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu)\s*(?:(?:SỐ|Số|số)\s*:?\s*)?"
    r"(?P<number>[IVXLC]+(?!\w)|\d{1,2}\s?[A-Za-z]?\d?(?!\w))?(?!\w)\s*(?P<sign>[.:/)–—-]?)\s*(?P<rest>.*)"
)
_ROMAN = re.compile(r"([IVXLC]{1,6})\s?([.)/–—-]|\s-)\s*(\S.*)")
_CAPITAL = re.compile(r"([A-HĐ])\s?([.)/–—-])\s*(\S.*)")
_DECIMAL = re.compile(r"(\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})(?!\d)\s?([.)/:–—-]?)\s+(\S.*)")
_ARABIC = re.compile(r"(\d{1,3})\s?([.)/:–—-])\s*(?!\d)(\S.*)")
_ARABIC_FIGURE = re.compile(r"(\d{1,3})\s?([.)/:–—-])\s+(\d.*)")
_LETTER = re.compile(r"([a-zđ])\s?([.)/])\s*(\S.*)")
_LOW_ROMAN = re.compile(r"([ivx]{1,5})\s?([.)])\s+(\S.*)")
_BRACKET = re.compile(r"\(\s?(\d{1,2}|[a-zđ]|[ivx]{1,4})\s?\)\s*(\S.*)")
_BULLET = re.compile(r"([-–—+*•●○▪·◦■□✓➢])\s*(?=[^\s\d-]|\d)(.*)")


def marks_of(text: str, *, noisy: bool = False) -> list[Mark]:
    """Every way to read the mark of a line, likeliest first; empty for plain text.

    `noisy` is for recognised scans, where "l." and "I." may each be a 1.
    """
    found = [mark for read in _READERS for mark in read(text)]
    return [*found, *misread(text)] if noisy else found


def _worded(text: str) -> Iterator[Mark]:
    if text[:1] not in "PpCcMmTtĐđ":
        return
    for rank, pattern in _WORDED.items():
        found = pattern.match(text)
        if found:
            written = found.group(1) + (found.group(2) if rank is Rank.ARTICLE else "")
            value = ordinal_value(written) if rank is Rank.PART else _value(found.group(1))
            if value:
                yield Mark(
                    rank,
                    written,
                    (value,),
                    found.group(found.re.groups - 1).translate(DASHES),
                    found.group(found.re.groups),
                )


def _annex(text: str) -> Iterator[Mark]:
    found = _ANNEX.match(text) if text[:1] in "PMB" and len(text) < 200 else None
    if found:
        number = (found.group("number") or "").replace(" ", "")
        word = found.group("word").capitalize()
        yield Mark(Rank.ANNEX, number, (), found.group("sign"), found.group("rest"), word)


def _plain(rank: Rank, pattern: re.Pattern[str], value: Callable[[str], int]) -> Callable[[str], Iterator[Mark]]:
    def read(text: str) -> Iterator[Mark]:
        found = pattern.match(text)
        if found and (number := value(found.group(1))):
            yield Mark(rank, found.group(1), (number,), found.group(2).strip().translate(DASHES), found.group(3))

    return read


def _decimal(text: str) -> Iterator[Mark]:
    found = _DECIMAL.match(text)
    if found:
        parts = tuple(int(part) for part in found.group(1).split("."))
        if all(parts):
            yield Mark(Rank.DECIMAL, ".".join(map(str, parts)), parts, "", found.group(3))


def _bracket(text: str) -> Iterator[Mark]:
    found = _BRACKET.match(text)
    if found:
        value = int(found.group(1)) if found.group(1).isdigit() else letter_value(found.group(1)[:1])
        yield Mark(Rank.BRACKET, found.group(1), (value,), "(", found.group(2))


def _bullet(text: str) -> Iterator[Mark]:
    found = _BULLET.match(text)
    if found:
        yield Mark(Rank.BULLET, found.group(1), (), found.group(1).translate(DASHES), found.group(2))


def _value(written: str) -> int:
    return int(written) if written.isdigit() else roman_value(written)


_READERS: tuple[Callable[[str], Iterator[Mark]], ...] = (
    _worded,
    _annex,
    _decimal,
    _plain(Rank.ROMAN, _ROMAN, roman_value),
    _plain(Rank.CAPITAL, _CAPITAL, lambda written: letter_value(written.lower())),
    _plain(Rank.ARABIC, _ARABIC, int),
    _plain(Rank.ARABIC, _ARABIC_FIGURE, int),
    _plain(Rank.LOW_ROMAN, _LOW_ROMAN, lambda written: roman_value(written.upper())),
    _plain(Rank.LETTER, _LETTER, letter_value),
    _bracket,
    _bullet,
)
