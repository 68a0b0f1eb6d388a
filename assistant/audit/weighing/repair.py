"""What each figure of an alarm would have to be for the others to agree, and whether it may have been mistyped for that."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import mistyped
from assistant.audit.figures.numeral import parse_digits
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind

_LONG = 3  # digits of a number that hardly comes by chance
_MOST = 40  # amounts a rounded share leaves open, beyond which a slip to one of them says nothing


def meant(claim: Claim) -> Fraction | None:
    """What the figure said to be wrong should be; None where the claim does not say."""
    told = parse_digits(claim.computed.rstrip(" %"), percent="%" in claim.computed) if claim.computed else None
    return told[0] if told is not None else None


def slips(claim: Claim, *, rare: bool = False) -> Iterator[Figure]:
    """The figures compared that a slipped digit, or two swapped, would set right: how people mistype.

    `rare`: only those that seldom look so by chance: of three digits and more, or two digits swapped.
    """
    for figure, values in repairs(claim):
        if any(value > 0 and value != figure.value and _typed(figure, value, rare) for value in values):
            yield figure


def _typed(figure: Figure, value: Fraction, rare: bool) -> bool:
    """Whether a figure is a slip of a value written as long: "35,82" of 15,82, "42" of 24."""
    own, other = (
        "".join(letter for letter in text if letter.isdigit()).lstrip("0") for text in (figure.text, number(value))
    )
    if len(own) != len(other) or not mistyped(own, other):
        return False
    return not rare or len(own) >= _LONG or sorted(own) == sorted(other)


def repairs(claim: Claim) -> Iterator[tuple[Figure, list[Fraction]]]:
    """Each figure with the values that would make the comparison hold."""
    target, right = claim.target, meant(claim)
    if target is None or right is None:
        return
    yield target, [right]
    if claim.kind is FindingKind.MISMATCH:
        return
    values = [figure.value for figure in claim.involved]
    if claim.kind is FindingKind.SUM and sum(values, Fraction(0)) == right:
        yield from ((figure, [figure.value + target.value - right]) for figure in claim.involved)
    elif len(values) == 2 and abs(values[0] - values[1]) == right:
        yield from _apart(claim, target.value)
    elif len(values) == 2 and claim.kind is FindingKind.PERCENTAGE and target.kind is Kind.PERCENT:
        yield from _shared(claim, target)


def _apart(claim: Claim, gap: Fraction) -> Iterator[tuple[Figure, list[Fraction]]]:
    """Two figures a stated gap apart."""
    more, less = sorted(claim.involved, key=lambda figure: -figure.value)
    yield more, [less.value + gap]
    yield less, [more.value - gap]


def _shared(claim: Claim, share: Figure) -> Iterator[tuple[Figure, list[Fraction]]]:
    """A part and its whole, by a share that rounding leaves room in."""
    part, whole = claim.involved
    half = Fraction(1, 2 * 10**share.places)
    low, high = share.value - half, share.value + half
    if low <= 0 or part.kind is Kind.PERCENT or whole.kind is Kind.PERCENT:
        return
    for figure, bounds in (
        (part, (low * whole.value / 100, high * whole.value / 100)),
        (whole, (part.value * 100 / high, part.value * 100 / low)),
    ):
        step = 10**figure.places
        first, last = ceil(bounds[0] * step), floor(bounds[1] * step)
        if first <= last <= first + _MOST:
            yield figure, [Fraction(at, step) for at in range(first, last + 1)]
