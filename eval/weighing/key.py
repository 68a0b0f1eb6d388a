"""A report's key read as sets of the figures the audit sees."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, islice, product
from pathlib import Path

import yaml

from assistant.audit.figures.figure import Figure, line_of
from assistant.audit.weighing.field import Field
from eval.determined import BOUNDS, Place, figures_of, place

_MOST = 60  # readings of one relation whose written numbers stand several times on their lines


def hand_of(report: Path) -> str:
    """Whose report it is: those of one hand are alike and are never learned from and measured on at once."""
    key = yaml.safe_load(report.with_name(f"{report.stem}.key.yaml").read_text(encoding="utf-8"))
    return str(key.get("hand", report.stem))


def relations(report: Path, field: Field) -> set[frozenset[Figure]]:
    """The figures of each relation; a number told several times gives its pairs."""
    key = yaml.safe_load(report.with_name(f"{report.stem}.key.yaml").read_text(encoding="utf-8"))
    at = _by_place(field)
    found: set[frozenset[Figure]] = set()
    for relation in key["relations"]:
        told = [at.get(place(one["line"], str(one["text"])), []) for one in figures_of(relation)]
        if relation["kind"] in BOUNDS or not all(told):
            continue
        if relation["kind"] == "repeat":
            pairs = [(one, two) for first, second in combinations(told, 2) for one, two in product(first, second)]
            found |= {frozenset(pair) for pair in pairs if pair[0] != pair[1]}
        else:
            found |= {frozenset(figures) for figures in islice(product(*told), _MOST)}
    return found


def _by_place(field: Field) -> dict[Place, list[Figure]]:
    found: dict[Place, list[Figure]] = defaultdict(list)
    for item in field.items:
        at = place(line_of(field.scene.report, item.figure), item.figure.text)
        found[at].append(item.figure)
    return found
