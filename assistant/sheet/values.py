"""A workbook's values read straight from its parts: no cell is computed, no program inside is run, nothing else is loaded."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import isfinite

from assistant.calculator.number import percent
from assistant.sheet.parts import cell_formats, relations, shared_texts, tabs_of, walk

_LETTERS = re.compile(r"^[A-Z]+")
_WHOLE = re.compile(r"^-?[0-9]{1,18}$")
_LAST_SERIAL = 2_958_465


@dataclass
class RawSheet:
    """A sheet as stored: rows of values by number; a share formatted as a percentage is text such as "35%".

    Attributes:
        unsaved: the first cell that holds a formula with no value kept beside it, as some programs write it.
    """

    name: str
    hidden: bool
    rows: list[tuple[int, tuple[object, ...]]] = field(default_factory=list)
    unsaved: str = ""

    @property
    def cells(self) -> int:
        return sum(len(row) for _, row in self.rows)


def read_values(data: bytes, *, most: int) -> list[RawSheet]:
    """The worksheets in the order of their tabs.

    Raises:
        OverflowError: there are more than `most` cells.
        ValueError, KeyError, zipfile.BadZipFile, expat.ExpatError: the file is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        targets = relations(package)
        sheets, epoch = tabs_of(package.read("xl/workbook.xml"))
        strings = shared_texts(package.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in names else []
        formats = cell_formats(package.read("xl/styles.xml")) if "xl/styles.xml" in names else []
        found: list[RawSheet] = []
        for name, relation, hidden in sheets:
            target = targets.get(relation, "")
            if target in names and "worksheet" in target:
                left = most - sum(sheet.cells for sheet in found)
                found.append(_Rows(RawSheet(name, hidden), strings, formats, epoch, left).read(package.read(target)))
        return found


class _Rows:
    """One sheet's cells as the parser meets them."""

    def __init__(self, sheet: RawSheet, strings: list[str], formats: list[str], epoch: date, most: int) -> None:
        self.sheet, self.strings, self.formats, self.epoch, self.left = sheet, strings, formats, epoch, most
        self.row: list[object] = []
        self.number = 0
        self.parts: list[str] = []
        self.kind, self.style, self.column = "", "", -1
        self.formula = self.kept = self.taking = False

    def read(self, data: bytes) -> RawSheet:
        walk(data, self.start, self.end, self.text)
        return self.sheet

    def text(self, text: str) -> None:
        if self.taking:
            self.parts.append(text)

    def start(self, name: str, at: dict[str, str]) -> None:
        if name == "c":
            self.column = _column(at["r"]) if "r" in at else self.column + 1
            self.kind, self.style = at.get("t", "n"), at.get("s", "")
            self.formula = self.kept = False
            self.parts.clear()
        elif name == "v" or name == "t":
            self.taking = self.kept = True
        elif name == "f":
            self.formula = True
        elif name == "row":
            self.number = int(at["r"]) if "r" in at else self.number + 1
            self.row, self.column = [], -1

    def end(self, name: str) -> None:
        if name == "v" or name == "t":
            self.taking = False
        elif name == "c":
            text = "".join(self.parts)
            if self.formula and (not self.kept or (not text and self.kind != "str")) and not self.sheet.unsaved:
                self.sheet.unsaved = f"{column_letters(self.column)}{self.number}"
            if text:
                self.row.extend([None] * (self.column + 1 - len(self.row)))
                self.row[self.column] = self.value(text)
        elif name == "row" and any(value is not None and value != "" for value in self.row):
            self.left -= len(self.row)
            self.sheet.rows.append((self.number, tuple(self.row)))
            if self.left < 0:
                raise OverflowError("too many cells")

    def value(self, text: str) -> object:
        if self.kind == "s":
            return self.strings[int(text)]
        if self.kind == "b":
            return text == "1"
        if self.kind == "d":
            return date.fromisoformat(text[:10])
        if self.kind != "n":
            return text
        if not isfinite(float(text)):  # "NaN", "1e999": told as it stands, as no number
            return text
        form = self.formats[int(self.style)] if self.style else ""
        if form == "percent":
            return percent(Fraction(f"{float(text):.12g}")).split(" (")[0].removeprefix("≈ ")
        if form == "date":
            days = int(Fraction(text))
            return self.epoch + timedelta(days=days) if 0 < days <= _LAST_SERIAL else text
        return int(text) if _WHOLE.match(text) else float(text)


def _column(reference: str) -> int:
    match = _LETTERS.match(reference)
    if match is None:
        raise ValueError(reference)
    number = 0
    for letter in match.group(0):
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(column: int) -> str:
    """``column_letters(2)`` is "C"."""
    found, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found
