"""What bars ratings from above: a long sick leave, the rating of the collective one heads, of the organization."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.calculator.number import say
from assistant.calculator.parameter import Value
from assistant.calculator.quantity import QUANTITIES, Facts
from assistant.calculator.rulebook import Rulebook
from assistant.calculator.scale import rank
from assistant.calculator.source import name_document
from corpus.vocabulary import Rating, SubjectGroup

SICK = "sick_leave_months"
ABOVE = {
    SubjectGroup.LEADER: ("head_ceiling", "collective_rating"),
    SubjectGroup.LEADERSHIP_COLLECTIVE: ("leadership_collective_ceiling", "organization_rating"),
}


@dataclass(frozen=True)
class Limit:
    """Ratings better than `most` are barred; None bars nothing and only leaves a note."""

    value: Value
    most: Rating | None
    reason: str = ""
    note: str = ""

    def bars(self, rating: Rating) -> bool:
        return self.most is not None and rank(rating) > rank(self.most)


def limits(rules: Rulebook, role: SubjectGroup, day: date, facts: Facts) -> tuple[Limit, ...]:
    """The limits that the facts call up on a day, known or not."""
    return (*_sick(rules, role, day, facts), *_above(rules, role, day, facts))


def _sick(rules: Rulebook, role: SubjectGroup, day: date, facts: Facts) -> Iterator[Limit]:
    months, value = facts.get("sick_months"), rules.find(SICK, day)
    if role is not SubjectGroup.PARTY_MEMBER or months is None or value is None:
        return
    if value.unknown is not None:
        yield Limit(value, None, note=value.unknown)
    elif value.bound.holds(months, value.number):
        told = f"nghỉ ốm cộng dồn {say(rank(months))} tháng (từ {say(value.number)} tháng trở lên)"
        if value.effect == "below_good":
            reason = f"{told} thì không xếp từ {Rating.GOOD.label} trở lên ({name_document(value.cite)})"
            yield Limit(value, Rating.COMPLETED, reason)
        else:
            note = f"{told}: xếp loại theo kết quả làm việc thực tế của năm ({name_document(value.cite)})"
            yield Limit(value, None, note=note)


def _above(rules: Rulebook, role: SubjectGroup, day: date, facts: Facts) -> Iterator[Limit]:
    rule, quantity = ABOVE.get(role, ("", ""))
    above = facts.get(quantity)
    if not isinstance(above, Rating):
        return
    value = rules.find(rule, day)
    if value is None:
        return
    if value.unknown is not None:
        yield Limit(value, None, note=value.unknown)
    else:
        reason = f"{QUANTITIES[quantity]} là {above.label}, không được xếp cao hơn ({name_document(value.cite)})"
        yield Limit(value, above, reason)
