"""What is told of a relation that does not hold: the reckoning in figures."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.flow.balance import balance
from assistant.audit.shares.verdict import told
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.whole.places import Whole


def claim_of(bond: Bond) -> Claim:
    """The claim that figures belonging together do not agree."""
    first, second, *rest = bond.figures
    if bond.tie is Tie.SHARE:
        return told(rest[0], first, Whole(second.value, (second,), "weighed"))
    if bond.tie is Tie.PARTED:
        whole = sum((other.value for other in (first, *rest)), Fraction(0))
        return told(second, first, Whole(whole, tuple(rest), "weighed"))
    if bond.tie is Tie.GROWTH:
        return _grown(rest[0], first, second)
    if bond.tie is Tie.RISE:
        right = shown(first.value, bond.base, rest[0].places)
        sign = "−" if bond.base < second.value else "+"
        note = f"{number(first.value)} : ({number(second.value)} {sign} {number(first.value)}) × 100 = {right}."
        return _wrong(rest[0], (first, second), right, note)
    if bond.tie is Tie.POINTS:
        gap = number(first.value - second.value)
        return _wrong(
            rest[0], (first, second), gap, f"Chênh lệch giữa {first.text} và {second.text} là {gap} điểm phần trăm."
        )
    if bond.tie is Tie.BALANCE:
        return balance(second, rest[:1], rest[1:], first)
    if bond.tie is Tie.AGAIN:
        return told_otherwise(second, first)
    return wrong_sum(first, (second, *rest))


def _grown(share: Figure, now: Figure, before: Figure) -> Claim:
    high, low = max(now.value, before.value), min(now.value, before.value)
    right = shown(high - low, before.value, share.places)
    note = f"({number(high)} − {number(low)}) : {number(before.value)} × 100 = {right}."
    return _wrong(share, (now, before), right, note)


def _wrong(target: Figure, involved: tuple[Figure, ...], right: str, note: str) -> Claim:
    return Claim(FindingKind.PERCENTAGE, Verdict.WRONG, target, involved, target.text, right, None, note)
