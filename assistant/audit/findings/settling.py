"""Which claims of error stand once the figures that other comparisons bear out are known.

A figure typed wrong breaks every relation it has. So where each figure of a failed comparison is borne out by a sum or a
percentage elsewhere, it is the comparison that was misread, and it is not told.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_COMPARED = (FindingKind.PERCENTAGE, FindingKind.SUM, FindingKind.MISMATCH)


def borne_out(claims: Iterable[Claim]) -> frozenset[Figure]:
    """Figures that stand in a sum or a percentage that is right."""
    found: set[Figure] = set()
    for claim in claims:
        if claim.verdict is not None or claim.target is None or claim.weak:
            continue
        if claim.kind is FindingKind.SUM:
            found |= set(claim.figures)
        elif claim.kind is FindingKind.PERCENTAGE:
            found |= {claim.target, *_pinned(claim)}
    return frozenset(found)


def not_misread(found: Iterable[Claim], right: Iterable[Claim]) -> list[Claim]:
    """Claims without those that comparisons that hold (`right`) speak against: where they bear out each of its figures, it is
    the claim that is misread."""
    sure = borne_out(right)
    return [claim for claim in found if claim.verdict is None or not all(figure in sure for figure in claim.figures)]


def _pinned(claim: Claim) -> tuple[Figure, ...]:
    """Counts that a right percentage holds to the unit: one more would give another percentage."""
    share, used = claim.target, claim.involved
    if share is None or len(used) != 2 or any(figure.kind is Kind.PERCENT for figure in used):
        return used
    part, whole = used
    told = _readings(part.value, whole.value)
    at = next((at for at, pair in enumerate(told) if _is_right(share, pair)), 0)
    held = []
    if not _is_right(share, _readings(part.value + 1, whole.value)[at]):
        held.append(part)
    if not _is_right(share, _readings(part.value, whole.value + 1)[at]):
        held.append(whole)
    return tuple(held)


_Pair = tuple[Fraction, Fraction]


def _readings(one: Fraction, two: Fraction) -> tuple[_Pair, ...]:
    """What a share of two counts may be: the one of the other, either way; what the one has grown from the other; or the second
    of what there was before it came, or went."""
    return (one, two), (two, one), (abs(one - two), two), (abs(one - two), one), (two, one - two), (two, one + two)


def _is_right(share: Figure, pair: _Pair) -> bool:
    return pair[1] > 0 and compare(share, *pair) is Match.RIGHT


def settle(claims: list[Claim]) -> list[Claim]:
    """The claims without the errors that only borne-out figures would have made."""
    sure = borne_out(claims)
    return [claim for claim in claims if not _misread(claim, sure)]


def _misread(claim: Claim, sure: frozenset[Figure]) -> bool:
    if claim.certain or claim.verdict is not Verdict.WRONG or claim.kind not in _COMPARED or claim.target is None:
        return False
    if (
        claim.kind is not FindingKind.MISMATCH
        and claim.target.cell is not None
        and all(figure.cell is not None for figure in claim.involved)
    ):
        return False
    return claim.target in sure and all(figure in sure for figure in claim.involved)
