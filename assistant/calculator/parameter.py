"""A number of law with its days, base and place: what a rule says on a given day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from assistant.calculator.scale import Amount, Bound
from corpus.citation import say_day
from corpus.document import Period
from corpus.errors import NotInForce
from corpus.vocabulary import Confidence, Rating, SubjectGroup


@dataclass(frozen=True)
class Allowance:
    """A higher ratio that the rule itself allows when a fact is said."""

    when: str
    ratio: Fraction
    label: str
    says: str


@dataclass(frozen=True)
class SmallGroup:
    """A group whose base is below `below` may have `allow`, whatever the ratio gives."""

    below: int
    allow: int
    says: str


@dataclass(frozen=True)
class Variant:
    """A reading seen in practice or left open by the text; shown beside, never silently."""

    id: str
    label: str
    base: tuple[Rating, ...] | None = None
    rounded: bool = False
    cite: str | None = None


@dataclass(frozen=True)
class Value:
    """What a rule says over a period.

    Attributes:
        amount: number, level, rating or form of discipline; None where the text gives an effect without a number.
        upper: end of a range, not included.
        unknown: why nothing can be said for the period (a text not read, or silent).
        cite, also: keys of the provision, and of others with the same figure.
        decides: False for what was only recalled and must not decide.
        roles: narrower than the rule's, where set.
    """

    rule: str
    period: Period
    cite: str
    amount: Amount | None = None
    upper: Amount | None = None
    unknown: str | None = None
    also: tuple[str, ...] = ()
    says: str | None = None
    confidence: Confidence = Confidence.SINGLE
    bound: Bound = Bound.NONE
    effect: str | None = None
    within: str | None = None
    note: str | None = None
    decides: bool = True
    roles: tuple[SubjectGroup, ...] = ()
    together_with: str | None = None
    excused_by: tuple[str, ...] = ()
    unless: tuple[Allowance, ...] = ()
    small_group: SmallGroup | None = None

    @property
    def number(self) -> int | Fraction:
        """The amount as a number.

        Raises:
            NotInForce: the rule gives none for this period; nothing stands for it.
        """
        if isinstance(self.amount, str) or self.amount is None:
            raise NotInForce(f"Quy tắc “{self.rule}” không cho con số ở thời điểm này.", rule=self.rule)
        return self.amount

    @property
    def ratio(self) -> Fraction:
        return Fraction(self.number)


@dataclass(frozen=True)
class Rule:
    """A rule of the regulations and all it has said over the years, newest first."""

    id: str
    label: str
    values: tuple[Value, ...]
    file: str
    unit: str = ""
    bound: Bound = Bound.NONE
    counted: tuple[str, ...] = ()
    base: tuple[Rating, ...] = ()
    rating: Rating | None = None
    roles: tuple[SubjectGroup, ...] = ()
    quantity: str | None = None
    variants: tuple[Variant, ...] = field(default=())
    ended: str | None = None

    def find(self, day: date) -> Value | None:
        """What applies on the day, known or not; None outside the rule's days."""
        return next((value for value in self.values if value.period.holds(day)), None)

    def value_on(self, day: date) -> Value:
        """What the rule says on the day.

        Raises:
            NotInForce: the day lies before the first value, after the last, or where the text could not be read.
        """
        value = self.find(day)
        if value is not None and value.unknown is None:
            return value
        if value is not None:
            raise NotInForce(f"{self.label}, ngày {say_day(day)}: {value.unknown}", rule=self.id)
        first = self.values[-1].period.since
        if first is not None and day < first:
            raise NotInForce(
                f"{self.label}: chưa có quy định ở ngày {say_day(day)}; quy định đầu tiên có từ ngày {say_day(first)}.",
                rule=self.id,
            )
        raise NotInForce(
            f"{self.label}: không còn áp dụng ở ngày {say_day(day)}. {self.ended or ''}".strip(), rule=self.id
        )
