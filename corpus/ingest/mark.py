"""The mark a line may open with: "Điều 5.", "II-", "2.1.", "a)", "+"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
