"""Vietnamese letters: one way to compose them, and how to fold the marks away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile(r"[\u0300-\u036f]")


def nfc(text: str) -> str:
    """Compose letters and mend Ð (U+00D0), which old files and scans hold where Đ (U+0110) is meant."""
    return unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110").replace("\u00f0", "\u0111")


def fold(text: str) -> str:
    """Lower-case and without diacritics: ``"Đảng uỷ"`` → ``"dang uy"``. Length is kept for NFC input."""
    return _kept(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    lowered = nfc(text).lower().replace("đ", "d")
    return _MARKS.sub("", unicodedata.normalize("NFD", lowered))


_SHORT = 600  # a question is folded by every step that reads it, a heading by every question that meets it
_kept = lru_cache(maxsize=8192)(_folded)


def squeeze(text: str) -> str:
    """Runs of white space become one space; ends are trimmed."""
    return " ".join(text.split())


def capitalized(text: str) -> str:
    """With a capital first letter, the others as they are."""
    return text[:1].upper() + text[1:]


def uncapitalized(text: str) -> str:
    """With a small first letter, the others as they are."""
    return text[:1].lower() + text[1:]


def is_clean(text: str) -> bool:
    """Whether a stored text is NFC and free of Ð (U+00D0)."""
    return "\u00d0" not in text and unicodedata.is_normalized("NFC", text)
