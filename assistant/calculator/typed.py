"""A value as it is typed: a number, a percentage, a day, a name, yes or no, one of some choices; read or refused with why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from assistant.calculator.percentage import Stated
from corpus.day import typed_day
from corpus.text import fold

MOST = 100_000_000
_THOUSANDS = re.compile(r"^\d{1,3}(\.\d{3})+(,\d+)?$")
_DECIMAL = re.compile(r"^\d+([,.]\d+)?$")
_FRACTION = re.compile(r"^\d+/[1-9]\d*$")
_NEGATIVE = re.compile(r"^[-−–]\s*\d")
_JOINTS = re.compile(r"[\s_-]+")
_YES = frozenset(("co", "yes", "true", "1", "x", "dung"))
_NO = frozenset(("khong", "no", "false", "0"))
_NOTHING = "khong-co"
_LONGEST = 120


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
