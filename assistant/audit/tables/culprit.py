"""The one cell that makes several comparisons of a table fail: named once, with the value that would mend them all.

A cell typed wrong breaks its row, its column and the shares reckoned from it. Told one by one, each failure would accuse
a figure that is right: the total of the row, the total of the column, the 100 under the shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.trial import holds, reckoned, wanted
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
        involved = tuple(dict.fromkeys(one for claim in self.mended for one in claim.figures if one != self.figure))
        percent = self.figure.kind is Kind.PERCENT
        shares = percent or all(claim.kind is FindingKind.PERCENTAGE for claim in self.mended)
        right = (
            f"{fixed(scaled(self.value, self.figure.places), self.figure.places)}%" if percent else number(self.value)
        )
        note = f"Nếu là {right} thì khớp cả {len(self.mended)} phép đối chiếu có ô này: {self._steps()}."
        kind = FindingKind.PERCENTAGE if shares else FindingKind.SUM
        return Claim(kind, Verdict.WRONG, self.figure, involved, self.figure.text, right, None, note)

    def _steps(self) -> str:
        return "; ".join(reckoned(claim, {self.figure: self.value}) for claim in self.mended)


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
    suspects = dict.fromkeys(figure for claim in failed for figure in claim.figures)
    held = defaultdict[Figure, list[Claim]](list)
    for claim in claims:
        for figure in claim.figures if claim.verdict is None else ():
            held[figure].append(claim)
    found = [one for figure in suspects if (one := _best(figure, failed, held[figure])) is not None]
    return next((one for one in found if not any(_rivals(one, other) for other in found if other is not one)), None)


def _rivals(first: Culprit, second: Culprit) -> bool:
    """Whether another cell explains a failure the first does, and explains as many or more."""
    shared = any(claim in first.mended for claim in second.mended)
    return shared and len(second.mended) >= len(first.mended)


def _best(figure: Figure, failed: list[Claim], held: list[Claim]) -> Culprit | None:
    """The value for a cell that mends most failures without breaking what holds."""
    mine = [claim for claim in failed if figure in claim.figures]
    if len(mine) < _LEAST:
        return None
    best: Culprit | None = None
    for value in dict.fromkeys(value for claim in mine for value in wanted(figure, claim)):
        other = {figure: value}
        mended = tuple(claim for claim in mine if holds(claim, other))
        kept = all(holds(claim, other) for claim in held)
        if kept and len(mended) >= _LEAST and (best is None or len(mended) > len(best.mended)):
            best = Culprit(figure, value, mended)
    return best
