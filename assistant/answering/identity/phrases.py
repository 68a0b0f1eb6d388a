"""The phrases of what is known of a document."""

from __future__ import annotations

import re

_PHRASE = re.compile(r"(?<=\w)[;.](?:\s+|$)|,\s+(?=số )")


def phrases(text: str) -> list[str]:
    """A subject or note cut at its semicolons and full stops, and before a number."""
    return [phrase.strip() for phrase in _PHRASE.split(f"{text.rstrip('.')}.") if phrase.strip()]
