"""A workbook's values read straight from its parts: no cell is computed, no program inside is run, nothing else is loaded."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from xml.parsers import expat

from assistant.calculator.number import percent

_PREFIXED = re.compile(rb"<\w+:(?:worksheet|sst|workbook|styleSheet|Relationships)\b")
_LETTERS = re.compile(r"^[A-Z]+")
_WHOLE = re.compile(r"^-?[0-9]{1,18}$")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 32), *range(50, 59)))
_PERCENT_FORMATS = frozenset((9, 10))
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
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
        targets = _relations(package)
        sheets, epoch = _tabs(package.read("xl/workbook.xml"))
        strings = _strings(package.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in names else []
        formats = _formats(package.read("xl/styles.xml")) if "xl/styles.xml" in names else []
        found: list[RawSheet] = []
        for name, relation, hidden in sheets:
            target = targets.get(relation, "")
            if target in names and "worksheet" in target:
                left = most - sum(sheet.cells for sheet in found)
                found.append(_Rows(RawSheet(name, hidden), strings, formats, epoch, left).read(package.read(target)))
        return found


def _relations(package: zipfile.ZipFile) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(name: str, at: dict[str, str]) -> None:
        if name == "Relationship":
            target = at["Target"]
            found[at["Id"]] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")

    _parse(package.read("xl/_rels/workbook.xml.rels"), start)
    return found


def _tabs(data: bytes) -> tuple[list[tuple[str, str, bool]], date]:
    tabs: list[tuple[str, str, bool]] = []
    epoch = _EPOCH

    def start(name: str, at: dict[str, str]) -> None:
        nonlocal epoch
        if name == "workbookPr" and at.get("date1904") in ("1", "true"):
            epoch = _EPOCH_1904
        elif name == "sheet":
            relation = next((one for key, one in at.items() if key.endswith(":id")), "")
            tabs.append((at["name"], relation, at.get("state", "visible") != "visible"))

    _parse(data, start)
    return tabs, epoch


def _strings(data: bytes) -> list[str]:
    """The shared texts; pronunciation guides are left out."""
    found: list[str] = []
    parts: list[str] = []
    taking = guide = False

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal taking, guide
        if name == "si":
            parts.clear()
        guide = guide or name == "rPh"
        taking = name == "t" and not guide

    def end(name: str) -> None:
        nonlocal taking, guide
        taking = False
        if name == "rPh":
            guide = False
        elif name == "si":
            found.append("".join(parts))

    _parse(data, start, end, lambda text: parts.append(text) if taking else None)
    return found


def _formats(data: bytes) -> list[str]:
    """For each cell style "date", "percent" or ""."""
    custom: dict[int, str] = {}
    found: list[str] = []
    inside = False

    def start(name: str, at: dict[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            custom[int(at["numFmtId"])] = _QUOTED.sub("", at["formatCode"]).lower()
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            number = int(at.get("numFmtId", "0"))
            code = custom.get(number, "")
            share = number in _PERCENT_FORMATS or "%" in code
            day = number in _DATE_FORMATS or ("y" in code and "d" in code) or ("m" in code and "y" in code)
            found.append("percent" if share else "date" if day else "")

    def end(name: str) -> None:
        nonlocal inside
        inside = inside and name != "cellXfs"

    _parse(data, start, end)
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
        _parse(data, self.start, self.end, self.text)
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
        form = self.formats[int(self.style)] if self.style else ""
        if form == "percent":
            return percent(Fraction(f"{float(text):.12g}")).split(" (")[0].removeprefix("≈ ")
        if form == "date":
            days = int(Fraction(text))
            return self.epoch + timedelta(days=days) if 0 < days <= _LAST_SERIAL else text
        return int(text) if _WHOLE.match(text) else float(text)


def _parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], object] | None = None,
) -> None:
    """Walk a part; names come without a prefix, and a part that declares entities is refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise ValueError("a document type declaration")

    def bare(name: str) -> str:
        return name.rpartition(":")[2]

    prefixed = _PREFIXED.search(data[:4096]) is not None
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = (lambda name, at: start(bare(name), at)) if prefixed else start
    if end is not None:
        parser.EndElementHandler = (lambda name: end(bare(name))) if prefixed else end
    if text is not None:
        parser.CharacterDataHandler = text
    parser.Parse(data, True)


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
