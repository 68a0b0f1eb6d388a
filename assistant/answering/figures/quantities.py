"""Numbers in running Vietnamese text: 1.240, 89,5, 12,35%, 9/40, ½, "4 tháng rưỡi", "hăm tám", "một phần năm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from assistant.answering.figures.quantity import Quantity, Span
from assistant.answering.figures.wording.joined import joined
from assistant.answering.figures.wording.spelled import spelled_numbers
from corpus.text import fold

_WRITTEN = re.compile(
    r"(?<![\w/.,-])(?P<minus>[-−])?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?![\w]*[a-z])"
    r"(?:\s*/\s*(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/.,]*\d))?"
    r"(?P<percent>\s*(?:%|phan tram\b))?"
)
_OF_A_NUMBER = re.compile(r"\s*(?:cua )?(?:tong )?so\b(?! \d)")
# "vắng 1/2 thì hoãn à", "họp có 2/3 đảng viên": a share of whoever there are, no one of two
_ATTENDED = re.compile(r"\b(?:vang|co mat|du hop|tham du|hop)\b(?: \w+){0,3} $")
_SAID = 4  # the largest whole of such a fraction
_LARGEST = 10  # of the whole of a fraction as one says it: "1/5", "3/10"
_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅕": Fraction(1, 5)}


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
        if whole and 0 < value < whole <= _LARGEST and _OF_A_NUMBER.match(folded, end):
            value, whole = value / whole, None  # "1/5 số tốt" is a fraction, no one of five
        elif whole and 0 < value < whole <= _SAID and _ATTENDED.search(folded[:start]):
            value, whole = value / whole, None
        note(Quantity(value, start, end, text[start:end].strip(), match["percent"] is not None, whole))
    for at, letter in enumerate(text):
        if letter in _GLYPHS:
            note(Quantity(_GLYPHS[letter], at, at + 1, letter))
    for number, start, end in spelled_numbers(text):
        after = re.match(r"\s*(%|phan tram\b)", folded[end:])
        stop = end + (after.end() if after else 0)
        note(Quantity(number, start, stop, text[start:stop], after is not None))
    return list(joined(sorted(found, key=lambda item: item.start), text, folded))


def exact(written: str) -> Fraction:
    """``"1.240"`` and ``"1 240"`` are 1240; ``"89.5"`` and ``"89,5"`` are 179/2."""
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", written):
        written = written.replace(".", "").replace(" ", "")
    return Fraction(written.replace(",", "."))
