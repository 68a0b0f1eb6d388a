"""The ratings of the day that ask for all of a quantity, and what they ask of a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.parameter import Value

ONE_CONDITION = "Đây là một điều kiện; các điều kiện khác của mức do cấp có thẩm quyền xem xét"


def barred_ratings(told: Told, role: Noun, quantity: str) -> dict[Rating, Value]:
    """The ratings of the day that ask for all of a quantity, each with the rule that does."""
    found: dict[Rating, Value] = {}
    for rating in (Rating.EXCELLENT, Rating.GOOD, Rating.COMPLETED):
        for rule, value in conditions_of(told, role, rating):
            if rule == quantity and value.decides and value.amount == 1:
                found.setdefault(rating, value)
    return found


def conditions_of(told: Told, role: Noun, rating: Rating) -> list[tuple[str, Value]]:
    """The conditions of a rating on the day, each with the quantity it is of."""
    from assistant.calculator.condition import conditions
    from assistant.calculator.rulebook import rulebook

    found = conditions(rulebook(), rating, role.group, told.as_of)
    return [(rule.quantity or "", value) for rule, value in found]


def lower_rating(told: Told, role: Noun, name: str) -> Value | None:
    """What the rating "Hoàn thành nhiệm vụ" asks of the same part, as a share of the whole."""
    rules = conditions_of(told, role, Rating.COMPLETED)
    return next((value for quantity, value in rules if quantity == name and value.decides and value.says), None)
