"""A figure stated in a report: its value, what it counts and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from assistant.audit.figures.rating import Ratings
from assistant.audit.file.report import Cell, Report

_UNIT_ENDS = re.compile(r"[,;().]")


class Kind(Enum):
    """What sort of number it is; only the first three can be checked against one another."""

    COUNT = "count"
    MEASURE = "measure"
    PERCENT = "percent"
    DURATION = "duration"
    BOUND = "bound"
    ABOUT = "about"


@dataclass(frozen=True, eq=False)
class Figure:
    """One stated figure.

    Attributes:
        block: position among the report's blocks; -1 for a table cell.
        label: the words before it in its clause, folded; `unit` those after it.
        of: for "45/47 chi bộ" the denominator's position among the block's figures, given to the numerator.
        chained: a percentage or count that follows "tăng", "giảm", "vượt".
    """

    kind: Kind
    value: Fraction
    places: int
    block: int
    start: int
    end: int
    text: str
    label: str = ""
    unit: str = ""
    ratings: Ratings = frozenset()
    of: int | None = None
    under: int | None = None
    chained: bool = False
    order: int = 0
    cell: Cell | None = None

    def __eq__(self, other: object) -> bool:
        """The same figure is the one at the same place."""
        return isinstance(other, Figure) and (self.start, self.block, self.cell) == (
            other.start,
            other.block,
            other.cell,
        )

    def __hash__(self) -> int:
        return hash((self.block, self.start, self.cell.place if self.cell else None))

    @property
    def checkable(self) -> bool:
        return self.kind in (Kind.COUNT, Kind.MEASURE, Kind.PERCENT)

    @property
    def countable(self) -> bool:
        return self.kind in (Kind.COUNT, Kind.MEASURE)

    @property
    def tied(self) -> bool:
        """Whether it is a change, or one side of a ratio: no amount that stands by itself."""
        return self.chained or self.of is not None or self.under is not None

    def noun(self, words: int = 1) -> str:
        """The first words of what it counts, up to a mark; empty where nothing is counted."""
        return " ".join(_UNIT_ENDS.split(self.unit)[0].split()[:words])


def line_of(report: Report, figure: Figure) -> int:
    """The line of the report's file a figure stands on."""
    return figure.cell.line if figure.cell else report.blocks[figure.block].line(figure.start)
