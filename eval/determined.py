"""Which figures of a report its key marks as fixed by another figure of the text, and by what kind of relation.

A key (``NAME.key.yaml``) lists relations: percentage, sum, difference, repeat. The quota bounds a figure and fixes none.
A part or a whole (of growth: what there is now, what there was before) is fixed by a percentage only where one more would
give another percentage: what rounding hides no reader could know to be wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from assistant.audit.figures.numeral import parse_digits
from assistant.calculator.number import scaled

Place = tuple[int, str]
Spot = tuple[int, str, int | None]  # line, written number, column; no column where the key gives none that holds
BOUNDS = ("quota",)
_RATIOS = (("part", "whole"), ("now", "before"))


def determined(report: Path) -> Determined | None:
    """The fixed figures of a report with the kinds of their relations; None where there is no key."""
    path = report.with_name(f"{report.stem}.key.yaml")
    if not path.exists():
        return None
    key = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines = report.read_text(encoding="utf-8").split("\n") if report.exists() else []
    kinds: dict[Spot, set[str]] = defaultdict(set)
    for relation in key["relations"]:
        if relation["kind"] not in BOUNDS:
            for figure in _fixed(relation):
                kinds[spot(figure, lines)].add(relation["kind"])
    marked = {place(one["line"], str(one["text"])) for one in key.get("determined", ())}
    return Determined({at: frozenset(found) for at, found in kinds.items() if not marked or at[:2] in marked})


@dataclass(frozen=True)
class Determined:
    """Which figures are fixed, and by which kinds of relation."""

    spots: Mapping[Spot, frozenset[str]]

    def kinds(self, line: int, text: str, column: int) -> frozenset[str]:
        """The kinds of the relations that fix the number written at a line (from 1) and column (from 0); those of its
        equal on the line where the key tells no columns."""
        at = place(line, text)
        return self.spots.get((*at, column), frozenset()) | self.spots.get((*at, None), frozenset())


def spot(figure: Mapping[str, Any], lines: Sequence[str]) -> Spot:
    """Where a key's figure stands; some keys count columns from 0, some from 1, some tell none."""
    at, written = place(figure["line"], str(figure["text"])), str(figure["text"])
    line = lines[at[0] - 1] if at[0] <= len(lines) else ""
    column = next((col for col in _columns(figure) if col >= 0 and line.startswith(written, col)), None)
    return (*at, column)


def _columns(figure: Mapping[str, Any]) -> tuple[int, ...]:
    return (int(figure["col"]), int(figure["col"]) - 1) if "col" in figure else ()


def place(line: int, text: str) -> Place:
    return line, text.rstrip(" %")


def _fixed(relation: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    names = next((names for names in _RATIOS if names[0] in relation), None)
    if relation["kind"] != "percentage" or names is None:
        yield from figures_of(relation)
        return
    yield relation["result"]
    one, two, share = (_value(relation[name]) for name in (*names, "result"))
    if one is None or two is None or share is None:
        return
    for name, first, second in ((names[0], one[0] + 1, two[0]), (names[1], one[0], two[0] + 1)):
        gained = abs(first - second) if names[0] == "now" else first
        if "line" in relation[name] and scaled(gained * 100 / second, share[1]) != share[0] * 10 ** share[1]:
            yield relation[name]


def _value(figure: Mapping[str, Any]) -> tuple[Fraction, int] | None:
    text = str(figure.get("text", "")).rstrip(" %")
    return parse_digits(text, percent="%" in str(figure.get("text", "")))


def figures_of(node: object) -> Iterator[Mapping[str, Any]]:
    """Every figure named in a relation, whatever its role."""
    if isinstance(node, dict):
        if "line" in node and "text" in node:
            yield node
        else:
            for inner in node.values():
                yield from figures_of(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from figures_of(inner)
