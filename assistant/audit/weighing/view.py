"""What describes a figure and a pair of figures, each reckoned once for a report."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from dataclasses import field as made
from fractions import Fraction
from functools import cached_property

from assistant.audit.weighing.field import Field
from assistant.audit.weighing.habit import Habits
from assistant.audit.weighing.item import Item
from assistant.audit.weighing.known import Known
from assistant.audit.whole.places import TOTAL

MOVED = re.compile(r"\b(?:tang|giam|them|bot|vuot|hon|hut|thap hon|cao hon|nhieu hon|it hon)\b")
PAIR = 27  # numbers that describe a pair
_REST = re.compile(r"\b(?:con|con lai|chua|khong)\b")
_AMONG = re.compile(r"\b(?:gom|trong do|trong so|bao gom|trong ay|co)\b|:")
_SUMMED = re.compile(r"\b(?:tong|cong|tat ca|toan bo|ca thay|nhu vay)\b")


@dataclass(frozen=True, eq=False)
class View:
    """A report's items as numbers; what is asked for again is not reckoned again."""

    field: Field
    known: Known
    habits: Habits
    _pairs: dict[tuple[int, int], list[float]] = made(default_factory=dict)
    _states: dict[int, list[float]] = made(default_factory=dict)
    _cues: dict[int, list[float]] = made(default_factory=dict)

    def pair(self, one: Item, two: Item) -> list[float]:
        """Where two figures stand to one another and what words they share."""
        key = one.at, two.at
        if key not in self._pairs:
            self._pairs[key] = _pair(self.field, one, two)
        return self._pairs[key]

    def state(self, item: Item) -> list[float]:
        """What is known of a figure, and the words right beside it."""
        if item.at not in self._states:
            self._states[item.at] = _state(item, self.known)
        return self._states[item.at]

    def cues(self, item: Item) -> list[float]:
        """Words before and after a figure that tell of sums, parts, rests and changes."""
        if item.at not in self._cues:
            self._cues[item.at] = _cued(item)
        return self._cues[item.at]

    @cached_property
    def often(self) -> Counter[Fraction]:
        """How many figures have each value."""
        return Counter(item.figure.value for item in self.field.items)

    def between(self, one: Item, two: Item) -> str:
        """Folded words between two figures of one block."""
        if one.block != two.block:
            return ""
        first, second = (one, two) if one.at < two.at else (two, one)
        return self.field.scene.folded[one.block][first.figure.end : second.figure.start]

    def neighbours(self, item: Item) -> set[Fraction]:
        """Values of two digits and more close by."""
        items = self.field.items
        near = [items[at] for at in range(max(0, item.at - 3), min(len(items), item.at + 4)) if at != item.at]
        return {other.figure.value for other in near if other.value > 9}


def _pair(field: Field, one: Item, two: Item) -> list[float]:
    same_block = one.block == two.block and one.figure.cell is None and two.figure.cell is None
    gap = ""
    if same_block:
        first, second = (one, two) if one.at < two.at else (two, one)
        gap = field.scene.folded[one.block][first.figure.end : second.figure.start]
    shared = one.near & two.near
    weight = sum(field.weight.get(word, 0.0) for word in shared)
    total = sum(field.weight.get(word, 0.0) for word in one.near | two.near)
    return [
        float(same_block),
        float(same_block and one.span == two.span),
        float(two.block in one.path),
        float(bool(one.path) and one.path[:1] == two.path[:1]),
        float(min(12, abs(one.block - two.block))),
        float(max(-12, min(12, two.at - one.at))),
        math.log1p(len(gap)) if same_block else 8.0,
        float(";" in gap), float(". " in gap), float(gap.count("(") - gap.count(")")), float("," in gap),
        float(two.depth - one.depth),
        float(bool(one.unit) and one.unit[:1] == two.unit[:1]),
        float(len(one.unit) == 2 and one.unit == two.unit),
        float(bool(two.unit) and two.unit[0] in one.wide),
        0.5 if one.thing is None or two.thing is None else float(one.thing == two.thing),
        weight, weight / total if total else 0.0,
        sum(field.rare.get(gram, 0.0) for gram in one.grams & two.grams), field.likeness(one, two),
        sum(field.weight.get(word, 0.0) for word in one.wide & two.wide) if not same_block or one.span != two.span else 0.0,
        float(one.figure.places == two.figure.places),
        float(one.year != two.year), float(one.ahead != two.ahead), float(one.plan != two.plan),
        float(bool(one.figure.ratings) and one.figure.ratings == two.figure.ratings),
        float(bool(one.figure.ratings)) - float(bool(two.figure.ratings)),
    ]  # fmt: skip


def _state(item: Item, known: Known) -> list[float]:
    figure = item.figure
    return [
        float(figure in known.sure), float(min(5, known.wholes.get(figure, 0))), float(figure in known.parts),
        float(figure in known.summed), float(figure in known.added), float(figure.chained),
        float(figure.of is not None), float(figure.under is not None), math.log1p(item.value),
        float(bool(TOTAL.search(figure.label) or TOTAL.search(figure.unit))), float(item.is_firm), float(item.ahead), float(item.plan),
        *item.edges,
    ]  # fmt: skip


def _cued(item: Item) -> list[float]:
    before, after = item.before[-32:], item.after[:24]
    return [
        float(bool(MOVED.search(before))), float(bool(_REST.search(before))), float(bool(_AMONG.search(before))),
        float(bool(_SUMMED.search(before))), float(bool(MOVED.search(after))), float(bool(_AMONG.search(after))),
        float(item.before.rstrip().endswith("(")), float(item.before.rstrip().endswith(":")),
    ]  # fmt: skip
