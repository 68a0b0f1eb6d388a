"""The word that opens a verdict: Có or Không to a question, Đúng or Không đúng to a statement put up for confirmation."""

from __future__ import annotations

import re

WORDS = ("Có", "Đúng", "Không", "Không đúng")
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
OUTRIGHT = re.compile(rf"(?:{_WORD})\. ")  # a sentence of its own: what follows may be told apart from it
QUOTING = re.compile(rf"(?:{_WORD}),(?: vì)? điều khoản nêu:? ")  # or set before what the text says
VERDICT = re.compile(rf"(?:{_WORD}|Tùy trường hợp)[.,:] ")  # any, and what tells on what it hangs
_HANGS = "Tùy trường hợp"
_SAID = re.compile(
    rf"(?:{_WORD}|{_HANGS}|Được|Chưa|Rồi)[.,:] |Không (?:bắt buộc|đương nhiên|nhất thiết)\b"
)  # "Không quá 20%" is no verdict


def says_word(sentence: str) -> bool:
    """Whether a sentence opens with a word that affirms, denies or leaves it to the case."""
    return _SAID.match(sentence) is not None


def settles(sentence: str) -> bool:
    """Whether a sentence opens with a word that affirms or denies."""
    return says_word(sentence) and not sentence.startswith(_HANGS)


def verdict_word(*, holds: bool, confirming: bool) -> str:
    """Có, Đúng where what is asked holds; Không, Không đúng where it does not."""
    if holds:
        return "Đúng" if confirming else "Có"
    return "Không đúng" if confirming else "Không"
