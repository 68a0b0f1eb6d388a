"""A field of a function: what it is called, what may be typed into it, and how that is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from assistant.calculator.percentage import Stated
from corpus.day import typed_day
from corpus.errors import ProposalError
from corpus.text import fold, nfc

MOST = 100_000_000
_THOUSANDS = re.compile(r"^\d{1,3}(\.\d{3})+(,\d+)?$")
_DECIMAL = re.compile(r"^\d+([,.]\d+)?$")
_FRACTION = re.compile(r"^\d+/[1-9]\d*$")
_NEGATIVE = re.compile(r"^[-−–]\s*\d")
# Where a comma, or an upright line, ends a group and the name of another one follows.
_NEXT_GROUP = re.compile(r"(:\s*[\d.]+\s*/\s*[\d.]+)\s*[,|]\s*(?=[^:;\n]*:)")
_COUNTED = re.compile(r":\s*[\d.]+\s*/")
_NEXT_PART = re.compile(r"%\s*[,|]\s*(?=\d)")
_JOINTS = re.compile(r"[\s_-]+")
_YES = frozenset(("co", "yes", "true", "1", "x", "dung"))
_NO = frozenset(("khong", "no", "false", "0"))
_NOTHING = "khong-co"
_LONGEST = 120


@dataclass(frozen=True)
class Field:
    """What a function asks for.

    Attributes:
        name: the English identifier; `key` the short Vietnamese one people type. Either is taken.
        read: text to value, refusing with a reason.
        choices: what may be typed, with its label; shown by every door.
    """

    name: str
    key: str
    label: str
    read: Callable[[str], Any]
    required: bool = False
    example: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    def value(self, text: str) -> Any:
        """Read what was typed.

        Raises:
            ProposalError: it cannot be read; the message names the field and shows an example.
        """
        try:
            return self.read(nfc(text).strip())
        except ValueError as error:
            hint = f" Ví dụ: {self.key}={self.example}." if self.example else ""
            raise ProposalError(f"{error}{hint}", place=f"{self.key} ({self.label})") from None


def number(text: str) -> int | Fraction:
    """``1.240``, ``1240``, ``89,5``, ``1/2``: exact, never rounded; nothing that is counted here lies below zero."""
    if _NEGATIVE.match(text):
        raise ValueError(f"“{text}” là số âm; phải từ 0 trở lên.")
    if _THOUSANDS.match(text):
        text = text.replace(".", "")
    if not (_DECIMAL.match(text) or _FRACTION.match(text)):
        raise ValueError(f"“{text}” không phải số.")
    exact = Fraction(text.replace(",", "."))
    if exact > MOST:
        raise ValueError(f"“{text}” lớn quá mức tính được.")
    return int(exact) if exact.denominator == 1 else exact


def on_scale(text: str) -> int | Fraction:
    """A number that may be written below zero: which the scale holds is for the rules of the day to tell."""
    return -number(text[1:].strip()) if _NEGATIVE.match(text) else number(text)


def count(text: str) -> int:
    """A whole number, zero or more."""
    given = number(text)
    if not isinstance(given, int):
        raise ValueError(f"“{text}” không phải số nguyên.")
    return given


def stated(text: str) -> Stated:
    """A percentage with the places it was written with: ``12,30%`` is not ``12,3%``."""
    bare = text.removesuffix("%").strip()
    if _NEGATIVE.match(bare):
        raise ValueError(f"“{text}” là số âm; phải từ 0% trở lên.")
    if _THOUSANDS.match(bare):
        bare = bare.replace(".", "")
    if not _DECIMAL.match(bare):
        raise ValueError(f"“{text}” không phải tỷ lệ phần trăm.")
    whole, _, places = bare.replace(".", ",").partition(",")
    return Stated(int(whole + places), len(places))


def portion(text: str) -> int | Fraction | Stated | None:
    """Part of a whole: ``7``, ``35%`` or ``7/20``; ``khong-co``, None, where the matter does not arise."""
    if slug(text) == _NOTHING:
        return None
    return stated(text) if text.endswith("%") else number(text)


def day(text: str) -> date:
    """``2025-12-01`` or ``1/12/2025``."""
    written = typed_day(text)
    if written is None:
        raise ValueError(f"“{text}” không phải ngày; viết 2025-12-01 hoặc 1/12/2025.")
    return written


def year(text: str) -> int:
    given = count(text)
    if not 1990 <= given <= 2099:
        raise ValueError(f"“{text}” không phải năm từ 1990 đến 2099.")
    return given


def title(text: str) -> str:
    """What something is called, on one line."""
    line = " ".join(text.split())
    if not any(letter.isalpha() for letter in line):
        raise ValueError(f"“{text}” không phải tên.")
    if len(line) > _LONGEST:
        raise ValueError(f"tên dài quá {_LONGEST} chữ cái.")
    return line


def yes_no(text: str) -> bool:
    if slug(text) in _YES:
        return True
    if slug(text) in _NO:
        return False
    raise ValueError(f"“{text}” không rõ; viết co hoặc khong.")


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


def choice(options: Mapping[str, Any]) -> Callable[[str], Any]:
    """One of some names; names are compared without marks, case, spaces or underscores."""
    known = {slug(name): value for name, value in options.items()}

    def read(text: str) -> Any:
        if slug(text) not in known:
            raise ValueError(f"“{text}” không có; dùng một trong: {', '.join(options)}.")
        return known[slug(text)]

    return read


def slug(text: str) -> str:
    """``"Hoàn thành tốt"`` and ``hoan_thanh_tot`` alike as ``hoan-thanh-tot``."""
    return _JOINTS.sub("-", fold(text)).strip("-")
