"""A share told as an estimate: "khoảng hai phần mười số việc vượt yêu cầu" decides where it is clear of every bound."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told

_ABOUT = re.compile(r"\bkhoang(?: (?:la|chung|do))*\s*$")
# The shares the rules of any day hold a part of the tasks against.
_BOUNDS = {
    "exceeded": (Fraction(3, 10), Fraction(1, 2)),
    "late": (Fraction(1, 5),),
    "done": (Fraction(1, 2), Fraction(7, 10), Fraction(1)),
}
_CLEAR = Fraction(1, 20)


def about_share(told: Told, role: str) -> Figure | None:
    """The newest estimate of a part of the tasks; None where it is near a bound, which an estimate cannot decide."""
    found = [figure for figure in told.figures if figure.role == role and figure.is_share and figure.vague]
    if not found or role not in _BOUNDS or not _ABOUT.search(told.folded[: found[-1].quantity.start]):
        return None
    clear = all(abs(found[-1].ratio - bound) >= _CLEAR for bound in _BOUNDS[role])
    return found[-1] if clear else None
