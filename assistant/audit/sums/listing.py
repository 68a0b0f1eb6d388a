"""A reading of what the parts of a total may be, and the words that open such a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.figure import Figure

WHOLLY = re.compile(r"\b(?:bao )?gom\b|chia (?:ra|thanh)|co cau|cu the(?: la| nhu sau)?:|phan ra|la:")
AMONG = re.compile(
    r"[,)]\s*tu (?!ngay|thang|nam|dau|khi|tren|tran|choi|chuc|bo|thien|nguyen|phe)|trong (?:so )?(?:do|nay)|trong tong so|nhu sau|ket qua"
)
BREAK = re.compile(r"[a-z)%\d]\.\s")
FORMS = re.compile(r"khien trach|canh cao|cach chuc|khai tru")
MAYBE = "~"
IN = "trong so"
ALIKE = "="  # of one noun; no word says that they are parts


@dataclass(frozen=True)
class Listing:
    """Figures that may be the parts of a total; `words` are those between, MAYBE where the reading is a guess.

    Attributes:
        spare: items of the list without a number, each of which may stand for one.
    """

    total: Figure
    parts: tuple[Figure, ...]
    words: str
    wrapped: bool = False
    spare: int = 0
    cut: bool = False

    @property
    def weak(self) -> bool:
        """Whether an agreement may be chance: part of a list only, or a guess at a small total."""
        return (self.cut or self.words in (MAYBE, ALIKE)) and self.total.value < 200

    @property
    def sum(self) -> Fraction:
        return sum((part.value for part in self.parts), Fraction(0))

    @property
    def agrees(self) -> bool:
        return self.total.value - self.sum in (0, self.spare)


def opens(gap: str) -> bool:
    return bool(WHOLLY.search(gap) or AMONG.search(gap))


def noun_words(figure: Figure) -> str:
    words = figure.unit.split(",")[0].removeprefix("luot ").split()
    return " ".join(words[:2])
