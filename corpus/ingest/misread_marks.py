"""What a mark in a recognised scan may have been: "TI." II, "HI." III, "l," 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.ingest.letters import UPPER
from corpus.ingest.mark import Mark, Rank
from corpus.ingest.numerals import letter_value, roman, roman_value

DASHES = str.maketrans("–—−", "---")
_NOISY_WORD = re.compile(r"(CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục)\s+([IVXLTHMl1|!]{1,6})(?!\w)\s*([.:/)–—-]?)\s*(.*)")
_NOISY = re.compile(r"([IVXLTHl|!\d]{1,6})\s?([.,)–—-])\s*(?!\d)(\S.*)")
_NOISY_BARE = re.compile(rf"([IVX]{{1,4}})()\s+([{UPPER}]{{2,}}[{UPPER}\s,-]*)$")
_NOISY_LETTER = re.compile(r"[ởöõôơờỡỗốồổộáàảãd6]([.)])\s*(\S.*)")  # what "đ)" is read as
_AS_ROMAN = str.maketrans("Tl1|!", "IIIII")
_AS_FIGURES = str.maketrans("Il|!", "1111")


def misread(text: str) -> Iterator[Mark]:
    """What a recognised number may have been: "TI." II, "HI." III, "l," 1."""
    found = _NOISY_WORD.match(text)
    if found and (value := roman_value(_mended(found.group(2)))):
        rank = {"c": Rank.CHAPTER, "p": Rank.PART, "m": Rank.SECTION}[found.group(1)[0].lower()]
        values = [value, value + 1] if set(_mended(found.group(2))) == {"I"} else [value]  # "II" for III
        sign, rest = found.group(3).translate(DASHES), found.group(4)
        for number in values:
            yield Mark(rank, roman(number), (number,), sign, rest, guess=True)
    found = _NOISY_LETTER.match(text)
    if found:
        yield Mark(Rank.LETTER, "đ", (letter_value("đ"),), found.group(1), found.group(2), guess=True)
    found = _NOISY.match(text) or _NOISY_BARE.match(text)
    if not found:
        return
    written, sign, rest = found.group(1), found.group(2).replace(",", ".").translate(DASHES), found.group(3)
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
