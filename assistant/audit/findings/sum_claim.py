"""A total against the sum of its parts, told with the reckoning."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_MOST_TERMS = 12


def wrong_sum(total: Figure, parts: tuple[Figure, ...]) -> Claim:
    """The claim that a total is not the sum of its parts, with what is missing or too much."""
    whole = sum((part.value for part in parts), Fraction(0))
    terms = " + ".join(number(part.value) for part in parts[:_MOST_TERMS])
    more = " + …" if len(parts) > _MOST_TERMS else ""
    gap = total.value - whole
    way = "thiếu" if gap > 0 else "thừa"
    note = f"{terms}{more} = {number(whole)}, {way} {number(abs(gap))} so với {number(total.value)}."
    return Claim(FindingKind.SUM, Verdict.WRONG, total, parts, total.text, number(whole), None, note)
