"""The ratings as a ladder: what stands against each, what is missing, what cannot decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.calculator import condition
from assistant.calculator.condition import Checked, Outcome
from assistant.calculator.limit import Limit
from assistant.calculator.quantity import QUANTITIES, Facts
from assistant.calculator.rulebook import Rulebook
from corpus.vocabulary import Rating, SubjectGroup

_LADDER = (Rating.EXCELLENT, Rating.GOOD, Rating.COMPLETED)


@dataclass(frozen=True)
class Rung:
    """One rating held against the facts."""

    rating: Rating
    checks: tuple[Checked, ...]
    limits: tuple[Limit, ...]

    def _where(self, outcome: Outcome, *, decides: bool = True) -> tuple[Checked, ...]:
        return tuple(check for check in self.checks if check.outcome is outcome and check.decides is decides)

    @property
    def against(self) -> tuple[str, ...]:
        """Why the rating is not allowed; empty if nothing stands against it."""
        return (*(check.reason for check in self._where(Outcome.UNMET)), *(limit.reason for limit in self.limits))

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(check.reason for check in self._where(Outcome.MISSING))

    @property
    def doubtful(self) -> tuple[str, ...]:
        """What cannot decide: conditions only recalled that are not met, or that are all there is; excuses to weigh."""
        recalled = self._where(Outcome.UNMET, decides=False)
        only = () if any(check.decides for check in self.checks) else self.checks
        return tuple(check.reason for check in (*recalled, *only, *self._where(Outcome.EXCUSED)))

    @property
    def allowed(self) -> bool:
        return not (self.against or self.missing or self.doubtful)


def climb(rules: Rulebook, role: SubjectGroup, day: date, facts: Facts, limits: tuple[Limit, ...]) -> list[Rung]:
    """The ladder for a role on a day, best rating first."""
    return [
        Rung(rating, check_all(rules, rating, role, day, facts), tuple(limit for limit in limits if limit.bars(rating)))
        for rating in _LADDER
    ]


def check_all(rules: Rulebook, rating: Rating, role: SubjectGroup, day: date, facts: Facts) -> tuple[Checked, ...]:
    """Every computable condition of a rating, held against the facts."""
    return tuple(condition.check(rule, value, facts) for rule, value in condition.conditions(rules, rating, role, day))


def half_met(triggers: tuple[Checked, ...]) -> Iterator[Checked]:
    """Cases that lead to not completed of which one fact stands and the other is not known: a discipline, of duty or not."""
    for check in triggers:
        other = check.value.together_with
        if check.outcome is Outcome.MISSING and other is not None and check.reason == QUANTITIES[other]:
            yield check
