"""Numbers as Vietnamese reports write them: 1.240, 1 240, 15,56%, 15.56%, hai mươi tám, ½."""

from __future__ import annotations

import re
from fractions import Fraction

HALVES = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
DIGITS = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)*|[½¼¾]")

_UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_TENS = {"mười": 10, "mươi": 10}
_WORD = "|".join(sorted([*_UNITS, *_TENS, "trăm", "linh", "lẻ", "nghìn", "ngàn", "rưỡi"], key=len, reverse=True))
WORDS = re.compile(rf"(?<![\w])(?:{_WORD})(?:\s+(?:{_WORD}))*(?![\w])")


def parse_digits(text: str, *, percent: bool = False) -> tuple[Fraction, int] | None:
    """Value and number of decimal places of a written number; None where it is not one (1.2.3)."""
    if text in HALVES:
        return HALVES[text], 0
    plain = text.replace(" ", "")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?", plain) and not (percent and plain.count(".") == 1):
        whole, _, rest = plain.replace(".", "").partition(",")
    elif re.fullmatch(r"[0-9]{1,3}(,[0-9]{3}){2,}", plain):
        whole, rest = plain.replace(",", ""), ""
    elif re.fullmatch(r"[0-9]+([.,][0-9]+)?", plain):
        whole, _, rest = plain.replace(".", ",").partition(",")
    else:
        return None
    return Fraction(int(whole + rest), 10 ** len(rest)), len(rest)


def parse_words(text: str) -> int | None:
    """A number read out below one million; None where the words do not make one."""
    total, hundreds, last, seen = 0, 0, -1, False
    for word in text.split():
        if word in ("nghìn", "ngàn"):
            total = (total + hundreds + max(last, 0)) * 1000
            hundreds, last = 0, -1
        elif word == "trăm":
            if last < 0:
                return None
            hundreds, last = hundreds + last * 100, -1
        elif word == "mười":
            hundreds, last = hundreds + max(last, 0) + 10, -1
        elif word == "mươi":
            if last < 0:
                return None
            hundreds, last = hundreds + last * 10, -1
        elif word in ("linh", "lẻ"):
            continue
        elif word in _UNITS:
            if last >= 0:
                return None
            last = _UNITS[word]
        else:
            return None
        seen = True
    return total + hundreds + max(last, 0) if seen else None
