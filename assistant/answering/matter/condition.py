"""Thresholds in words ("chưa đủ 6 tháng", "từ 03 tháng trở lên") and whether a figure of a question meets them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from corpus.text import fold

_ONES = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
_WORDS: dict[str, int | Fraction] = {word: value for word, value in _ONES.items() if word != "lam"}
_WORDS |= {"nua": Fraction(1, 2), "muoi": 10, **{f"muoi {word}": 10 + value for word, value in _ONES.items()}}
for _ten, _tens in _ONES.items():
    if _tens > 1 and _ten not in ("tu", "lam"):
        _WORDS |= {f"{_ten} muoi": 10 * _tens, **{f"{_ten} muoi {word}": 10 * _tens + _ONES[word] for word in _ONES}}
_UNITS = r"(%|phan tram|diem|ngay(?: lam viec)?|hom|bua|thang|nguoi|thanh vien|bien che|nhiem vu|buoc|dong chi|dang vien|can bo|tuan|chuc vu)"
_NUMBER = rf"(?P<value>\d+(?:[.,]\d+)*|\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)\s*(?:so |cai |lan )?(?P<unit>{_UNITS})\b"
_FIGURE = re.compile(_NUMBER.replace(r"(%|", r"(?:%(?=\W|$)|").replace(r")\b", r")(?!\w)"))
_BOUNDS = (
    ("less_than", re.compile(r"(?:(?:chua|khong) (?:du|dat|den|toi)(?: duoc)?|duoi|it hon|nho hon)\s+$")),
    ("at_most", re.compile(r"(?:khong (?:vuot )?qua|toi da|nhieu nhat|khong vuot|tro xuong)\s+(?:bang )?$")),
    ("more_than", re.compile(r"(?:tren|hon|qua|vuot)\s+$")),
    ("at_least", re.compile(r"(?:it nhat|toi thieu|tu|du)\s+$")),
)  # fmt: skip
_SHARE = re.compile(r"\d ?%|\d ?phan tram\b|\bqua (?:ban|nua)\b|\bda so\b|\b(?:mot|hai|ba) phan (?:hai|ba|tu|nam)\b")
_PART = re.compile(r"(?<![\d/.,])(\d{1,3}) ?/ ?(\d{1,3})(?![\d/])")  # "31/12" is more than its whole: a day
_PAIR = re.compile(r"\b(?:co|du|dat|duoc|tren|can|phai) \d{1,3} \d{1,3} (?=[a-z])")  # "2/3" where signs are left out
_RANGE = re.compile(r"\btu\s+(?P<low>\d+(?:[.,]\d+)*)\s+(?:den|toi)\s+(?:duoi\s+)?$")
_ALIKE = {
    "dong chi": "nguoi",
    "dang vien": "nguoi",
    "can bo": "nguoi",
    "thanh vien": "nguoi",
    "phan tram": "%",
    "ngay lam viec": "ngay",
    "hom": "ngay",
    "bua": "ngay",
}


@dataclass(frozen=True)
class Threshold:
    """A bound with its unit: ``less_than 6 tháng``."""

    bound: str
    value: Fraction
    unit: str

    def met_by(self, value: Fraction) -> bool:
        """Whether a figure of the same unit satisfies the bound."""
        return {
            "less_than": value < self.value,
            "at_most": value <= self.value,
            "more_than": value > self.value,
            "at_least": value >= self.value,
        }[self.bound]


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[tuple[Fraction, str], ...]:
    """Figures with a unit, as exact numbers: "bốn tháng" → (4, "thang"), "9,5 điểm" → (19/2, "diem")."""
    return tuple((_value(match["value"]), _unit(match["unit"])) for match in _FIGURE.finditer(fold(text)))


@lru_cache(maxsize=4096)
def thresholds(text: str) -> tuple[Threshold, ...]:
    """Every bound a text states."""
    folded = fold(text)
    found = []
    for match in _FIGURE.finditer(folded):
        before = folded[: match.start()]
        after = folded[match.end() :]
        low = _RANGE.search(before)  # "từ 70 đến dưới 90 điểm": the unit stands after the second figure
        if low is not None:
            found.append(Threshold("at_least", _value(low["low"]), _unit(match["unit"])))
        for bound, words in _BOUNDS:
            if words.search(before):
                upward = (
                    bound == "at_least"
                    and re.search(r"\btu\s+$", before)
                    and not re.match(r"\s*(?:\w+\s+){0,3}tro len", after)
                )
                if not upward:
                    found.append(Threshold(bound, _value(match["value"]), _unit(match["unit"])))
                break
        else:
            if re.match(r"\s*(?:\w+\s+){0,2}tro len", after):
                found.append(Threshold("at_least", _value(match["value"]), _unit(match["unit"])))
    return tuple(found)


def agrees(asked: str, stored: str, rule: str) -> bool:
    """Whether an opening sentence `rule`, stored for the question `stored`, may answer the question `asked`.

    Figures of the same unit must be the same, or both meet (or both miss) the bound the sentence states; a figure the
    stored question lacks must meet the bound, which is the case the sentence speaks of.
    """
    mine, theirs = _cases(asked), _cases(stored)
    bounds = thresholds(rule)
    for value, unit, how in mine:
        same = [(other, bound) for other, other_unit, bound in theirs if other_unit == unit]
        if (value, how) in same:
            continue
        limits = [bound for bound in bounds if bound.unit == unit]
        if not limits:
            if any(other == value and {how, bound} <= {None, "at_least", "less_than"} for other, bound in same):
                continue  # "không đạt 100%", "không hoàn thành đủ 100%": what is denied is not told by the figure
            if same or any(other == unit for _, other in amounts(rule)):
                return False
            continue
        for limit in limits:
            wanted = _met(limit, *same[0]) if same else True
            if _met(limit, value, how) != wanted:
                return False
    return True


def share_untold(asked: str, rule: str) -> bool:
    """Whether a question tells a share ("2/3 cấp ủy đồng ý", "quá bán") and a sentence knows of none: that sentence settles
    nothing of it."""
    return _tells_share(fold(asked)) and not _tells_share(fold(rule))


def _tells_share(folded: str) -> bool:
    if _SHARE.search(folded) or _PAIR.search(folded):
        return True
    return any(int(part[1]) < int(part[2]) for part in _PART.finditer(folded))


def _cases(text: str) -> list[tuple[Fraction, str, str | None]]:
    """Figures with unit and, where the text sets one, the bound: "chưa đủ 6 tháng" is not "6 tháng"."""
    bounds = {(bound.value, bound.unit): bound.bound for bound in thresholds(text)}
    return [(value, unit, bounds.get((value, unit))) for value, unit in amounts(text)]


def _met(limit: Threshold, value: Fraction, how: str | None) -> bool:
    return limit.met_by(value) or (value == limit.value and how == limit.bound)


def _value(text: str) -> Fraction:
    if text in _WORDS:
        return Fraction(_WORDS[text])
    plain = text.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) else text.replace(",", ".")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else Fraction(0)


def _unit(text: str) -> str:
    return _ALIKE.get(text, text)
