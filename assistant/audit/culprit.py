"""The one cell that makes several comparisons of a table fail: named once, with the value that would mend them all.

A cell typed wrong breaks its row, its column and the shares reckoned from it. Told one by one, each failure would accuse
a figure that is right: the total of the row, the total of the column, the 100 under the shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.audit.adding import rounded
from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.share import Match, compare, number, shown
from assistant.calculator.number import fixed, scaled

_FAILED = (Verdict.WRONG, Verdict.TRUNCATED)
_LEAST = 2  # comparisons a cell must mend before it is accused in the others' stead
_MOST = 60  # failures; a table with more was misread, or is wrong in many places


@dataclass(frozen=True)
class Culprit:
    """A cell, the value it should have, and the failed comparisons that value mends."""

    figure: Figure
    value: Fraction
    mended: tuple[Claim, ...]

    def claim(self) -> Claim:
        """One claim for all of them; every figure compared is among those involved."""
        involved = tuple(dict.fromkeys(one for claim in self.mended for one in _figures(claim) if one != self.figure))
        percent = self.figure.kind is Kind.PERCENT
        shares = percent or all(claim.kind is FindingKind.PERCENTAGE for claim in self.mended)
        right = (
            f"{fixed(scaled(self.value, self.figure.places), self.figure.places)}%" if percent else number(self.value)
        )
        note = f"Nếu là {right} thì khớp cả {len(self.mended)} phép đối chiếu có ô này: {self._steps()}."
        kind = FindingKind.PERCENTAGE if shares else FindingKind.SUM
        return Claim(kind, Verdict.WRONG, self.figure, involved, self.figure.text, right, None, note)

    def _steps(self) -> str:
        return "; ".join(_step(claim, {self.figure: self.value}) for claim in self.mended)


def single_out(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one table, failures that one cell explains better than any other told once, at that cell."""
    left = list(claims)
    while (found := _culprit(left)) is not None:
        at = left.index(found.mended[0])
        kept = [one for one in left if one not in found.mended]
        left = [*kept[:at], found.claim(), *kept[at:]]
    return left


def _culprit(claims: list[Claim]) -> Culprit | None:
    failed = [claim for claim in claims if claim.verdict in _FAILED and len(claim.involved) >= 2]
    if not _LEAST <= len(failed) <= _MOST:
        return None
    suspects = dict.fromkeys(figure for claim in failed for figure in _figures(claim))
    held = defaultdict[Figure, list[Claim]](list)
    for claim in claims:
        for figure in _figures(claim) if claim.verdict is None else ():
            held[figure].append(claim)
    found = [one for figure in suspects if (one := _best(figure, failed, held[figure])) is not None]
    return next((one for one in found if not any(_rivals(one, other) for other in found if other is not one)), None)


def _rivals(first: Culprit, second: Culprit) -> bool:
    """Whether another cell explains a failure the first does, and explains as many or more."""
    shared = any(claim in first.mended for claim in second.mended)
    return shared and len(second.mended) >= len(first.mended)


def _best(figure: Figure, failed: list[Claim], held: list[Claim]) -> Culprit | None:
    """The value for a cell that mends most failures without breaking what holds."""
    mine = [claim for claim in failed if figure in _figures(claim)]
    if len(mine) < _LEAST:
        return None
    best: Culprit | None = None
    for value in dict.fromkeys(value for claim in mine for value in _values(figure, claim)):
        other = {figure: value}
        mended = tuple(claim for claim in mine if _holds(claim, other))
        kept = all(_holds(claim, other) for claim in held)
        if kept and len(mended) >= _LEAST and (best is None or len(mended) > len(best.mended)):
            best = Culprit(figure, value, mended)
    return best


def _figures(claim: Claim) -> tuple[Figure, ...]:
    return claim.involved if claim.target is None else (claim.target, *claim.involved)


def _values(figure: Figure, claim: Claim) -> Iterator[Fraction]:
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


def _holds(claim: Claim, other: Mapping[Figure, Fraction]) -> bool:
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
    return [replace(one, value=other.get(one, one.value)) for one in _figures(claim)]


def _step(claim: Claim, other: Mapping[Figure, Fraction]) -> str:
    """The comparison in figures, the right value in its place: "7 + 34 + 1 = 42"."""
    target, *parts = _replaced(claim, other)
    if claim.kind is FindingKind.SUM:
        terms = " + ".join(number(part.value) for part in parts[:12]) + (" + …" if len(parts) > 12 else "")
        return f"{terms} = {number(target.value)}"
    part, whole = (number(one.value) for one in parts)
    right = f"{fixed(scaled(_share(claim, other), target.places), target.places)}%"
    return f"({part} − {whole}) : {whole} × 100 = {right}" if _grown(claim) else f"{part} : {whole} × 100 = {right}"
