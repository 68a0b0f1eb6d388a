"""What speaks for a relation between figures: where they stand, the words they share, how near they are to agreeing."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.share import number, shown
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.view import MOVED, View

_SHARE = re.compile(r"\b(?:chiem|dat|bang|ty le|ti le|tuong ung|tuong duong)\b")
_BASE = re.compile(r"^\W*(?:so voi|tren|trong|cua|tong|ke hoach|chi tieu)\b")
_BASED = re.compile(r"\b(?:so voi|tren|trong|cua|tong so|ke hoach|chi tieu|giao|phai)\b")


def traits_of(view: View, bond: Bond) -> list[float]:
    """Numbers that describe one relation, in an order fixed by its kind."""
    return [*_own(view, bond), *view.habits.traits(bond)]


def _own(view: View, bond: Bond) -> list[float]:
    kind = bond.tie
    if kind in (Tie.SHARE, Tie.GROWTH, Tie.RISE):
        return _share(view, bond)
    if kind is Tie.PARTED:
        return _parted(view, bond)
    if kind is Tie.TRIPLE or kind is Tie.POINTS:
        return _triple(view, bond)
    if kind is Tie.RUN:
        return _run(view, bond)
    if kind is Tie.BALANCE:
        return _balance(view, bond)
    return _again(view, bond)


def _off(stated: Figure, meant: str, value: Fraction) -> list[float]:
    """How far a figure is from what the others would have it be."""
    gap = abs(stated.value - value)
    most = max(stated.value, value)
    return [float(slipped(stated.text, meant)), float(gap / most) if most else 0.0, math.log1p(float(gap))]


def _share(view: View, bond: Bond) -> list[float]:
    part, whole, share = bond.items
    figure = share.figure
    between = view.between(part, share)
    grown = bond.tie is not Tie.SHARE
    if bond.tie is Tie.GROWTH:
        exact, base = abs(part.figure.value - whole.figure.value), whole.figure.value
        meant_part = base * (100 + (1 if part.value > whole.value else -1) * figure.value) / 100
    else:
        exact, base = part.figure.value, bond.base
        meant_part = base * figure.value / 100
    meant, value = shown(exact, base, figure.places), exact * 100 / base
    meant_whole = part.figure.value * 100 / figure.value if figure.value and not grown else whole.figure.value
    best = min(
        (float(slipped(figure.text, meant)), float(slipped(part.figure.text, number(Fraction(round(meant_part)))))),
    )
    return [
        *view.pair(part, share), *view.pair(part, whole), *view.pair(whole, share),
        *view.state(part), *view.state(whole), *view.state(share),
        *_off(figure, meant, value), *_off(part.figure, number(Fraction(round(meant_part))), meant_part),
        *_off(whole.figure, number(Fraction(round(meant_whole))), meant_whole), best, float(bond.tie is Tie.GROWTH), float(bond.tie is Tie.RISE),
        float(bool(_SHARE.search(between))), float(bool(MOVED.search(between))),
        float(bool(_BASE.match(share.after))), float(bool(_BASED.search(share.after[:50]))),
        float(bool(_BASED.search(whole.before[-40:]))), float(bool(MOVED.search(share.before[-40:]))),
        float(figure.places), float(figure.value > 100), share.value,
        float(sum(1 for o in view.field.by_block.get(share.block, []) if o.is_share)),
        float(share.at == part.at + 1), float(value > 100), float((value > 100) == (figure.value > 100)),
        math.log(float(value) / 100) if value > 0 else -9.0,
    ]  # fmt: skip


def _parted(view: View, bond: Bond) -> list[float]:
    part, share, *others = bond.items
    total = part.figure.value + sum((other.figure.value for other in others), Fraction(0))
    meant = part.figure.value * 100 / total if total else Fraction(0)
    near = others[0]
    return [
        *view.pair(part, share), *view.pair(part, near), *view.state(part), *view.state(share),
        *_off(share.figure, shown(part.figure.value, total, share.figure.places), meant),
        float(len(others)), float(sum(other.figure in view.known.parts for other in others)) / len(others),
        float(len({other.unit[:1] for other in others} | {part.unit[:1]})), float(share.figure.places), share.value,
        float(bool(_BASE.match(share.after))),
    ]  # fmt: skip


def _triple(view: View, bond: Bond) -> list[float]:
    whole, first, second = bond.items
    w, a, b = (item.figure.value for item in bond.items)
    return [
        *view.pair(whole, first), *view.pair(first, second), *view.pair(whole, second),
        *view.state(whole), *view.state(first), *view.state(second),
        *_off(whole.figure, number(a + b), a + b), *_off(first.figure, number(abs(w - b)), abs(w - b)),
        *_off(second.figure, number(abs(w - a)), abs(w - a)),
        *view.cues(whole), *view.cues(first), *view.cues(second),
        float(whole.at < first.at), float(whole.at > second.at),
        float(first.value > second.value), second.value / whole.value, first.value / whole.value,
    ]  # fmt: skip


def _run(view: View, bond: Bond) -> list[float]:
    whole, *parts = bond.items
    first, last = parts[0], parts[-1]
    values = [part.figure.value for part in parts]
    total = sum(values, Fraction(0))
    gap = whole.figure.value - total
    slips = sum(
        slipped(part.figure.text, number(part.figure.value + gap)) for part in parts if part.figure.value + gap >= 0
    )
    here = view.field.by_block.get(last.block, [])
    following = next((item for item in here if item.at > last.at and not item.is_share), None)
    preceding = next((item for item in reversed(here) if item.at < first.at and not item.is_share), None)
    units = {part.unit[:1] for part in parts}
    return [
        *view.pair(whole, first), *view.pair(first, last), *view.pair(whole, last),
        *view.state(whole), *view.state(first), *view.state(last),
        *_off(whole.figure, number(total), total), float(slips), float(abs(gap)) / max(1.0, float(min(values))),
        float(len(parts)), float(len(units)), float(sum(part.figure in view.known.sure for part in parts)) / len(parts),
        float(sum(part.figure in view.known.added for part in parts)) / len(parts),
        float(sum(part.figure.chained for part in parts)), float(max(values)) / max(1.0, float(whole.figure.value)),
        *view.cues(whole), *view.cues(first), *view.cues(last),
        float(preceding is whole), float(whole.at > last.at),
        float(following is None), float(following is not None and following.span == last.span),
        float(following is not None and following.depth == last.depth),
        float(";" in view.between(last, following)) if following is not None else -1.0,
        float(len({part.block for part in parts})),
    ]  # fmt: skip


def _balance(view: View, bond: Bond) -> list[float]:
    closing, opening, gained, lost = bond.items
    value = opening.figure.value + gained.figure.value - lost.figure.value
    off = closing.figure.value - value
    return [
        *view.pair(closing, opening), *view.pair(gained, lost), *view.pair(opening, gained),
        *view.state(closing), *view.state(opening), *view.state(gained), *view.state(lost),
        *_off(closing.figure, number(value), value),
        *_off(gained.figure, number(max(Fraction(0), gained.figure.value + off)), gained.figure.value + off),
        *_off(lost.figure, number(max(Fraction(0), lost.figure.value - off)), lost.figure.value - off),
        *view.cues(closing), *view.cues(opening), *view.cues(gained), *view.cues(lost),
        float(closing.at < opening.at), float(opening.at < gained.at), float(closing.at > lost.at),
    ]  # fmt: skip


def _again(view: View, bond: Bond) -> list[float]:
    one, two = bond.items
    low = view.neighbours(one)
    high = view.neighbours(two)
    same = len(low & high)
    units = one.unit and two.unit
    shared = sorted((view.field.weight.get(word, 0.0) for word in one.near & two.near), reverse=True)
    return [
        *view.pair(one, two), *view.state(one), *view.state(two),
        *_off(one.figure, two.figure.text, two.figure.value),
        float(same), float(len(low)), float(len(high)),
        float(bool(units) and one.unit == two.unit), float(bool(units) and one.unit[:1] != two.unit[:1]),
        float(len(one.near - two.near)), float(len(two.near - one.near)), float(len(shared)),
        *(shared + [0.0] * 3)[:3],
        float(view.often[one.figure.value]), float(view.often[two.figure.value]),
        float(one.figure.cell is not None or two.figure.cell is not None),
        float(len([letter for letter in one.figure.text if letter.isdigit()])),
        float(bool(one.figure.ratings) != bool(two.figure.ratings)),
        sum(view.field.weight.get(w, 0.0) for w in one.wide & two.wide),
        *view.cues(one), *view.cues(two), float(one.year == two.year), float(one.is_share),
    ]  # fmt: skip
