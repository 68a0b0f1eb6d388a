"""One kind of space, composed letters, no invisible marks: what every reader does to a line first."""

from __future__ import annotations

import re

from corpus.text import nfc

# Soft hyphens, zero-width marks, byte-order marks and controls print nothing and only hide words from a search.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufff9-\ufffc\x00-\x08\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[^\S\n]+")
_PRIVATE = re.compile("[\uf000-\uf0ff]")
# Word's symbol fonts keep their bullets in the private area.
_SYMBOLS = {"\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪", "\uf0d8": "•", "\uf0fc": "•", "\uf02b": "+", "\uf076": "•"}


def tidy(text: str) -> str:
    """``"Ðiều\\u00a05 "`` → ``"Điều 5"``; line ends count as spaces."""
    plain = _PRIVATE.sub(lambda found: _SYMBOLS.get(found.group(0), "•"), text)
    return _SPACES.sub(" ", nfc(_INVISIBLE.sub("", plain)).replace("\n", " ")).strip()
