"""Stretches of a text put another way, as it was typed: with its marks, or without them where it has none."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.text import fold


class Said:
    """The stretches of the text as it was typed, by the names of a match on its folded form."""

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self._text, self._match = text, match

    def __call__(self, name: str) -> str:
        return self._text[self._match.start(name) : self._match.end(name)]


Put = Callable[[re.Match[str], Said], str | None]


def changed(text: str, pattern: re.Pattern[str], put: Put) -> str:
    """The text with what `put` makes of each match of the folded text; what it makes None of stays."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    bare = folded == text.lower()
    for match in reversed(list(pattern.finditer(folded))):
        made = put(match, Said(text, match))
        if made is not None:
            text = f"{text[: match.start()]}{fold(made) if bare else made}{text[match.end() :]}"
    return text
