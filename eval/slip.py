"""One figure of a report typed wrong: which figures are stated, and what a hurried hand makes of one."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from itertools import pairwise

WAYS = ("digit", "swap", "small", "large")
_NUMBER = re.compile(
    r"(?<![\w./,\-–])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:\s?%)?(?!\w|[.,/-]\w)|(?<=[0-9]/)[0-9.]*[0-9](?=\s)|(?<![\w./,-])[0-9.]*[0-9](?=/[0-9.]+\s+[^\W\d])"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:ngày|tháng|năm|quý|điều|khoản|điểm|mục|số|lần|khóa|thứ|phụ lục|biểu|mẫu|thang điểm|trước|từ|đến"
    r"|giới hạn|mức|quá|nhất|trên|dưới|hơn|khoảng|gần)\s+|[0-9]/)$",
    re.IGNORECASE,
)
# The number of a name ("Lâm Hạ 2,") is no figure.
_NAME = re.compile(r"(?:\b[A-ZĐÀ-Ỹ][^\W\d]*\s){2}$")
_NOT_AFTER = re.compile(
    r"^\s*(?:tháng|ngày|năm|giờ|phút|tuổi|cấp\b|[-–]\s?[A-ZĐ]{2}|/[A-ZĐ0-9])|^\s*[.)]\s|^\s*-\s[A-ZĐ]"
)
_UNIT = re.compile(r"^\s+[^\W\d]|^\s*\||^[,;.)]|^\s*\(|^$")


@dataclass(frozen=True)
class Slip:
    """One figure changed.

    Attributes:
        start: where it stands in the text; `line` from 1 and `column` from 0 where it stands in it.
    """

    start: int
    line: int
    column: int
    old: str
    new: str
    way: str


def stated(text: str) -> list[tuple[int, str]]:
    """Counts and percentages a reader would take as stated, with their places."""
    found = []
    for match in _NUMBER.finditer(text):
        number, before, after = (
            match.group(0),
            text[max(0, match.start() - 24) : match.start()],
            text[match.end() :][:24],
        )
        line_start = text.rfind("\n", 0, match.start()) + 1
        plain = number.rstrip(" %").replace(".", "")
        if _NAME.search(before) and not re.match(r"\s+[^\W\d]|\s*%", after):
            continue
        if _NOT_AFTER.match(after) or (_NOT_BEFORE.search(before) and not re.search(r"(?:tổng|trong) số\s+$", before)):
            continue
        if text[line_start : match.start()].strip() == "|":
            continue
        year = re.fullmatch(r"(?:19|20)[0-9]{2}", plain) and "." not in number
        if year or plain in ("0", "100", "00") or not _UNIT.match(after):
            continue
        found.append((match.start(), number))
    return found


def slip(text: str, chance: random.Random) -> Slip | None:
    """Change one figure at random; None where the draw leaves it as it was."""
    start, number = chance.choice(stated(text))
    way = chance.choice(WAYS)
    changed = mistyped(number, way, chance)
    if changed is None:
        return None
    return Slip(start, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start) - 1, number, changed, way)


def mistyped(number: str, way: str, chance: random.Random) -> str | None:
    """A number as a hurried hand might have typed it; None where the draw leaves it as it was."""
    digits = [at for at, letter in enumerate(number) if letter.isdigit()]
    new = list(number)
    if not digits:
        return None
    if way == "digit":
        at = chance.choice(digits)
        new[at] = chance.choice("123456789" if at == 0 else "0123456789")
    elif way == "swap":
        pairs = [(a, b) for a, b in pairwise(digits) if number[a] != number[b]]
        if not pairs:
            return None
        a, b = chance.choice(pairs)
        new[a], new[b] = new[b], new[a]
    else:
        whole = int("".join(number[at] for at in digits))
        step = chance.randint(1, 5) if way == "small" else max(2, whole * chance.randint(10, 40) // 100)
        value = max(1, whole + chance.choice((-1, 1)) * step)
        shown = str(value).rjust(len(digits), "0")
        if len(shown) != len(digits):
            return None
        for at, letter in zip(digits, shown, strict=True):
            new[at] = letter
    changed = "".join(new)
    return None if changed == number or _same(changed, number) else changed


def _same(first: str, second: str) -> bool:
    return first.rstrip(" %").lstrip("0") == second.rstrip(" %").lstrip("0")
