"""The word that opens a verdict: Có or Không to a question, Đúng or Không đúng to a statement put up for confirmation."""

from __future__ import annotations

import re

WORDS = ("Có", "Đúng", "Không", "Không đúng")
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
OUTRIGHT = re.compile(rf"(?:{_WORD})\. ")  # a sentence of its own: what follows may be told apart from it
QUOTING = re.compile(rf"(?:{_WORD}),(?: vì)? điều khoản nêu:? ")  # or set before what the text says
VERDICT = re.compile(rf"(?:{_WORD}|Tùy trường hợp)[.,:] ")  # any, and what tells on what it hangs


def verdict_word(*, holds: bool, confirming: bool) -> str:
    """Có, Đúng where what is asked holds; Không, Không đúng where it does not."""
    if holds:
        return "Đúng" if confirming else "Có"
    return "Không đúng" if confirming else "Không"
