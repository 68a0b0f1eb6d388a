"""What is asked of figures that no sum answers: whether two people fare alike."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Told

_ALIKE = re.compile(r"\b(?:khac|giong) nhau\b(?! (?:may|bao nhieu))")
_REWARDED = r"\b(?:khen(?: thuong)?|tang (?:giay|bang) khen|thuong)(?: (?:cho|duoc|them))* \d"  # so many are rewarded, not rated
_LEAST = 2


def asks_other(told: Told) -> bool:
    """Whether the figures are told of something that the question does not ask to be reckoned."""
    if told.says(_REWARDED) and not told.has("good", "good_up", "score"):
        return True
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    return len(told.all("disciplined")) >= _LEAST and _ALIKE.search(last) is not None
