"""A comparison of a table tried with another value in a cell: what it would have the cell be, and whether it then holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.tables.adding import rounded
from assistant.calculator.number import fixed, scaled


def wanted(figure: Figure, claim: Claim) -> Iterator[Fraction]:
    """What a comparison alone would have the cell be."""
    total, parts = claim.target, claim.involved
    if total is None:
        return
    if claim.kind is FindingKind.SUM:
        whole = sum((part.value for part in parts), Fraction(0))
        value = whole if figure == total else figure.value + total.value - whole
        if value >= 0:
            yield value
    elif figure == total and len(parts) == 2 and parts[1].value > 0:
        share = _share(claim, {})
        yield Fraction(scaled(share, total.places), 10**total.places)


def holds(claim: Claim, other: Mapping[Figure, Fraction]) -> bool:
    """Whether a comparison holds with one value put in the place of another."""
    if claim.target is None:
        return False
    target, *parts = _replaced(claim, other)
    if claim.kind is FindingKind.SUM:
        whole = sum((part.value for part in parts), Fraction(0))
        return whole == target.value or rounded(target, tuple(parts), whole)
    if len(parts) != 2:
        return False
    if parts[1].value == 0:
        return target.value == 0
    return compare(target, _share(claim, other), Fraction(100)) is Match.RIGHT


def _share(claim: Claim, other: Mapping[Figure, Fraction]) -> Fraction:
    """The percentage a comparison reckons: a part of a whole, or how much a count has grown."""
    _, part, whole = _replaced(claim, other)
    share = part.value * 100 / whole.value
    return abs(share - 100) if _grown(claim) else share


def _grown(claim: Claim) -> bool:
    """Whether a percentage tells growth: the one reckoned, or the one that holds, is not that of a part."""
    if claim.target is None or len(claim.involved) != 2 or claim.involved[1].value == 0:
        return False
    part, whole = claim.involved
    if claim.verdict is None:
        return compare(claim.target, part.value, whole.value) is not Match.RIGHT
    return claim.computed != shown(part.value, whole.value, claim.target.places)


def _replaced(claim: Claim, other: Mapping[Figure, Fraction]) -> list[Figure]:
    return [replace(one, value=other.get(one, one.value)) for one in claim.figures]


def reckoned(claim: Claim, other: Mapping[Figure, Fraction]) -> str:
    """The comparison in figures, the right value in its place: "7 + 34 + 1 = 42"."""
    target, *parts = _replaced(claim, other)
    if claim.kind is FindingKind.SUM:
        terms = " + ".join(number(part.value) for part in parts[:12]) + (" + …" if len(parts) > 12 else "")
        return f"{terms} = {number(target.value)}"
    part, whole = (number(one.value) for one in parts)
    right = f"{fixed(scaled(_share(claim, other), target.places), target.places)}%"
    return f"({part} − {whole}) : {whole} × 100 = {right}" if _grown(claim) else f"{part} : {whole} × 100 = {right}"
