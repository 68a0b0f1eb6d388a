"""A figure understood: the number, what it counts, and which turn of the conversation said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import lru_cache

from assistant.answering.figures.day import Day
from assistant.answering.figures.quantity import Quantity

UNITS = (
    "people",
    "organizations",
    "collectives",
    "tasks",
    "score",
    "months",
    "days",
    "staff",
    "council",
    "votes",
    "shortcomings",
)

RATED_UNITS = ("people", "organizations", "collectives")  # the kinds of which each has a rating
_RATIOS_OF_RULE = (Fraction(1, 5), Fraction(1, 4))  # of the quota, as a question names it
_compiled = lru_cache(maxsize=None)(re.compile)  # of the plans' own patterns, which all messages are read by
BETWEEN = " . "  # stands between the turns told, and breaks clauses


@dataclass
class Figure:
    """One number of a question.

    Attributes:
        role: what it counts (``good``, ``done`` …); None where nothing tells.
        unit: the kind of thing counted, and `unit_text` its word ("trưởng phòng").
        of: the figure it is a part of ("9 trên 40").
        name: the group it belongs to, where several are told.
        vague: "dưới 50", "trên 3 tháng": a bound, no figure to compute with.
        turn: number of the turn it stands in.
        between: the words (folded) between it and the label its role was read from, and `bound_as` that role; what a later
            step makes of it is its own.
    """

    quantity: Quantity
    role: str | None = None
    unit: str | None = None
    unit_text: str = ""
    of: Figure | None = None
    name: str = ""
    vague: bool = False
    turn: int = 0
    between: str = ""
    bound_as: str | None = None

    @property
    def value(self) -> Fraction:
        return self.quantity.value

    @property
    def is_share(self) -> bool:
        return self.quantity.percent or 0 < self.value < 1

    @property
    def ratio(self) -> Fraction:
        """A share as a part of one: 20% is 1/5, "½" is itself."""
        return self.value / 100 if self.quantity.percent else self.value

    @property
    def is_of_rule(self) -> bool:
        """Whether it is a percentage of the quota's own rule rather than of anybody's figures."""
        return self.quantity.percent and self.ratio in _RATIOS_OF_RULE

    def typed(self) -> str:
        """As the calculator's fields read it."""
        if self.quantity.percent and not any(letter.isdigit() for letter in self.quantity.text):
            return f"{self._decimal()}%"  # "ba mươi phần trăm"
        if self.quantity.percent:
            return (
                self.quantity.text.replace("phần trăm", "%")
                .replace("phan tram", "%")
                .replace(" ", "")
                .replace(".", ",")
            )
        value = self.value
        return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"

    def _decimal(self) -> str:
        """The number in digits with its decimal comma, as spelled numbers have few places."""
        places = next((places for places in range(4) if (self.value * 10**places).denominator == 1), 3)
        digits = f"{int(self.value * 10**places):0{places + 1}d}"
        return f"{digits[:-places]},{digits[-places:]}" if places else digits


@dataclass
class Told:
    """All that a question tells to compute with.

    Attributes:
        asked: the roles asked for ("mấy xuất sắc" → excellent).
        everybody: the role all of a group have ("đều từ tốt trở lên").
        loose: rating words bound to no number, in order ("có được xuất sắc không").
        notes: what was made of figures on the way ("½ của 40 là 20"), echoed with the rest.
        struck_from: the count of the good as it stays where those struck off the excellent are rated below good; None
            where it is told what they are rated, or nobody is struck off.
        changed: whether the last turn tells that some came, left or went down, and the counts are the new ones.
        as_of: the day whose rules apply; `today` the real one.
    """

    text: str
    folded: str
    figures: list[Figure]
    days: list[Day]
    today: date
    as_of: date
    asked: set[str] = field(default_factory=set)
    everybody: set[str] = field(default_factory=set)
    loose: list[str] = field(default_factory=list)
    last_turn: int = 0
    notes: list[str] = field(default_factory=list)
    changed: bool = False
    struck_from: int | None = None

    def all(self, role: str) -> list[Figure]:
        return [figure for figure in self.figures if figure.role == role and not figure.vague and not figure.is_share]

    def get(self, role: str) -> Figure | None:
        """The newest figure of a role."""
        found = self.all(role)
        return found[-1] if found else None

    def share(self, role: str) -> Figure | None:
        """The newest percentage or fraction told for a role."""
        found = [figure for figure in self.figures if figure.role == role and figure.is_share and not figure.vague]
        return found[-1] if found else None

    def says(self, pattern: str) -> bool:
        return _compiled(pattern).search(self.folded) is not None

    def has(self, *roles: str) -> bool:
        return any(self.get(role) is not None for role in roles)
