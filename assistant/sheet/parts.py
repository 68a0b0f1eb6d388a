"""The parts of a workbook around its cells: its tabs, the texts they share, the formats of their numbers."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable
from datetime import date
from xml.parsers import expat

_PREFIXED = re.compile(rb"<\w+:(?:worksheet|sst|workbook|styleSheet|Relationships)\b")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 32), *range(50, 59)))
_PERCENT_FORMATS = frozenset((9, 10))
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


def relations(package: zipfile.ZipFile) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(name: str, at: dict[str, str]) -> None:
        if name == "Relationship":
            target = at["Target"]
            found[at["Id"]] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")

    walk(package.read("xl/_rels/workbook.xml.rels"), start)
    return found


def tabs_of(data: bytes) -> tuple[list[tuple[str, str, bool]], date]:
    tabs: list[tuple[str, str, bool]] = []
    epoch = _EPOCH

    def start(name: str, at: dict[str, str]) -> None:
        nonlocal epoch
        if name == "workbookPr" and at.get("date1904") in ("1", "true"):
            epoch = _EPOCH_1904
        elif name == "sheet":
            relation = next((one for key, one in at.items() if key.endswith(":id")), "")
            tabs.append((at["name"], relation, at.get("state", "visible") != "visible"))

    walk(data, start)
    return tabs, epoch


def shared_texts(data: bytes) -> list[str]:
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

    walk(data, start, end, lambda text: parts.append(text) if taking else None)
    return found


def cell_formats(data: bytes) -> list[str]:
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

    walk(data, start, end)
    return found


def walk(
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
