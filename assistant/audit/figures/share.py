"""A stated percentage beside the exact one."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.calculator.number import fixed, scaled


class Match(Enum):
    """How a stated percentage stands to a part and a whole."""

    RIGHT = "right"
    TRUNCATED = "truncated"
    WRONG = "wrong"


def compare(stated: Figure, part: Fraction, whole: Fraction) -> Match:
    """Half-up at the places shown is right; cut off is truncated; all else is wrong.

    A whole percentage is also right when it equals the exact share at two places ("25%" for 25,00).
    """
    if whole <= 0:
        return Match.WRONG
    exact = part * 100 / whole
    places = stated.places
    if scaled(exact, places) == stated.value * 10**places:
        return Match.RIGHT
    if (part * 100 * 10**places) // whole == stated.value * 10**places:
        return Match.TRUNCATED
    return Match.WRONG


def shown(part: Fraction, whole: Fraction, places: int) -> str:
    """The percentage as it should stand, at the same number of places."""
    return fixed(scaled(part * 100 / whole, places), places) + "%"


def number(value: Fraction) -> str:
    """A figure as it should stand: 1.240; 12,5."""
    if value.denominator == 1:
        return fixed(value.numerator, 0)
    places = 1
    while (value * 10**places).denominator != 1 and places < 4:
        places += 1
    return fixed(scaled(value, places), places)
