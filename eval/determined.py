"""Which figures of a report its key marks as fixed by another figure of the text, and by what kind of relation.

A key (``NAME.key.yaml``) lists relations: percentage, sum, difference, repeat. The quota bounds a figure and fixes none.
A part or a whole (of growth: what there is now, what there was before) is fixed by a percentage only where one more would
give another percentage: what rounding hides no reader could know to be wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from assistant.audit.numeral import parse_digits
from assistant.calculator.number import scaled

Place = tuple[int, str]
BOUNDS = ("quota",)
_RATIOS = (("part", "whole"), ("now", "before"))


def determined(report: Path) -> Mapping[Place, frozenset[str]] | None:
    """Line and written number of each fixed figure with the kinds of its relations; None where there is no key."""
    path = report.with_name(f"{report.stem}.key.yaml")
    if not path.exists():
        return None
    key = yaml.safe_load(path.read_text(encoding="utf-8"))
    kinds: dict[Place, set[str]] = defaultdict(set)
    for relation in key["relations"]:
        if relation["kind"] not in BOUNDS:
            for figure in _fixed(relation):
                kinds[place(figure["line"], str(figure["text"]))].add(relation["kind"])
    marked = {place(one["line"], str(one["text"])) for one in key.get("determined", ())}
    return {at: frozenset(found) for at, found in kinds.items() if not marked or at in marked}


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
