"""The mark a line opens with: "Điều 5.", "II-", "2.1.", "a)", "+"; what it may be, not yet what it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.ingest.letters import UPPER
from corpus.ingest.numerals import letter_value, ordinal_value, roman, roman_value

Number = tuple[int, ...]


class Rank(StrEnum):
    """Kinds of marks. The first six have a fixed order; the others take it from the text."""

    ANNEX = "phu-luc"
    PART = "phan"
    CHAPTER = "chuong"
    SECTION = "muc"
    SUBSECTION = "tieu-muc"
    ARTICLE = "dieu"
    CAPITAL = "A"
    ROMAN = "I"
    ARABIC = "1"
    DECIMAL = "1.1"
    LETTER = "a"
    BRACKET = "(1)"
    LOW_ROMAN = "i"
    BULLET = "-"


WORDED = (Rank.ANNEX, Rank.PART, Rank.CHAPTER, Rank.SECTION, Rank.SUBSECTION, Rank.ARTICLE)


@dataclass(frozen=True)
class Mark:
    """One way to read the beginning of a line.

    Attributes:
        written: the number as it stands ("II", "2. 2", "đ").
        number: its value for counting: ``(2,)``, ``(2, 2)``, ``(5,)``; empty where there is none (bullets).
        sign: what follows the number (".", ")", "-"), or the bullet itself.
        rest: the line after the mark.
        word: "Phụ lục", "Mẫu" or "Biểu" for annexes.
        guess: the number was not read so, it was mended.
    """

    rank: Rank
    written: str
    number: Number
    sign: str
    rest: str
    word: str = ""
    guess: bool = False


_DASHES = str.maketrans("–—−", "---")
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
_NOISY_WORD = re.compile(r"(CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục)\s+([IVXLTHMl1|!]{1,6})(?!\w)\s*([.:/)–—-]?)\s*(.*)")
_NOISY = re.compile(r"([IVXLTHl|!\d]{1,6})\s?([.,)–—-])\s*(?!\d)(\S.*)")
_NOISY_BARE = re.compile(rf"([IVX]{{1,4}})()\s+([{UPPER}]{{2,}}[{UPPER}\s,-]*)$")
_NOISY_LETTER = re.compile(r"[ởöõôơờỡỗốồổộáàảãd6]([.)])\s*(\S.*)")  # what "đ)" is read as
_AS_ROMAN = str.maketrans("Tl1|!", "IIIII")
_AS_FIGURES = str.maketrans("Il|!", "1111")
_BULLET = re.compile(r"([-–—+*•●○▪·◦■□✓➢])\s*(?=[^\s\d-]|\d)(.*)")


def marks_of(text: str, *, noisy: bool = False) -> list[Mark]:
    """Every way to read the mark of a line, likeliest first; empty for plain text.

    `noisy` is for recognised scans, where "l." and "I." may each be a 1.
    """
    found = [mark for read in _READERS for mark in read(text)]
    return [*found, *_misread(text)] if noisy else found


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
                    found.group(found.re.groups - 1).translate(_DASHES),
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
            yield Mark(rank, found.group(1), (number,), found.group(2).strip().translate(_DASHES), found.group(3))

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
        yield Mark(Rank.BULLET, found.group(1), (), found.group(1).translate(_DASHES), found.group(2))


def _misread(text: str) -> Iterator[Mark]:
    """What a recognised number may have been: "TI." II, "HI." III, "l," 1."""
    found = _NOISY_WORD.match(text)
    if found and (value := roman_value(_mended(found.group(2)))):
        rank = {"c": Rank.CHAPTER, "p": Rank.PART, "m": Rank.SECTION}[found.group(1)[0].lower()]
        values = [value, value + 1] if set(_mended(found.group(2))) == {"I"} else [value]  # "II" for III
        sign, rest = found.group(3).translate(_DASHES), found.group(4)
        for number in values:
            yield Mark(rank, roman(number), (number,), sign, rest, guess=True)
    found = _NOISY_LETTER.match(text)
    if found:
        yield Mark(Rank.LETTER, "đ", (letter_value("đ"),), found.group(1), found.group(2), guess=True)
    found = _NOISY.match(text) or _NOISY_BARE.match(text)
    if not found:
        return
    written, sign, rest = found.group(1), found.group(2).replace(",", ".").translate(_DASHES), found.group(3)
    if (value := roman_value(_mended(written))) and not written.isdigit():
        yield Mark(Rank.ROMAN, roman(value), (value,), sign or ".", rest, guess=True)
        if set(_mended(written)) == {"I"}:  # a stroke lost or seen twice: "II." for III or I
            for near in (value + 1, value - 1):
                if near:
                    yield Mark(Rank.ROMAN, roman(near), (near,), sign or ".", rest, guess=True)
    figures = written.translate(_AS_FIGURES)
    if figures.isdigit() and len(figures) < 3:
        yield Mark(Rank.ARABIC, figures, (int(figures),), sign or ".", rest, guess=True)


def _mended(written: str) -> str:
    return written.translate(_AS_ROMAN).replace("H", "II").replace("M", "III")


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
