"""What is claimed to be a sum: figures of the running text that add up to something else than what is told."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict


def adds(claim: Claim) -> bool:
    """Whether a claim says that figures of the running text add up to something else than what is told."""
    if claim.verdict is not Verdict.WRONG or claim.kind is not FindingKind.SUM or claim.target is None:
        return False
    if len(claim.involved) < 2 or any(figure.cell is not None for figure in claim.figures):
        return False
    return claim.computed == number(sum((figure.value for figure in claim.involved), Fraction(0)))
