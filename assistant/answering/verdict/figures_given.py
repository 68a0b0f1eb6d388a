"""The figures, days and bands of points that a provision gives."""

from __future__ import annotations

import re

from assistant.answering.clauses.figures import figures
from corpus.document import Provision
from corpus.text import fold

UNIT = re.compile(
    r"\d+(?:[.,]\d+)*\s*(%|phan tram|ngay|thang(?! \d)|diem|nguoi|thanh vien|buoc|muc|nhom|tieu chi|bieu hien|chi tieu)(?!\w)"
)
_BAND = re.compile(r"tổng điểm từ (\d+)(?: đến dưới (\d+)| trở lên)")
SAME_UNIT = {"phan tram": "%"}


def bands_of(provision: Provision) -> dict[tuple[str, ...], str]:
    """The band of points that a provision sets, as it is written there."""
    found = _BAND.search(provision.text)
    return {} if found is None else {tuple(filter(None, found.groups())): found[0]}


def figures_of(provision: Provision) -> dict[str, dict[tuple[str, ...], str]]:
    """For each unit the provision's figures, as they are written there."""
    theirs: dict[str, dict[tuple[str, ...], str]] = {}
    for found in UNIT.finditer(fold(provision.text)):
        unit = SAME_UNIT.get(found.group(1), found.group(1))
        theirs.setdefault(unit, {}).setdefault(tuple(sorted(figures(found.group(0)))), _written(provision, found))
    return theirs


def days_of(provision: Provision) -> dict[tuple[str, ...], str]:
    """The days of a year that a provision names, as they are written there."""
    theirs: dict[tuple[str, ...], str] = {}
    for found in re.finditer(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])", provision.text):
        theirs.setdefault((str(int(found[1])), str(int(found[2]))), found.group(0))
    return {day: f"ngày {written}" for day, written in theirs.items() if f"ngày {written}" in provision.text}


def _written(provision: Provision, found: re.Match[str]) -> str:
    return provision.text[found.start() : found.end()]
