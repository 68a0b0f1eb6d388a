"""Places as people name them, "điều 11 khoản 2": articles, clauses, points, annexes, signs and forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.sign_number import find_sign
from corpus.text import fold, nfc
from corpus.vocabulary import Division

_PLACE = re.compile(
    r"\b(?P<name>tieu muc|phu luc|chuong|phan|muc|dieu|khoan|diem|nhom|bieu hien(?:\s*(?:thu|so))?)\s*(?:so\s*|thu\s*)?"
    r"(?P<number>(?:(?<=dieu )\d{3}|\d{1,2})(?:\.\d{1,2})*|[ivx]{1,4}|[a-dđ])(?![\w%]|[,.]\d)"
)
_FORM = re.compile(
    r"\b(?P<name>mau|bieu)\s*(?:so\s*)?(?P<number>0?\d{1,2}(?:\s?[a-g]\d?)?)(?![\w%])(?!\s*(?:bieu hien|%|phan tram)|[,.]\d)"
)
_SHORT_PLACE = re.compile(r"(?<![A-Za-zÀ-ỹ])([ĐK])\.?(\d{1,2})(?![\d%.,])")
_DIVISIONS = {
    "tieu muc": Division.SUBSECTION, "phu luc": Division.ANNEX, "chuong": Division.CHAPTER, "phan": Division.PART,
    "muc": Division.SECTION, "dieu": Division.ARTICLE, "khoan": Division.CLAUSE, "diem": Division.POINT,
    "nhom": Division.GROUP, "bieu hien": Division.SIGN,
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """An article, clause, annex or form named in a text."""

    division: Division
    number: str
    start: int
    end: int


@lru_cache(maxsize=256)  # a message is asked for its places by each reading of it
def find_places(text: str) -> tuple[Place, ...]:
    """Articles, clauses, points, annexes, signs and forms a text names, in order."""
    whole = nfc(text)
    folded = fold(whole)
    found = []
    for match in _FORM.finditer(folded):
        division = Division.FORM if match.group("name") == "mau" else Division.TABLE
        number = match.group("number")
        if not whole[match.end() - 1].isascii():  # "mẫu 2 ạ"
            number = number[:-1]
        found.append(Place(division, number.replace(" ", ""), *match.span()))
    for match in _PLACE.finditer(folded):
        name = re.sub(r"\s*(thu|so)$", "", match.group("name"))
        after = {
            "diem": r"\s*(tro len|tro xuong|so)",
            "phu luc": r"\s*(bieu hien|noi dung|tieu chi|cau hoi|trang)",
        }.get(name)
        if after and re.match(after, folded[match.end() :]):
            continue
        number = match.group("number")
        if name == "diem" and whole[match.end() - 1] in "đĐ":  # điểm đ is another than điểm d
            number = "dd"
        found.append(Place(_DIVISIONS[name], number, *match.span()))
    for match in _SHORT_PLACE.finditer(whole):
        division = Division.ARTICLE if match.group(1) == "Đ" else Division.CLAUSE
        found.append(Place(division, match.group(2), *match.span()))
    return tuple(sorted(_with_sign(found, folded), key=lambda place: place.start))


def _with_sign(found: list[Place], folded: str) -> list[Place]:
    """The places with a sign told by its number as the group and the number in it; one that does not exist stays as told."""
    sign = find_sign(folded)
    if sign is None:
        return [place for place in found if place.division is not Division.SIGN]
    others = [place for place in found if place.division not in (Division.SIGN, Division.GROUP)]
    named = [place for place in found if place.division is Division.GROUP and sign.group is None]
    placed = [] if sign.group is None else [Place(Division.GROUP, str(sign.group), sign.start, sign.end)]
    return [*others, *named, *placed, Place(Division.SIGN, str(sign.number), sign.start, sign.end)]
