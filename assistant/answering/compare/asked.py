"""The matter that a question names by one of the wordings kept for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from corpus.topics import Topic, load_topics

_GAP = r"(?: [^\s,;?]+){1,4}? "


def named_by(topics: Iterable[Topic], folded: str) -> dict[str, int]:
    """For each topic's id the length of the longest of its wordings that a folded text holds; those alone that one of
    them names."""
    found = {topic.id: max((len(words) for words in topic.asked if _pattern(words).search(folded)), default=0) for topic in topics}  # fmt: skip
    return {name: length for name, length in found.items() if length}


@lru_cache(maxsize=1)
def shipped_topics() -> tuple[Topic, ...]:
    """The topics as they are shipped, for reading a turn before anything is looked up."""
    return load_topics()


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_GAP.join(map(re.escape, words.split(' … ')))}(?!\w)")
