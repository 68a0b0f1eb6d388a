"""The numbers Word counts by itself, as text: they are in no paragraph, only in the list definitions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from corpus.ingest.numerals import roman
from corpus.ingest.tidy import tidy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class _Level:
    style: str
    text: str
    start: int


@dataclass
class Numbering:
    """Counters of every list of a document, moved on paragraph by paragraph."""

    lists: Mapping[str, Mapping[int, _Level]]
    parents: Mapping[str, str]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, list_id: str, depth: int) -> str:
        """The mark of the next paragraph at this depth: "1.2.", "a)", "-"; empty where the list shows none."""
        levels = self.lists.get(list_id, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(self.parents.get(list_id, list_id), {})
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        if level.style == "bullet":
            return tidy(level.text) or "-"
        if level.style == "none":
            return tidy(level.text)

        def show(found: re.Match[str]) -> str:
            at = int(found.group(1)) - 1
            own = levels.get(at)
            if own is None:
                return ""
            return _written(counts.setdefault(at, own.start), own.style)

        return re.sub(r"%(\d)", show, level.text)


def read_numbering(root: Any) -> Numbering:
    """From the root of ``numbering.xml``, None for a document without one."""
    if root is None:
        return Numbering({}, {})
    abstract = {each.get(f"{W}abstractNumId"): _levels(each) for each in root.iter(f"{W}abstractNum")}
    lists: dict[str, dict[int, _Level]] = {}
    parents: dict[str, str] = {}
    for number in root.iter(f"{W}num"):
        own = number.get(f"{W}numId")
        link = number.find(f"{W}abstractNumId")
        kind = "" if link is None else link.get(f"{W}val")
        levels = dict(abstract.get(kind, {}))
        changed = False
        for override in number.iter(f"{W}lvlOverride"):
            at = int(override.get(f"{W}ilvl", 0))
            start = override.find(f"{W}startOverride")
            levels.update(_levels(override))
            if start is not None and at in levels:
                levels[at] = _Level(levels[at].style, levels[at].text, int(start.get(f"{W}val", 1)))
                changed = True
        lists[own] = levels
        parents[own] = own if changed else f"abstract {kind}"
    return Numbering(lists, parents)


def _levels(holder: Any) -> dict[int, _Level]:
    found = {}
    for level in holder.iter(f"{W}lvl"):
        style, text, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
        found[int(level.get(f"{W}ilvl", 0))] = _Level(
            "decimal" if style is None else style.get(f"{W}val", "decimal"),
            "" if text is None else text.get(f"{W}val", ""),
            1 if start is None else int(start.get(f"{W}val", 1)),
        )
    return found


def _written(number: int, style: str) -> str:
    if style in ("upperRoman", "lowerRoman"):
        written = roman(number) if 0 < number < 90 else str(number)
        return written if style == "upperRoman" else written.lower()
    if style in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    return f"{number:02d}" if style == "decimalZero" else str(number)
