"""A list typed into one field: groups with their counts, parts with their shares."""

from __future__ import annotations

import re

from assistant.calculator.percentage import Stated
from assistant.calculator.typed import count, stated

# Where a comma, or an upright line, ends a group and the name of another one follows.
_NEXT_GROUP = re.compile(r"(:\s*[\d.]+\s*/\s*[\d.]+)\s*[,|]\s*(?=[^:;\n]*:)")
_COUNTED = re.compile(r":\s*[\d.]+\s*/")
_NEXT_PART = re.compile(r"%\s*[,|]\s*(?=\d)")


def pairs(text: str) -> dict[str, tuple[int, int]]:
    """Groups with two counts each: ``A:28/5; B:40/9``, set apart by semicolons, lines, or commas after the counts.

    A name holds no counts: of two groups run together in some other way the first would be taken for a part of the name.
    """
    groups: dict[str, tuple[int, int]] = {}
    for item in _items(_NEXT_GROUP.sub(r"\1;", text)):
        name, separator, counts = item.rpartition(":")
        first, slash, second = counts.partition("/")
        if not (separator and slash and name.strip()) or _COUNTED.search(name):
            raise ValueError(f"“{item}” không đúng dạng tên:tốt/xuất sắc; các nhóm cách nhau bằng dấu chấm phẩy.")
        if name.strip() in groups:
            raise ValueError(f"nhóm “{name.strip()}” ghi hai lần.")
        groups[name.strip()] = (count(first.strip()), count(second.strip()))
    return groups


def parts(text: str) -> list[tuple[int, Stated]]:
    """Parts with what was stated for each: ``28:70%; 12:30%``."""
    found = []
    for item in _items(_NEXT_PART.sub("%;", text)):
        part, separator, share = item.partition(":")
        if not separator:
            raise ValueError(f"“{item}” không đúng dạng phần:tỷ lệ.")
        found.append((count(part.strip()), stated(share.strip())))
    return found


def _items(text: str) -> list[str]:
    return [item for part in re.split(r"[;\n]", text) if (item := part.strip())]
