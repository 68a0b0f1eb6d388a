"""The next place: "43 người tốt, cần thêm mấy người tốt nữa thì được suất thứ chín"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.changes.moved import moved
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.quantities import find_quantities
from assistant.answering.figures.quantity import Quantity

_PLACE = re.compile(r"\b(?:suat|xuat sac|nguoi|dong chi|tap the|chi bo|to chuc)(?: xuat sac)? thu ")
_WHEN = r"\b(?:bao gio|khi nao|luc nao|chung nao)\b[^.;?]*\bthu (?:\d|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)"
_WANTED = r"\b(?:can|phai|them|thieu|du|muon|de)\b[^.;?]*\b(?:may|bao nhieu)\b"
# "đang có 5, muốn lên 6": the number wished for stands after the wish, the one there is before it.
_WISHED = re.compile(
    r"\b(?:muon|mong|can|de|phan dau|nham|dinh|tang|nang)(?: (?:co|len|lay|duoc|dat|xep|tang|nang|du|thanh|toi|den|la|ca|thi|so|xuat sac|htxs|xs))*"
    r" (?:len|duoc|co|du|thanh|dat|toi|den|xep|lay)(?: (?:du|ca|la|thanh|toi|den|den muc|so))*\s*$"
    r"|\b(?:muon|mong|xin|dinh)(?: (?:la|lay|xep|duoc))*\s*$"
    r"|\b(?:muon|mong|dinh|can|xin|de nghi)\b[^.;?]*\b(?:tuc(?: la)?|thanh|len)(?: (?:la|du))*\s*$"
)
_ON_TOP = re.compile(r"\b(?:muon|mong|can|de|dinh|xin|duoc)(?: (?:co|lay|xep|duoc))* them(?: (?:duoc|lay|xep))*\s*$")
_OF_BEST = re.compile(r"\s*(?:(?:nguoi|dong chi|dang vien|suat|dc|d/c) )?(?:hoan thanh )?(?:xuat sac|xs|htxs)\b")
_SPELLED = {
    "nhat": 1,
    "nhi": 2,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}


def place_wanted(told: Told) -> Figure | None:
    """The place as the number of excellent that is wanted; None where no place is asked for."""
    if (told.says(_WANTED) or told.says(_WHEN)) and (place := _place(told)) is not None:
        return place
    if (wish := _wished_of_good(told)) is not None:
        return wish
    return _wished(told) if told.says(asking.SMALLEST) or told.says(_WANTED) else None


def _wished_of_good(told: Told) -> Figure | None:
    """ "có 25 tốt, muốn lấy 6 xuất sắc phải có thêm mấy tốt nữa": six are wished for, more of the good are asked."""
    best = told.get("excellent")
    if best is None or "good" not in told.asked or not told.has("good") or len(told.all("excellent")) != 1:
        return None
    wished = told.says(_WANTED) and _WISHED.search(told.folded[: best.quantity.start])
    return _figure(best.value, best.quantity.start, best.quantity.end) if wished else None


def _wished(told: Told) -> Figure | None:
    """More excellent than there are, where both numbers are told: the wish is what the good are needed for."""
    counts = [one for one in told.figures if one.role in (None, "excellent", "members", "units")]
    counts = [one for one in counts if not one.is_share and not one.vague and one.of is None]
    if (more := _more_than_now(told, counts)) is not None:
        return more
    for now in (one for one in counts if one.role == "excellent"):
        for wished in counts:
            between = told.folded[now.quantity.end : wished.quantity.start]
            if wished.value > now.value and wished.quantity.start > now.quantity.end and _WISHED.search(between):
                return _figure(wished.value, wished.quantity.start, wished.quantity.end)
    return None


def _more_than_now(told: Told, counts: list[Figure]) -> Figure | None:
    """ "muốn thêm 1 xuất sắc nữa, đang có 4": the number wished for is that of those there are and those on top."""
    best = [one for one in counts if one.role == "excellent"]
    more = next((one for one in best if _is_on_top(told, one)), None)
    now = [one for one in best if one is not more]
    if more is None or len(now) != 1 or more.turn != told.last_turn:
        return None
    return _figure(now[0].value + more.value, more.quantity.start, more.quantity.end)


def _is_on_top(told: Told, figure: Figure) -> bool:
    """Whether a number is told to come on top: "thêm 1 xuất sắc nữa", "muốn có thêm 2 xs"."""
    wished = _ON_TOP.search(told.folded[: figure.quantity.start])
    return wished is not None and _OF_BEST.match(told.folded, figure.quantity.end) is not None


def _place(told: Told) -> Figure | None:
    found = _PLACE.search(told.folded)
    if found is None:
        return None
    rest = told.text[found.end() :]
    number = next(iter(find_quantities(rest)), None)
    if number is None or number.start > 0 or not number.is_count:
        word = re.match(r"\w+", told.folded[found.end() :])
        if word is None or word[0] not in _SPELLED:
            return None
        return _figure(Fraction(_SPELLED[word[0]]), found.end(), found.end() + len(word[0]))
    return _figure(number.value, found.end(), found.end() + number.end)


def place_over(told: Told) -> Figure | None:
    """How many are moved from good to excellent for the place named: "43 tốt, 8 xuất sắc, nâng người thứ chín được không"."""
    best = told.get("excellent")
    if best is None or not told.says(asking.YES_NO) or not told.says(asking.RAISED):
        return None
    place = _place(told) if moved(told) is None else None
    if place is None or place.value <= best.value:
        return None
    return _figure(place.value - best.value, place.quantity.start, place.quantity.end)


def _figure(value: Fraction, start: int, end: int) -> Figure:
    return Figure(Quantity(value, start, end, str(value)), role="excellent")
