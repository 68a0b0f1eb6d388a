"""One run of counts by rating: so many excellent, so many good, … of one group, and the number rated they add up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from corpus.vocabulary import Rating, SubjectGroup


@dataclass
class Group:
    """Members by rating; `total` is the stated number rated that they add up to, or should.

    `subject`: whose ratings a table's group counts; None in running text, where the words beside the figures say.
    `table`: what tells its table from others; None in running text.
    """

    members: dict[Rating, Figure] = field(default_factory=dict)
    total: Figure | None = None
    agrees: bool = False
    subject: SubjectGroup | None = None
    table: object = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(self.members.values())

    @property
    def sum(self) -> Fraction:
        return sum((figure.value for figure in self.figures), Fraction(0))

    @property
    def first(self) -> Figure:
        return self.figures[0]

    def count(self, ratings: frozenset[Rating]) -> Fraction | None:
        """How many have one of the ratings; None where one is not stated."""
        if not ratings or not ratings <= set(self.members):
            return None
        return sum((self.members[rating].value for rating in ratings), Fraction(0))
