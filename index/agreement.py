"""How far a place of the corpus agrees with the places a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.path import split
from corpus.place import Place
from corpus.vocabulary import Division

Parts = Sequence[tuple[Division, str]]  # a place, part by part, outermost first


def place_match(key: str, places: Sequence[Place]) -> float:
    """The share of the places named that a key agrees with; a disagreement on the same division counts as none."""
    return agreement(split(key.split("/", 1)[1]), places)


def agreement(parts: Parts, places: Sequence[Place]) -> float:
    """As `place_match`, of a place already taken apart."""
    at: dict[Division, list[str]] = {}
    for division, number in parts:
        at.setdefault(division, []).append(number.lower())
    matched = 0
    for place in places:
        numbers = at.get(place.division)
        if numbers is None:
            continue
        named = place.number.lower().lstrip("0")
        if any(_is_named(number.lstrip("0"), named, place.division) for number in numbers):
            matched += 1
        elif place.division in (Division.ARTICLE, Division.FORM, Division.TABLE, Division.ANNEX):
            return 0.0
    return matched / len(places)


def _is_named(number: str, named: str, division: Division) -> bool:
    """Whether a number is the one named, or one of those it stands for: "mẫu 2" of forms 2A, 2B, 2C."""
    if number == named or number.startswith(f"{named}-"):
        return True
    return division is Division.FORM and re.fullmatch(rf"{re.escape(named)}[a-z](?:-.*)?", number) is not None
