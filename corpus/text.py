"""Vietnamese letters: one way to compose them, and how to fold the marks away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile(r"[\u0300-\u036f]")
_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """Compose letters and mend Ð (U+00D0), which old files and scans hold where Đ (U+0110) is meant."""
    return unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110").replace("\u00f0", "\u0111")


@lru_cache(maxsize=4096)  # a question's own texts are folded again and again
def fold(text: str) -> str:
    """Lower-case and without diacritics: ``"Đảng uỷ"`` → ``"dang uy"``. Length is kept for NFC input."""
    lowered = nfc(text).lower().replace("đ", "d")
    return _MARKS.sub("", unicodedata.normalize("NFD", lowered))


def squeeze(text: str) -> str:
    """Runs of white space become one space; ends are trimmed."""
    return _SPACES.sub(" ", text).strip()


def is_clean(text: str) -> bool:
    """Whether a stored text is NFC and free of Ð (U+00D0)."""
    return "\u00d0" not in text and unicodedata.is_normalized("NFC", text)
