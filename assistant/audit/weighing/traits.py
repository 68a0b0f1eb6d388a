"""What speaks for a relation between figures: where they stand, the words they share, how near they are to agreeing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figure import Figure
from assistant.audit.nearness import slipped
from assistant.audit.share import number, shown
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.item import Field, Item
from assistant.audit.wholes import TOTAL

_SHARE = re.compile(r"\b(?:chiem|dat|bang|ty le|ti le|tuong ung|tuong duong)\b")
_BASE = re.compile(r"^\W*(?:so voi|tren|trong|cua|tong|ke hoach|chi tieu)\b")
_BASED = re.compile(r"\b(?:so voi|tren|trong|cua|tong so|ke hoach|chi tieu|giao|phai)\b")
_MOVED = re.compile(r"\b(?:tang|giam|them|bot|vuot|hon|hut|thap hon|cao hon|nhieu hon|it hon)\b")
_REST = re.compile(r"\b(?:con|con lai|chua|khong)\b")
_AMONG = re.compile(r"\b(?:gom|trong do|trong so|bao gom|trong ay|co)\b|:")
_SUMMED = re.compile(r"\b(?:tong|cong|tat ca|toan bo|ca thay|nhu vay)\b")


@dataclass(frozen=True)
class Known:
    """What other comparisons already say of the figures.

    Attributes:
        sure: figures in a comparison that holds.
        wholes: how many percentages that hold have a figure as their whole.
        summed: figures that are totals of a sum that holds; `added` those that are its parts.
        explained: percentages that hold.
    """

    sure: frozenset[Figure]
    wholes: Mapping[Figure, int]
    parts: frozenset[Figure]
    summed: frozenset[Figure]
    added: frozenset[Figure]
    explained: frozenset[Figure]


def traits_of(field: Field, bond: Bond, known: Known) -> list[float]:
    """Numbers that describe one relation, in an order fixed by its kind."""
    kind = bond.tie
    if kind is Tie.SHARE or kind is Tie.GROWTH:
        return _share(field, bond, known)
    if kind is Tie.PARTED:
        return _parted(field, bond, known)
    if kind is Tie.TRIPLE or kind is Tie.POINTS:
        return _triple(field, bond, known)
    if kind is Tie.RUN:
        return _run(field, bond, known)
    return _again(field, bond, known)


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
        sum(field.rare.get(gram, 0.0) for gram in one.grams & two.grams),
        sum(field.weight.get(word, 0.0) for word in one.wide & two.wide) if not same_block or one.span != two.span else 0.0,
        float(one.figure.places == two.figure.places),
        float(one.year != two.year),
        float(bool(one.figure.ratings) and one.figure.ratings == two.figure.ratings),
        float(bool(one.figure.ratings)) - float(bool(two.figure.ratings)),
    ]  # fmt: skip


def _state(item: Item, known: Known) -> list[float]:
    figure = item.figure
    return [
        float(figure in known.sure), float(min(5, known.wholes.get(figure, 0))), float(figure in known.parts),
        float(figure in known.summed), float(figure in known.added), float(figure.chained),
        float(figure.of is not None), float(figure.under is not None), math.log1p(item.value),
        float(bool(TOTAL.search(figure.label) or TOTAL.search(figure.unit))), float(item.is_firm),
        *item.edges,
    ]  # fmt: skip


def _off(stated: Figure, meant: str, value: Fraction) -> list[float]:
    """How far a figure is from what the others would have it be."""
    gap = abs(stated.value - value)
    most = max(stated.value, value)
    return [float(slipped(stated.text, meant)), float(gap / most) if most else 0.0, math.log1p(float(gap))]


def _share(field: Field, bond: Bond, known: Known) -> list[float]:
    part, whole, share = bond.items
    figure = share.figure
    between = _between(field, part, share)
    grown = bond.tie is Tie.GROWTH
    if grown:
        exact = abs(part.figure.value - whole.figure.value)
        meant_part = whole.figure.value * (100 + (1 if part.value > whole.value else -1) * figure.value) / 100
    else:
        exact = part.figure.value
        meant_part = whole.figure.value * figure.value / 100
    meant = shown(exact, whole.figure.value, figure.places)
    value = exact * 100 / whole.figure.value
    meant_whole = part.figure.value * 100 / figure.value if figure.value and not grown else whole.figure.value
    best = min(
        (float(slipped(figure.text, meant)), float(slipped(part.figure.text, number(Fraction(round(meant_part)))))),
    )
    return [
        *_pair(field, part, share), *_pair(field, part, whole), *_pair(field, whole, share),
        *_state(part, known), *_state(whole, known), *_state(share, known),
        *_off(figure, meant, value), *_off(part.figure, number(Fraction(round(meant_part))), meant_part),
        *_off(whole.figure, number(Fraction(round(meant_whole))), meant_whole), best, float(grown),
        float(bool(_SHARE.search(between))), float(bool(_MOVED.search(between))),
        float(bool(_BASE.match(share.after))), float(bool(_BASED.search(share.after[:50]))),
        float(bool(_BASED.search(whole.before[-40:]))), float(bool(_MOVED.search(share.before[-40:]))),
        float(figure.places), float(figure.value > 100), share.value,
        float(sum(1 for o in field.by_block.get(share.block, []) if o.is_share)),
        float(share.at == part.at + 1),
    ]  # fmt: skip


def _parted(field: Field, bond: Bond, known: Known) -> list[float]:
    part, share, *others = bond.items
    total = part.figure.value + sum((other.figure.value for other in others), Fraction(0))
    meant = part.figure.value * 100 / total if total else Fraction(0)
    near = others[0]
    return [
        *_pair(field, part, share), *_pair(field, part, near), *_state(part, known), *_state(share, known),
        *_off(share.figure, shown(part.figure.value, total, share.figure.places), meant),
        float(len(others)), float(sum(other.figure in known.parts for other in others)) / len(others),
        float(len({other.unit[:1] for other in others} | {part.unit[:1]})), float(share.figure.places), share.value,
        float(bool(_BASE.match(share.after))),
    ]  # fmt: skip


def _between(field: Field, one: Item, two: Item) -> str:
    if one.block != two.block:
        return ""
    first, second = (one, two) if one.at < two.at else (two, one)
    return field.scene.folded[one.block][first.figure.end : second.figure.start]


def _triple(field: Field, bond: Bond, known: Known) -> list[float]:
    whole, first, second = bond.items
    w, a, b = (item.figure.value for item in bond.items)
    return [
        *_pair(field, whole, first), *_pair(field, first, second), *_pair(field, whole, second),
        *_state(whole, known), *_state(first, known), *_state(second, known),
        *_off(whole.figure, number(a + b), a + b), *_off(first.figure, number(abs(w - b)), abs(w - b)),
        *_off(second.figure, number(abs(w - a)), abs(w - a)),
        *_cues(whole), *_cues(first), *_cues(second),
        float(whole.at < first.at), float(whole.at > second.at),
        float(first.value > second.value), second.value / whole.value, first.value / whole.value,
    ]  # fmt: skip


def _cues(item: Item) -> list[float]:
    before, after = item.before[-32:], item.after[:24]
    return [
        float(bool(_MOVED.search(before))), float(bool(_REST.search(before))), float(bool(_AMONG.search(before))),
        float(bool(_SUMMED.search(before))), float(bool(_MOVED.search(after))), float(bool(_AMONG.search(after))),
        float(item.before.rstrip().endswith("(")), float(item.before.rstrip().endswith(":")),
    ]  # fmt: skip


def _run(field: Field, bond: Bond, known: Known) -> list[float]:
    whole, *parts = bond.items
    first, last = parts[0], parts[-1]
    values = [part.figure.value for part in parts]
    total = sum(values, Fraction(0))
    gap = whole.figure.value - total
    slips = sum(
        slipped(part.figure.text, number(part.figure.value + gap)) for part in parts if part.figure.value + gap >= 0
    )
    here = field.by_block.get(last.block, [])
    following = next((item for item in here if item.at > last.at and not item.is_share), None)
    preceding = next((item for item in reversed(here) if item.at < first.at and not item.is_share), None)
    units = {part.unit[:1] for part in parts}
    return [
        *_pair(field, whole, first), *_pair(field, first, last), *_pair(field, whole, last),
        *_state(whole, known), *_state(first, known), *_state(last, known),
        *_off(whole.figure, number(total), total), float(slips), float(abs(gap)) / max(1.0, float(min(values))),
        float(len(parts)), float(len(units)), float(sum(part.figure in known.sure for part in parts)) / len(parts),
        float(sum(part.figure in known.added for part in parts)) / len(parts),
        float(sum(part.figure.chained for part in parts)), float(max(values)) / max(1.0, float(whole.figure.value)),
        *_cues(whole), *_cues(first), *_cues(last),
        float(preceding is whole), float(whole.at > last.at),
        float(following is None), float(following is not None and following.span == last.span),
        float(following is not None and following.depth == last.depth),
        float(";" in _between(field, last, following)) if following is not None else -1.0,
        float(len({part.block for part in parts})),
    ]  # fmt: skip


def _again(field: Field, bond: Bond, known: Known) -> list[float]:
    one, two = bond.items
    low = _neighbours(field, one)
    high = _neighbours(field, two)
    same = len(low & high)
    units = one.unit and two.unit
    shared = sorted((field.weight.get(word, 0.0) for word in one.near & two.near), reverse=True)
    values: Sequence[Fraction] = [item.figure.value for item in field.items]
    return [
        *_pair(field, one, two), *_state(one, known), *_state(two, known),
        *_off(one.figure, two.figure.text, two.figure.value),
        float(same), float(len(low)), float(len(high)),
        float(bool(units) and one.unit == two.unit), float(bool(units) and one.unit[:1] != two.unit[:1]),
        float(len(one.near - two.near)), float(len(two.near - one.near)), float(len(shared)),
        *(shared + [0.0] * 3)[:3],
        float(sum(value == one.figure.value for value in values)), float(sum(value == two.figure.value for value in values)),
        float(one.figure.cell is not None or two.figure.cell is not None),
        float(len([letter for letter in one.figure.text if letter.isdigit()])),
        float(bool(one.figure.ratings) != bool(two.figure.ratings)),
        sum(field.weight.get(w, 0.0) for w in one.wide & two.wide),
        *_cues(one), *_cues(two), float(one.year == two.year), float(one.is_share),
    ]  # fmt: skip


def _neighbours(field: Field, item: Item) -> set[Fraction]:
    near = [field.items[at] for at in range(max(0, item.at - 3), min(len(field.items), item.at + 4)) if at != item.at]
    return {o.figure.value for o in near if o.value > 9}
