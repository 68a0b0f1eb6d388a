"""A cell's value as a person means it: a count with its unit, a share, a day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import TypeVar


class Unreadable(ValueError):
    """What stands in the cell is not what its column holds; the text says what was wanted."""


@dataclass(frozen=True)
class Days:
    """A day written in full, or the days that a month or a year alone leaves open."""

    first: date
    last: date


T = TypeVar("T")
_NOTHING = frozenset(("", "-", "–", "—", "/", "."))
_UNITS = r"(?:người|nguoi|đ/?c|d/?c|đồng chí|dong chi|đảng viên|dang vien|đv|dv|tập thể|tổ chức|đơn vị|chi bộ|nhiệm vụ|việc|điểm|tháng)\.?"
_NUMBER = re.compile(rf"^(-?[0-9][0-9.,\s]*?)\s*(?:{_UNITS})?$", re.IGNORECASE)
# A share, or a word of explanation, that stands beside the number: "9 (22%)", "9 - 22%".
_BESIDE = re.compile(r"^(?=.*[0-9])([^(\[]*?[^(\[\s])\s*(?:[(\[][^()\[\]]*[)\]]|[-–/;|]\s*[0-9.,]+\s*%)$")
_THOUSANDS = re.compile(r"^[0-9]{1,3}(?:[. ][0-9]{3})+$")
# What abroad is a thousand is here a decimal; a count cannot be told from it.
_FOREIGN = re.compile(r"^[0-9]{1,3}(?:,[0-9]{3})+$")
_DECIMAL = re.compile(r"^-?[0-9]+(?:[.,][0-9]+)?$")
_DAY = re.compile(r"^(?:ngày\s*)?(?:(\d{1,2})[/.\-])?(?:(\d{1,2})[/.\-])?(\d{4})(?:[T ]00:00.*)?$", re.IGNORECASE)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})")


def words_of(value: object) -> str:
    """A cell's text on one line; empty where it holds nothing, or only a dash."""
    text = "" if value is None else " ".join(str(value).split())
    return "" if text in _NOTHING else text


def written(read: Callable[[object], T]) -> Callable[[object], T | None]:
    """A reading for which a dash is nothing written, not none at all."""
    return lambda value: read(value) if words_of(value) else None


def number(value: object) -> Fraction | None:
    """A number with or without its unit; None where the cell is empty, 0 where a dash stands for none.

    Raises:
        Unreadable: it is not a number.
    """
    if isinstance(value, bool):
        raise Unreadable("không phải là số")
    if value is None or not str(value).strip():
        return None
    if isinstance(value, (int, float)):
        return Fraction(str(value))
    text = " ".join(str(value).split())
    if text in _NOTHING:
        return Fraction(0)
    beside = _BESIDE.match(text)
    match = _NUMBER.match(beside.group(1) if beside else text)
    digits = match.group(1).strip() if match else ""
    if _THOUSANDS.match(digits):
        digits = re.sub(r"[. ]", "", digits)
    if not _DECIMAL.match(digits):
        raise Unreadable("không phải là số")
    return Fraction(digits.replace(",", "."))


def whole(value: object) -> int | None:
    """A count.

    Raises:
        Unreadable: it is not a whole number from 0 up.
    """
    found = number(value)
    if found is None:
        return None
    if found.denominator != 1 and _FOREIGN.match(text := str(value).strip()):
        raise Unreadable(
            f"có dấu phẩy nên không rõ là số lẻ hay hàng nghìn; hàng nghìn thì ghi {text.replace(',', '.')}"
        )
    if found.denominator != 1 or found < 0:
        raise Unreadable("phải là số nguyên không âm")
    return int(found)


def portion(value: object) -> int | Fraction | None:
    """A count, or a share written with a percent sign.

    Raises:
        Unreadable: it is neither.
    """
    text = words_of(value)
    if text.endswith("%"):
        return Fraction(number(text.removesuffix("%")) or 0) / 100
    return whole(value)


def days(value: object) -> Days | None:
    """A day, a month or a year as the days it leaves open; None where the cell is empty.

    Raises:
        Unreadable: it is none of these.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return Days(value, value)
    text = words_of(value)
    if not text:
        return None
    iso, written = _ISO.match(text), _DAY.match(text)
    parts = (iso.group(3), iso.group(2), iso.group(1)) if iso else written.groups() if written else None
    if parts is None:
        raise Unreadable("không phải là ngày")
    day, month, year = parts
    if day is not None and month is None:
        day, month = None, day
    try:
        if month is None:
            return Days(date(int(year), 1, 1), date(int(year), 12, 31))
        if day is None:
            return Days(
                date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
            )
        one = date(int(year), int(month), int(day))
        return Days(one, one)
    except ValueError:
        raise Unreadable("không phải là ngày") from None
