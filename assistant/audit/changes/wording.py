"""How a change and its amounts are worded: the noun they share, and the years beside them."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
# "đồng chí", "người", "trường hợp" go with every kind of person.
_ANYONE = ("dong", "nguoi", "truong")


def one_noun(one: Figure, two: Figure) -> bool:
    """Whether two counts may count one thing: the same noun stands beside both, or one that goes with everything."""
    nouns = one.noun(), two.noun()
    return nouns[0] == nouns[1] or any(not noun or noun in _ANYONE for noun in nouns)


def without_years(text: str) -> str:
    """A text with "yyyy" for every year in it."""
    return _YEAR.sub("yyyy", text)
