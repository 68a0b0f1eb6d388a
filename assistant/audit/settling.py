"""Which claims of error stand once the figures that other comparisons bear out are known.

A figure typed wrong breaks every relation it has. So where each figure of a failed comparison is borne out by a sum or a
percentage elsewhere, it is the comparison that was misread, and it is not told.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.audit.figure import Figure
from assistant.audit.finding import Claim, FindingKind, Verdict

_COMPARED = (FindingKind.PERCENTAGE, FindingKind.SUM, FindingKind.MISMATCH)


def borne_out(claims: Iterable[Claim]) -> frozenset[Figure]:
    """Figures that stand in a sum or a percentage that is right."""
    return frozenset(
        figure
        for claim in claims
        if claim.verdict is None and claim.kind in (FindingKind.PERCENTAGE, FindingKind.SUM)
        for figure in (claim.target, *claim.involved)
        if figure is not None
    )


def settle(claims: list[Claim]) -> list[Claim]:
    """The claims without the errors that only borne-out figures would have made."""
    sure = borne_out(claims)
    return [claim for claim in claims if not _misread(claim, sure)]


def _misread(claim: Claim, sure: frozenset[Figure]) -> bool:
    if claim.verdict is not Verdict.WRONG or claim.kind not in _COMPARED or claim.target is None:
        return False
    return claim.target in sure and all(figure in sure for figure in claim.involved)
