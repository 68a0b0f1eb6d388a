"""A report as read: blocks of running text and tables, each knowing the line it stands on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Block:
    """A paragraph with its wrapped lines joined.

    Attributes:
        text: NFC; a wrapped line's end is one space.
        starts: offsets where a line of the file begins, with that line's number, ascending.
        level: depth of an automatic list (Word), None where the marker stands in the text itself.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    level: int | None = None
    paragraph: int | None = None

    def line(self, offset: int) -> int:
        return self.starts[max(0, bisect_right(self.starts, (offset, 1 << 60)) - 1)][1]


@dataclass(frozen=True)
class Cell:
    """One cell of a table; a merged cell is given once, at its first place."""

    text: str
    line: int
    place: str
    column: int
    source: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Table:
    """Rows of cells, header rows included."""

    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""


@dataclass(frozen=True)
class Report:
    """Everything the checks see of a file, in reading order."""

    path: Path
    parts: tuple[Block | Table, ...]
    blocks: tuple[Block, ...] = field(init=False)
    tables: tuple[Table, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", tuple(part for part in self.parts if isinstance(part, Block)))
        object.__setattr__(self, "tables", tuple(part for part in self.parts if isinstance(part, Table)))
