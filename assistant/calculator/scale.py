"""Things that stand in an order: levels of a criterion, ratings, forms of discipline, and how bounds compare them."""

from __future__ import annotations

from fractions import Fraction

from corpus.vocabulary import Discipline, Rating, Term

NO_DISCIPLINE = "không"

Amount = int | Fraction | str


class Level(Term):
    """Cấp độ của một tiêu chí, best first (before the hundred-point scale)."""

    EXCELLENT = "excellent_level", "Xuất sắc"
    GOOD = "good_level", "Tốt"
    AVERAGE = "average_level", "Trung bình"
    WEAK = "weak_level", "Kém"


class Bound(Term):
    """How a figure is held against the figure of a rule."""

    AT_MOST = "at_most", "không quá"
    AT_LEAST = "at_least", "ít nhất"
    LESS_THAN = "less_than", "dưới"
    MORE_THAN = "more_than", "trên"
    EQUALS = "equals", "đúng"
    BEFORE = "before", "trước"
    NONE = "none", ""

    @property
    def sign(self) -> str:
        return _SIGNS[self]

    def holds(self, amount: Amount, limit: Amount) -> bool:
        """Exact comparison; amounts of an order are compared by their place in it."""
        given, wanted = rank(amount), rank(limit)
        match self:
            case Bound.AT_MOST:
                return given <= wanted
            case Bound.AT_LEAST:
                return given >= wanted
            case Bound.LESS_THAN | Bound.BEFORE:
                return given < wanted
            case Bound.MORE_THAN:
                return given > wanted
            case _:
                return given == wanted


_SIGNS = {
    Bound.AT_MOST: "≤",
    Bound.AT_LEAST: "≥",
    Bound.LESS_THAN: "<",
    Bound.MORE_THAN: ">",
    Bound.EQUALS: "=",
    Bound.BEFORE: "<",
    Bound.NONE: "",
}


def rank(amount: Amount) -> int | Fraction:
    """A number to compare by: numbers are themselves; better levels and ratings, and heavier discipline, are higher."""
    if isinstance(amount, Level):
        return -list(Level).index(amount)
    if isinstance(amount, Rating):
        return -list(Rating).index(amount)
    if isinstance(amount, Discipline):
        return list(Discipline).index(amount) + 1
    if isinstance(amount, str):
        if amount == NO_DISCIPLINE:
            return 0
        raise TypeError(f"{amount!r} has no order")
    return amount


def label(amount: Amount) -> str:
    """The Vietnamese of an amount that is not a number."""
    return amount.label if isinstance(amount, Term) else str(amount)
