"""A sign of degradation named by its number: within a group, or counted through all of them ("biểu hiện thứ 12")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

GROUPS = 3
IN_GROUP = 9  # signs of each group, as the resolution counts them
_ONES = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_UNITS = {word: number for number, word in enumerate(_ONES, 1)} | {"tu": 4, "lam": 5}
_IN_WORDS = _UNITS | {"nhat": 1, "nhi": 2, "muoi": 10} | {f"muoi {word}": 10 + one for word, one in _UNITS.items()}
for _tens, _ten in ((20, "hai"), (30, "ba")):
    _IN_WORDS |= {f"{_ten} muoi": _tens, **{f"{_ten} muoi {word}": _tens + one for word, one in _UNITS.items()}}
_WORDS = "|".join(sorted(_IN_WORDS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}|{_WORDS})(?![\w%]|[,.]\d)"
_MATTER = r"(?:[ ,\"'“”]*\b(?:ve|cua|cua su|su|suy thoai|tu tuong|chinh tri|dao duc|loi song|tu dien bien|tu chuyen hoa|va|trong)\b)*[\"'“”]?"
_WHOLE = r"(?:trong|cua|/|tren)\s*(?:so |cac |tong so |tong cong )*27\b"
_NOT_COUNTED = (
    r"(?! (?:nguoi|dong chi|dang vien|can bo|tot|xuat sac|diem|chi bo|tap the|don vi|muc)\b)"  # "nhóm 1 số 20 người"
)
_COUNTED = (
    re.compile(rf"\b(?:bieu hien|dau hieu|bh){_MATTER}\s*(?:thu|so)\s*{_NUMBER}"),
    re.compile(rf"\bnhom (?:thu |so )?(?:[1-3]|iii|ii|i|nhat|mot|hai|ba)[ ,]*(?:bieu hien|dau hieu|bh)(?: thu| so)? {_NUMBER}"),
    re.compile(rf"\b(?:thu|so)\s*{_NUMBER}\s*{_WHOLE}"),
    re.compile(rf"\b27 (?:bieu hien|dau hieu|bh)\b[ ,]*(?:\w+ ){{0,3}}(?:thu|so)\s*{_NUMBER}"),
    re.compile(rf"\bnhom (?:thu |so )?(?:\w+)[ ,]*(?:\w+ ){{0,2}}thu\s*{_NUMBER}(?= (?:la|noi|neu|gom)\b|\s*[?.]?\s*$)"),
    re.compile(rf"\bnhom (?:thu |so )?(?:[1-3]|iii|ii|i|nhat|mot|hai|ba)[ ,]*(?:thi |la |cai |dieu |muc )*(?:thu|so) {_NUMBER}{_NOT_COUNTED}"),
    re.compile(rf"\b(?:thu|so) {_NUMBER}[ ,]*(?:cua |trong |o |thuoc )*nhom (?:thu |so )?(?:[1-3]|iii|ii|i|nhat|mot|hai|ba)\b(?! (?:doi tuong|tieu chi))"),
    re.compile(r"(?<!\d )\b(?:bieu hien|dau hieu|bh) (?P<number>\d|1\d|2[0-7])(?![\w%]|[,.]\d| (?:noi dung|nhom|dieu|y|muc)\b)"),
)  # fmt: skip
_PAIR = re.compile(
    r"\b(?:bieu hien|dau hieu|bh)(?: so| thu)? (?P<group>[1-3])\.(?P<number>[1-9])(?![\w%.,]\d|\d)"
)  # "biểu hiện 1.9"
_GROUP = re.compile(r"\bnhom (?:thu |so )?(?P<number>[1-3]|iii|ii|i|nhat|mot|hai|ba)\b(?! (?:nao|doi tuong))")
_ROMAN = {"i": 1, "ii": 2, "iii": 3}
_BY_NAME = ((1, r"\btu tuong\b"), (2, r"\bdao duc\b|\bloi song\b"), (3, r"\btu dien bien\b|\btu chuyen hoa\b"))


class SignNumber(NamedTuple):
    """A sign as it was numbered (`told`), and where it stands; `group` is None where there is no such sign."""

    told: int
    group: int | None
    number: int
    start: int
    end: int


@lru_cache(maxsize=256)
def find_sign(folded: str) -> SignNumber | None:
    """The sign that a folded text names by its number; None where it names none."""
    if (pair := _PAIR.search(folded)) is not None:
        return SignNumber(int(pair["number"]), int(pair["group"]), int(pair["number"]), *pair.span())
    found = next((match for pattern in _COUNTED if (match := pattern.search(folded))), None)
    if found is None:
        return None
    told = int(found["number"]) if found["number"].isdigit() else _IN_WORDS[found["number"]]
    return SignNumber(told, *_placed(told, _group(folded)), *found.span())


def _placed(number: int, group: int | None) -> tuple[int | None, int]:
    """The group and the number in it; a number told of a group may be counted in it or through all."""
    if group is not None and 1 <= group <= GROUPS and 1 <= number <= IN_GROUP:
        return group, number
    if 1 <= number <= GROUPS * IN_GROUP:
        counted, place = (number - 1) // IN_GROUP + 1, (number - 1) % IN_GROUP + 1
        if group in (None, counted):
            return counted, place
    return None, number


def _group(folded: str) -> int | None:
    """The group named by its number, or by its matter alone."""
    named = _GROUP.search(folded)
    if named is not None:
        word = named["number"]
        return int(word) if word.isdigit() else _ROMAN.get(word) or _IN_WORDS[word]
    matters = [group for group, words in _BY_NAME if re.search(words, folded)]
    return matters[0] if len(matters) == 1 else None
