"""Numbers in running Vietnamese text: 1.240, 89,5, 12,35%, 9/40, ½, "4 tháng rưỡi", "hăm tám", "một phần năm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.answering.figures.spelled import spelled_numbers
from corpus.text import fold

Span = tuple[int, int]

_WRITTEN = re.compile(
    r"(?<![\w/.,-])(?P<minus>[-−])?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?![\w]*[a-z])"
    r"(?:\s*/\s*(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/.,]*\d))?"
    r"(?P<percent>\s*(?:%|phan tram\b))?"
)
_HALF = re.compile(r"\s+(?:(?:thang|nam|ngay|tuan|diem|gio)\s+)?ruoi\b")
_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅕": Fraction(1, 5)}


@dataclass(frozen=True)
class Quantity:
    """One number as it stands in a text.

    Attributes:
        value: exact; a percentage keeps its face value (12,35% is 1235/100).
        whole: the number after a stroke (9/40); None otherwise.
        percent: whether it is a percentage; `text` is how it was written.
    """

    value: Fraction
    start: int
    end: int
    text: str
    percent: bool = False
    whole: Fraction | None = None

    @property
    def is_count(self) -> bool:
        return self.value.denominator == 1 and not self.percent


def find_quantities(text: str, *, skip: Iterable[Span] = ()) -> list[Quantity]:
    """Every number of a text in order, but none that touches a span of `skip` (dates, document numbers …)."""
    taken = list(skip)
    folded = fold(text)
    found: list[Quantity] = []

    def note(quantity: Quantity) -> None:
        if not any(quantity.start < end and start < quantity.end for start, end in taken):
            taken.append((quantity.start, quantity.end))
            found.append(quantity)

    for match in _WRITTEN.finditer(folded):
        start, end = match.span()
        if any(start < other_end and other_start < end for other_start, other_end in taken) and match["whole"]:
            continue
        value = exact(match["number"]) * (-1 if match["minus"] else 1)
        whole = exact(match["whole"]) if match["whole"] else None
        note(Quantity(value, start, end, text[start:end].strip(), match["percent"] is not None, whole))
    for at, letter in enumerate(text):
        if letter in _GLYPHS:
            note(Quantity(_GLYPHS[letter], at, at + 1, letter))
    for number, start, end in spelled_numbers(text):
        after = re.match(r"\s*(%|phan tram\b)", folded[end:])
        stop = end + (after.end() if after else 0)
        note(Quantity(number, start, stop, text[start:stop], after is not None))
    return [_and_a_half(quantity, text, folded) for quantity in sorted(found, key=lambda item: item.start)]


def _and_a_half(quantity: Quantity, text: str, folded: str) -> Quantity:
    """ "4 tháng rưỡi", "chín điểm rưỡi" and "4 rưỡi": a half of the unit more, written out so that it is echoed."""
    after = _HALF.match(folded, quantity.end)
    if after is None or not quantity.is_count or "rười" in text[quantity.end : after.end()].lower():
        return quantity
    value = quantity.value + Fraction(1, 2)
    return replace(quantity, value=value, text=f"{value.numerator // 2},5")


def exact(written: str) -> Fraction:
    """``"1.240"`` and ``"1 240"`` are 1240; ``"89.5"`` and ``"89,5"`` are 179/2."""
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", written):
        written = written.replace(".", "").replace(" ", "")
    return Fraction(written.replace(",", "."))
