"""A number as it stands in running text."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Span = tuple[int, int]


@dataclass(frozen=True)
class Quantity:
    """One number as it stands in a text.

    Attributes:
        value: exact; a percentage keeps its face value (12,35% is 1235/100).
        whole: the number after a stroke (9/40); None otherwise.
        percent: whether it is a percentage; `text` is how it was written.
    """

    value: Fraction
    start: int
    end: int
    text: str
    percent: bool = False
    whole: Fraction | None = None

    @property
    def is_count(self) -> bool:
        return self.value.denominator == 1 and not self.percent
