"""Questions a message numbers or puts on lines of their own ("1/ … 2/ …", "- … - …"): the marks are no figures."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?:(?<=^)|(?<=[\s:;,.?]))(?:[Cc](?:âu|au) )?(\d)\s?(?:\.\s+(?=[^\W\d])|[/)]\s+(?=\w))")
_BULLET = re.compile(r"(?:^|(?<=\n))[ \t]*[-•*+–][ \t]+(?=\w)")
_FEWEST = 2


def without_marks(text: str) -> str:
    """The message with a semicolon where a new item began; any other message as it stands."""
    for marks in (_NUMBER, _BULLET):
        found = list(marks.finditer(text))
        if len(found) < _FEWEST or (
            marks is _NUMBER and [int(match[1]) for match in found] != [*range(1, len(found) + 1)]
        ):
            continue
        starts, ends = [match.end() for match in found], [match.start() for match in found[1:]]
        items = [text[start:end].strip(" \n\t,;") for start, end in zip(starts, [*ends, len(text)], strict=True)]
        head = text[: found[0].start()].strip(" \n\t,;:")
        return "; ".join(item for item in (head, *items) if item)
    return text
