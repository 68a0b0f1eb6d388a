"""Tables of a PDF page, read from their ruling lines: which letters stand in which cell, and what runs outside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.audit.file.ruling_lines import NEAR, Rule, touching_lines
from corpus.ingest.pdf import Bounds, Letter
from corpus.text import fold

_SYLLABLE = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{0,3})*")


@dataclass(frozen=True)
class Ruled:
    """A table's cells by row and column, "" where a merged cell goes on; `edges`: the columns' borders from the left."""

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[float, ...]


def split_page(letters: Sequence[Letter], rules: Sequence[Bounds]) -> list[str | Ruled]:
    """Lines and tables of a page in the order of its text."""
    grids = [grid for group in touching_lines(rules) if (grid := _Lattice.of(group)) is not None]
    found: list[str | Ruled] = []
    line, home = "", -1
    cells: dict[int, dict[tuple[int, int], str]] = {}
    for letter, x, y in letters:
        if letter in "\r\n":
            if home < 0 and letter == "\n":
                found.append(line)
                line = ""
            elif home >= 0 and letter == "\n":
                spot = next(reversed(cells[home]))
                cells[home][spot] += "\n"
            continue
        if not letter.isspace():
            home = next((at for at, grid in enumerate(grids) if grid.holds(x, y)), -1)
        if home < 0:
            line += letter
            continue
        if home not in cells:
            found += [line] if line else []
            line, cells[home] = "", {}
            found.append(Ruled((), (float(home),)))
        spot = grids[home].spot(x, y) if not letter.isspace() else next(reversed(cells[home]), (0, 0))
        cells[home][spot] = cells[home].pop(spot, "") + letter
    found.append(line)
    return [
        grids[int(one.edges[0])].filled(cells[int(one.edges[0])]) if isinstance(one, Ruled) else one for one in found
    ]


@dataclass(frozen=True)
class _Lattice:
    """The borders of one table's columns from the left and of its rows from below; `firsts`: for each cell, row from above
    and column, the first cell of the merged one it is part of."""

    lefts: tuple[float, ...]
    bottoms: tuple[float, ...]
    firsts: Mapping[tuple[int, int], tuple[int, int]]

    @staticmethod
    def of(lines: Sequence[Rule]) -> _Lattice | None:
        """The lattice of lines that touch; None where they make no two rows and two columns."""
        across, down = ([line[1:] for line in lines if line[0] is flat] for flat in (True, False))
        lefts, bottoms = _places(line[0] for line in down), _places(line[0] for line in across)
        if len(lefts) < 3 or len(bottoms) < 3:
            return None
        height = len(bottoms) - 1
        firsts: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(height):
            y = (bottoms[height - row - 1] + bottoms[height - row]) / 2
            for column in range(len(lefts) - 1):
                x = (lefts[column] + lefts[column + 1]) / 2
                if column and not _crossed(down, lefts[column], y):
                    firsts[row, column] = firsts[row, column - 1]
                elif row and not _crossed(across, bottoms[height - row], x):
                    firsts[row, column] = firsts[row - 1, column]
                else:
                    firsts[row, column] = (row, column)
        return _Lattice(lefts, bottoms, firsts)

    def holds(self, x: float, y: float) -> bool:
        return self.lefts[0] <= x <= self.lefts[-1] and self.bottoms[0] <= y <= self.bottoms[-1]

    def spot(self, x: float, y: float) -> tuple[int, int]:
        """The cell around a point of the table."""
        column = min(bisect_right(self.lefts, x), len(self.lefts) - 1) - 1
        row = len(self.bottoms) - 1 - min(bisect_right(self.bottoms, y), len(self.bottoms) - 1)
        return self.firsts[row, column]

    def filled(self, cells: Mapping[tuple[int, int], str]) -> Ruled:
        rows = tuple(
            tuple(_joined(cells.get((row, column), "")) for column in range(len(self.lefts) - 1))
            for row in range(len(self.bottoms) - 1)
        )
        return Ruled(rows, self.lefts)


def _crossed(lines: Sequence[tuple[float, float, float]], place: float, at: float) -> bool:
    """Whether a line drawn at a place runs past a point of the other axis."""
    return any(abs(line[0] - place) <= NEAR and line[1] - 1 <= at <= line[2] + 1 for line in lines)


def _places(values: Iterable[float]) -> tuple[float, ...]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return tuple(found)


def _joined(text: str) -> str:
    """A cell's lines as one; what a narrow column broke inside a number or a syllable is one again."""
    whole = ""
    for line in text.split("\n"):
        if not line.strip():
            continue
        first, last = line.split(maxsplit=1)[0], (whole.split() or [""])[-1]
        broken = whole and not whole[-1].isspace() and not line[0].isspace() and (
            (last[-1:].isdigit() and first[:1].isdigit() and _NUMBER.fullmatch(last + first.rstrip("%)")))
            or (_SYLLABLE.fullmatch(fold(last + first.rstrip(",.;"))) and first[:1].islower())
        )  # fmt: skip
        whole += line if not whole or broken or first[:1] in ",.;:)%" else f" {line}"
    return " ".join(whole.split())
