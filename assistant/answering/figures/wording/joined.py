"""Numbers told in several pieces: "89 phẩy 5", "một nghìn hai trăm bốn mươi", "4 tháng rưỡi", "một trăm rưỡi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from assistant.answering.quantity import Quantity
from corpus.text import fold

_DIGITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_DIGIT = "|".join(_DIGITS)
_POINT = re.compile(rf"\s*phay\s+(?:(?P<digits>\d{{1,3}})(?!\d)|(?P<words>(?:{_DIGIT})(?:\s+(?:{_DIGIT}))?)\b)")
_THOUSAND = re.compile(r"\s*(?:nghin|ngan)\b")
_THOUSANDS = ("nghìn", "ngàn", "nghin", "ngan")  # "ngân", "ngắn" are other words
_GAP = re.compile(r"\s*(?:(?:khong tram )?(?:linh|le) |khong tram )?$")
_HALF = re.compile(r"\s+(?:(?:thang|nam|ngay|tuan|diem|gio)\s+)?ruoi\b")
_OF_UNITS = (("tram", 100), ("chuc", 10))  # "một trăm rưỡi" is half a hundred more


def joined(quantities: Sequence[Quantity], text: str, folded: str) -> Iterator[Quantity]:
    """The quantities of a text, in order, those told in several pieces as one."""
    at, reached = 0, 0
    while at < len(quantities):
        quantity = quantities[at]
        at += 1
        if quantity.start < reached:
            continue
        quantity = _with_decimals(quantity, text, folded)
        thousand = _thousand(quantity, text, folded)
        if thousand is not None:
            rest = next((other for other in quantities[at:] if other.start >= thousand.end), None)
            quantity = _with_rest(thousand, rest, text, folded)
        quantity = _and_a_half(quantity, text, folded)
        reached = quantity.end
        yield quantity


def _with_decimals(quantity: Quantity, text: str, folded: str) -> Quantity:
    point = _POINT.match(folded, quantity.end) if quantity.is_count and quantity.whole is None else None
    if point is None:
        return quantity
    digits = point["digits"] or "".join(str(_DIGITS[word]) for word in point["words"].split())
    value = quantity.value + Fraction(int(digits), 10 ** len(digits))
    percent = re.match(r"\s*(?:%|phan tram\b)", folded[point.end() :])
    end = point.end() + (percent.end() if percent else 0)
    written = f"{quantity.value.numerator},{digits}{'%' if percent else ''}"
    return replace(quantity, value=value, end=end, text=written, percent=percent is not None)


def _thousand(quantity: Quantity, text: str, folded: str) -> Quantity | None:
    found = _THOUSAND.match(folded, quantity.end) if not quantity.percent and quantity.whole is None else None
    if found is None or not text[: found.end()].lower().endswith(_THOUSANDS):
        return None
    return _told(quantity, quantity.value * 1000, found.end())


def _with_rest(thousand: Quantity, rest: Quantity | None, text: str, folded: str) -> Quantity:
    if rest is None or not rest.is_count or rest.value >= 1000 or rest.whole is not None:
        return thousand
    if not _GAP.match(folded[thousand.end : rest.start]):
        return thousand
    return _told(thousand, thousand.value + rest.value, rest.end)


def _and_a_half(quantity: Quantity, text: str, folded: str) -> Quantity:
    """A half of the unit more, written out so that it is echoed."""
    after = _HALF.match(folded, quantity.end)
    if after is None or not quantity.is_count or "rười" in text[quantity.end : after.end()].lower():
        return quantity
    said = fold(text[quantity.start : quantity.end])
    if quantity.value >= 1000 and re.search(r"(?:nghin|ngan)$", said):
        return _told(quantity, quantity.value + 500, after.end())
    for word, unit in _OF_UNITS:
        if said.endswith(word):
            return _told(quantity, quantity.value + unit // 2, after.end())
    value = quantity.value + Fraction(1, 2)
    return replace(quantity, value=value, text=f"{value.numerator // 2},5")


def _told(quantity: Quantity, value: Fraction, end: int) -> Quantity:
    written = str(value.numerator) if value.denominator == 1 else quantity.text
    return replace(quantity, value=value, end=end, text=written)
