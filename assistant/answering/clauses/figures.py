"""The figures of a text in one spelling."""

from __future__ import annotations

import re

from corpus.text import fold


def figures(text: str) -> set[str]:
    """The figures of a text in one spelling: "01/3" → "1/3", "1.240" → "1240", "5,0" stays "5,0"."""
    found = set()
    for number in re.findall(r"\d+(?:[.,/]\d+)*", fold(text)):
        parts = re.split(r"([.,/])", number)
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
            number = number.replace(".", "")
            parts = re.split(r"([.,/])", number)
        found.add("".join(part.lstrip("0") or "0" if part.isdigit() else part for part in parts))
    return found
