"""A stored Không that says something is not enough ("Ngoài tổng điểm từ 90 trở lên còn …") is for who tells of that thing:
said to anybody else it would deny the level itself."""

from __future__ import annotations

import re

from corpus.document import Asking
from corpus.text import fold
from index.search import Index
from index.text import tokens

_BESIDES = re.compile(r"Không(?: đúng)?\. Ngoài (.+?)(?:,| còn\b)")
_LIGHT = frozenset(tokens("từ trở lên đến dưới đều đạt các những tổng nội dung"))
_TOLD = 0.2  # the share of that thing's words, by weight


def says_not_enough(index: Index, told: str, asked: Asking) -> bool:
    """Whether a stored sentence says so of a thing that the message (folded) does not tell."""
    besides = _BESIDES.match(asked.lead or "")
    if besides is None:
        return False
    thing = [word for word in tokens(fold(besides[1])) if word not in _LIGHT]
    return bool(thing) and index.share(thing, tokens(told)) < _TOLD
