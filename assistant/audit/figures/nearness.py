"""How a number is mistyped: one digit changed, two swapped, or a little off."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number


def slipped(stated: str, meant: str) -> bool:
    """Whether one written number is a keying slip of the other: a digit changed, swapped, dropped or doubled."""
    return mistyped(_digits(stated), _digits(meant))


def mistyped(first: str, second: str) -> bool:
    """`slipped` of digits alone, leading zeros cut off."""
    if first == second or min(len(first), len(second)) < 2:
        return False
    if len(first) == len(second):
        differ = [at for at in range(len(first)) if first[at] != second[at]]
        if len(differ) == 1:
            return True
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and (first[differ[0]] == second[differ[1]] and first[differ[1]] == second[differ[0]])
        )
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def typed_for(figure: Figure, meant: Fraction) -> bool:
    """`slipped` of a figure and an amount, a nought on the wrong side of one digit too: "40" for "04"."""
    low, high = sorted((figure.value, meant))
    return slipped(figure.text, number(meant)) or (0 < low <= 9 and high == 10 * low)


def slip_in_sum(whole: Figure, parts: Sequence[Figure], added: Fraction) -> bool:
    """Whether a whole is mistyped for what its parts come to, or one of the parts for what the whole leaves it."""
    gap = whole.value - added
    return typed_for(whole, added) or any(part.value + gap > 0 and typed_for(part, part.value + gap) for part in parts)


def close(stated: Fraction, meant: Fraction, *, within: Fraction = Fraction(3, 100)) -> bool:
    """Whether two amounts differ by at most a share of the greater (at least one)."""
    return abs(stated - meant) <= max(Fraction(1), within * max(abs(stated), abs(meant)))


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit()).lstrip("0")
