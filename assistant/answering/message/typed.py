"""A pattern written with accents, that reads what is typed with them and what is typed without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.text import fold


class Typed:
    """Two patterns in one: the accented one for a text with accents, its folded form for one without. The pattern holds no escape
    in capitals, which folding would turn round."""

    def __init__(self, pattern: str) -> None:
        self._accented = re.compile(pattern, re.IGNORECASE)
        self._bare = re.compile(fold(pattern), re.IGNORECASE)

    def _for(self, text: str) -> re.Pattern[str]:
        return self._bare if fold(text) == text.lower() else self._accented

    def sub(self, put: str, text: str) -> str:
        return self._for(text).sub(put, text)

    def search(self, text: str) -> re.Match[str] | None:
        return self._for(text).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self._for(text).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._for(text).finditer(text)
