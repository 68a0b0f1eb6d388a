"""Numbers as Vietnamese texts write them: 1.240, 5,6, 12,35%; exact, and marked "≈" where a decimal would not end."""

from __future__ import annotations

from fractions import Fraction

_SHOWN_PLACES = 2


def say(number: int | Fraction) -> str:
    """A number for reading: whole or finite decimals exactly, else two digits with the fraction beside them."""
    exact = Fraction(number)
    places = _finite_places(exact.denominator)
    if places is not None:
        return fixed(scaled(exact, places), places)
    return f"≈ {fixed(scaled(exact, _SHOWN_PLACES), _SHOWN_PLACES)} ({plain(exact)})"


def percent(share: int | Fraction) -> str:
    """A share as a percentage: ``Fraction(1, 5)`` is "20%", ``Fraction(1, 3)`` "≈ 33,33% (1/3)"."""
    hundredfold = Fraction(share) * 100
    places = _finite_places(hundredfold.denominator)
    if places is not None:
        return fixed(scaled(hundredfold, places), places) + "%"
    return f"≈ {fixed(scaled(hundredfold, _SHOWN_PLACES), _SHOWN_PLACES)}% ({plain(Fraction(share))})"


def equals(shown: str) -> str:
    """``"= 5,6"``, or ``"≈ 33,33% (1/3)"`` where the sign is there already."""
    return shown if shown.startswith("≈") else f"= {shown}"


def scaled(number: int | Fraction, places: int) -> int:
    """`number` in units of its last shown place, half rounded up: 2.345 at 2 places is 235."""
    exact = Fraction(number)
    return half_up(exact.numerator * 10**places, exact.denominator)


def half_up(numerator: int, denominator: int) -> int:
    """The whole number nearest to a fraction, a half going away from zero."""
    if numerator < 0:
        return -half_up(-numerator, denominator)
    return (2 * numerator + denominator) // (2 * denominator)


def fixed(units: int, places: int) -> str:
    """``fixed(1235, 2)`` is "12,35"; thousands are set apart by dots."""
    sign = "-" if units < 0 else ""
    whole, rest = divmod(abs(units), 10**places)
    tail = f",{rest:0{places}d}" if places else ""
    return f"{sign}{whole:,}".replace(",", ".") + tail


def plain(number: int | Fraction) -> str:
    """As data: "28/5", "6"."""
    exact = Fraction(number)
    return str(exact.numerator) if exact.denominator == 1 else f"{exact.numerator}/{exact.denominator}"


def _finite_places(denominator: int) -> int | None:
    """Decimal places that write the fraction exactly, or None when it never ends."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None


def decimal_or_fraction(value: Fraction) -> str:
    """As a decimal where it ends within four places, else as the fraction it is: "2,4", "1/3"."""
    return say(value) if 10_000 % value.denominator == 0 else f"{value.numerator}/{value.denominator}"
