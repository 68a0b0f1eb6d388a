"""A list of names, each with a rating: said again as counts."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from assistant.answering.figures.wording.named_ratings import RATING, RATINGS, rating_named

_PERSON = re.compile(
    rf"(?P<name>[^\d,;:.?!–=()-]{{1,30}}?)\s*(?:[-–:=(]|\b(?:xep|duoc|la)\b)\s*(?P<rating>{RATING})\b\)?\s*(?=[,;.?!]|$|\b(?:va|co|thi|vay|nhu|da|duoc|dc|lieu|la)\b)"
)
_MORE = re.compile(rf"[-–:=(]\s*(?:{RATING})\b")
FEWEST = 3  # names of a list


def tell_people(text: str, folded: str) -> str | None:
    people = list(_PERSON.finditer(folded))
    if len(people) < FEWEST or any(not match["name"].strip() for match in people):
        return None
    between = (folded[one.end() : other.start()] for one, other in pairwise(people))
    if any(re.fullmatch(r"\s*[,;.]?\s*(?:va )?", gap) is None for gap in between):
        return None
    if _MORE.search(folded[: people[0].start()] + " . " + folded[people[-1].end() :]):
        return None  # somebody is told whose name was not read: no count
    counts = Counter(rating_named(match["rating"]) for match in people)
    said = ", ".join(f"{counts[name]} {name}" for name, _ in RATINGS if counts[name])
    return f"{said}{text[people[-1].end('rating') :]}"
