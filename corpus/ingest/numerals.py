"""Numbers of divisions: Roman, lettered in the Vietnamese order, and spelled ("thứ nhất")."""

from __future__ import annotations

import re

ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
# Letters that lists in some offices skip: f, j, w, z are not Vietnamese, đ is left out by old habits.
SKIPPED = frozenset("đfjwz")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ORDINALS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def roman_value(written: str) -> int:
    """``"XIV"`` → 14; 0 for what is not a well-formed number below 90."""
    if not re.fullmatch(r"(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})", written):
        return 0
    total = 0
    for at, letter in enumerate(written):
        value = _ROMAN[letter]
        total += -value if at + 1 < len(written) and _ROMAN[written[at + 1]] > value else value
    return total


def roman(number: int) -> str:
    """``14`` → ``"XIV"``."""
    tens, ones = divmod(number, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")[tens] + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
    )[ones]  # fmt: skip


def letter_value(letter: str) -> int:
    """Place in the alphabet from 1; 0 for anything else."""
    return ALPHABET.find(letter) + 1 if len(letter) == 1 else 0


def ordinal_value(written: str) -> int:
    """``"thứ nhất"``, ``"II"``, ``"3"``, ``"B"`` → 1, 2, 3, 2."""
    word = written.lower().removeprefix("thứ").strip()
    if word in _ORDINALS:
        return _ORDINALS[word]
    if written.isdigit():
        return int(written)
    return roman_value(written) or letter_value(written.lower())


def letters_follow(first: int, second: int) -> bool:
    """Whether the second letter may come right after the first, letters that some lists skip left out."""
    between = ALPHABET[first : second - 1]
    return second > first and all(letter in SKIPPED for letter in between)
