"""Numbers in words: "hai mươi tám", "hăm tám", "ba mốt", "bốn chục", "một trăm linh năm", "một phần năm", "nửa"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.text import fold

_DIGITS = {"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
           "bẩy": 7, "tám": 8, "chín": 9}  # fmt: skip
_BARE = {fold(word): value for word, value in _DIGITS.items()}  # "sau", "nam", "tu" are other words too
_TENS = {"muoi", "chuc"}
_LINKS = {"linh", "le"}
_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(
    r"\s*(?:nguoi|dong chi|d/c|dc\b|dang vien|dv\b|can bo|diem|thang|thanh vien|viec|dau viec|nhiem vu|khuyet diem|phieu|tap the|chi bo|"
    r"to chuc|phay\b|nghin\b|ngan\b|xuat sac|xs\b|htxs|tot\b|hoan thanh|bien che|ngay|cai\b|phan tram|mien|moi ket nap|truong phong|pho phong|nhan vien|%|vang|om\b)"
)
_PLACES = re.compile(r"\s*(?:dia phuong|don vi|co quan|xa\b|phong\b|linh vuc|bo phan|dau moi)")
_OF_PLACES = re.compile(
    _PLACES.pattern + r" (?:trong (?:so )?do )?(?:bi|deu|khong|chua|duoc xep|xep)\b"
)  # "năm đơn vị" may be a year
_YEARLY = {"cuoi", "dau", "trong", "moi", "hang", "ca", "giua", "nua", "mot"}
_BEFORE_AFTER = {"dot", "lan", "ky", "nam", "thang", "tuan", "hom", "ngay", "va", "roi", "truoc", "ve", "quy"}
_AFTER_YEAR = {"nay", "ngoai", "truoc", "sau", "vua", "kia", "qua", "toi", "roi", "do", "ay", "hoc"}


def spelled_numbers(text: str) -> Iterator[tuple[Fraction, int, int]]:
    """Every number in words with its place. A single word counts only before something that is counted."""
    folded = fold(text)
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)]
    marked = folded != text.lower().replace("đ", "d")
    at = 0
    while at < len(words):
        found = _fraction(words, at, text) or _number(words, at, text, marked, folded)
        if found is None:
            at += 1
            continue
        value, used = found
        yield value, words[at][1], words[at + used - 1][2]
        at += used


def _fraction(words: list[tuple[str, int, int]], at: int, text: str) -> tuple[Fraction, int] | None:
    said = [word for word, _, _ in words[at : at + 3]]
    if len(said) == 3 and said[1] == "phan" and said[0] in _BARE and said[2] in {**_BARE, "muoi": 10}:
        return Fraction(_BARE[said[0]], {**_BARE, "muoi": 10}[said[2]]), 3
    if said[:2] == ["mot", "nua"] and _original(words, at + 1, text) in ("nửa", "nua"):
        return Fraction(1, 2), 2
    return (Fraction(1, 2), 1) if said and _original(words, at, text) == "nửa" else None


def _number(
    words: list[tuple[str, int, int]], at: int, text: str, marked: bool, folded: str
) -> tuple[Fraction, int] | None:
    total, used, sure = 0, 0, False
    value = _digit(words, at, text, marked)
    word = words[at][0]
    if word == "ham" and at + 1 < len(words) and (unit := _digit(words, at + 1, text, marked)):
        return Fraction(20 + unit), 2
    if value is None and word == "muoi" and _original(words, at, text) in ("mười", "muoi"):
        total, used, sure = 10, 1, True
        if unit := _digit(words, at + 1, text, marked):
            total, used = 10 + unit, 2
    elif value is None:
        return None
    else:
        following = words[at + 1][0] if at + 1 < len(words) else ""
        if following == "tram":
            total, used, sure = value * 100, 2, True
            rest = at + used
            if rest < len(words) and words[rest][0] in _LINKS and (unit := _digit(words, rest + 1, text, marked)):
                total, used = total + unit, used + 2
            elif (
                rest < len(words)
                and (more := _number(words, rest, text, marked, folded))
                and more[0] < 100
                and more[1] > 1
            ):
                total, used = total + int(more[0]), used + more[1]
        elif following in _TENS:
            total, used, sure = value * 10, 2, True
            unit = _digit(words, at + 2, text, marked)
            if unit and following == "muoi" and _original(words, at + 2, text) != "năm":
                total, used = total + unit, 3
        elif (unit := _digit(words, at + 1, text, marked)) and _joined(words, at, text):
            total, used = value * 10 + unit, 2
            sure = words[at + 1][0] in ("mot", "lam", "nham")
        else:
            total, used = value, 1
    end = words[at + used - 1][2]
    if sure or _COUNTED.match(folded, end) or (_OF_PLACES if word == "nam" else _PLACES).match(folded, end):
        if used == 1 and word == "nam" and at and words[at - 1][0] in _YEARLY:
            return None
        return Fraction(total), used
    return None


def _joined(words: list[tuple[str, int, int]], at: int, text: str) -> bool:
    """Two digit words side by side: "ba mốt", "hai tám"; not "hai năm" (two years) nor "một hai"."""
    return (
        text[words[at][2] : words[at + 1][1]] == " "
        and _original(words, at + 1, text) != "năm"
        and words[at][0] != "mot"
    )


def _original(words: list[tuple[str, int, int]], at: int, text: str) -> str:
    return text[words[at][1] : words[at][2]].lower() if at < len(words) else ""


def _digit(words: list[tuple[str, int, int]], at: int, text: str, marked: bool) -> int | None:
    """The digit a word names. In a text with marks the word must bear its own ("sáu", not "sau")."""
    if at >= len(words):
        return None
    said, word = _original(words, at, text), words[at][0]
    if word == "nam" and at + 1 < len(words) and words[at + 1][0] in _AFTER_YEAR:
        return None
    if said in _DIGITS:
        return _DIGITS[said]
    before = words[at - 1][0] if at else ""
    if (word == "tu" and before not in _TENS) or (word == "sau" and before in _BEFORE_AFTER):
        return None  # "tu thang 2" is "từ", "dot sau hai thang" is "sau"
    return None if marked else _BARE.get(word)
