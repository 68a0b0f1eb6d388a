"""How the rows of a table are numbered (A, then I, then 1, then 1.1), and which stands over which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.sheet.cell import words_of
from assistant.sheet.fields import Field
from assistant.sheet.reader import Cells, Reader
from assistant.sheet.rows import GroupRow

_ROMAN = re.compile(r"^[IVX]+$")
_DOTTED = re.compile(r"^\d+(?:\.\d+)*$")
_LETTER, _BLANK = 0, 9


@dataclass(frozen=True)
class Line:
    """A row with its depth in the numbering (A, then I, then 1, then 1.1), and which part of the table it is in."""

    group: GroupRow
    depth: int
    adds: bool
    part: int


def depth_of(reader: Reader, row: Cells) -> int:
    """How deep a row stands by its number: 0 for a letter, 1 for a Roman one, and so on; the deepest where it bears none."""
    text = words_of(reader.value(Field.NUMBER, row)).replace("(", "").replace(")", "").rstrip(". ")
    if _ROMAN.match(text):
        return 1
    if len(text) == 1 and text.isalpha():
        return _LETTER
    return 2 + text.count(".") if _DOTTED.match(text) else _BLANK


def is_parent(lines: list[Line], at: int) -> bool:
    """A row numbered over those below it; where these bear no number, only if they make its sum."""
    own = lines[at]
    below = lines_below(lines, at)
    if own.adds or own.depth == _BLANK or not below:
        return False
    return any(line.depth != _BLANK for line in below) or (own.depth < 2 and makes(own.group, [x.group for x in below]))


def lines_below(lines: list[Line], at: int) -> list[Line]:
    """The rows numbered under one, down to the next of its own depth or a row of sums."""
    found = []
    for line in lines[at + 1 :]:
        if line.adds or line.depth <= lines[at].depth:
            break
        found.append(line)
    return found


def makes(whole_row: GroupRow, parts: list[GroupRow]) -> bool:
    """Whether every count of a row is the sum of those of the others."""
    return all(sum(part.counts.get(one, 0) for part in parts) == stated for one, stated in whole_row.counts.items())
