"""The part of a text that one of its own marks begins: khoản 2 of an article that was read as one piece."""

from __future__ import annotations

import re

from corpus.errors import UnknownDivision
from corpus.path import split

_NUMBERED = r"\d{1,2}(?:\.\d{1,2})*[.)]"
_LETTERED = r"[a-zđ]\)"


def inside(text: str, at: str, place: str) -> str | None:
    """From the text of `at` the lines of `place`, a place under it; None where the marks do not lead there."""
    try:
        steps = split(place)[len(split(at)) :]
    except UnknownDivision:
        return None
    for _, number in steps:
        found = _lines_of(text, number.lower())
        if found is None:
            return None
        text = found
    return text if steps else None


def _lines_of(text: str, number: str) -> str | None:
    """From the line the mark begins to before the next mark of its kind and depth."""
    lettered = re.fullmatch(r"[a-zđ]|dd", number) is not None
    mark = r"đ\)" if number == "dd" else rf"{re.escape(number)}\)" if lettered else rf"{re.escape(number)}[.)]"
    depth = number.count(".")
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if re.match(rf"\s*{mark}\s", line, re.IGNORECASE)), None)
    if start is None:
        return None
    end = start + 1
    while end < len(lines):
        other = re.match(rf"\s*({_LETTERED if lettered else _NUMBERED})\s", lines[end], re.IGNORECASE)
        if other and (lettered or other.group(1)[:-1].count(".") <= depth):
            break
        end += 1
    return "\n".join(lines[start:end]).strip()
