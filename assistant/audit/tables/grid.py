"""A table read as numbers: what each column holds, which rows are totals, which are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import Ratings, rating_of
from corpus.text import fold

# "cong" is "công" as well: công nhân, công chức, công an, công ty, công tác, công đoàn.
_TOTAL = re.compile(
    r"^\W*(?:tong|toan|cong(?=\W*$|\s+(?:so|lai|chung|ca|toan|cac|dong|\(|[0-9ivx])))\b(?!\s+(?:cong ty|ty))"
)
_ROMAN = re.compile(r"^[IVX]+\.?$")
# A column of changes: "Tăng, giảm", "So với năm 2024", "Chênh lệch (+/-)"; "Tăng" and "Giảm" alone are columns of counts.
_CHANGE = re.compile(r"tang\W{1,4}giam|chenh lech|so (?:voi|sanh)|\+\s?/\s?[-–]|\bhon nam\b")
_MEAN = re.compile(r"binh quan|trung binh|(?:thap|cao) nhat|xep (?:hang|thu)")
_SIGNED = re.compile(r"^\s*(?:[+–−-]|(?:tang|giam)\s)\s?[0-9]")


@dataclass(frozen=True)
class Grid:
    """Figures by row and column of a table's body.

    Attributes:
        heads: folded heading of each column.
        rows: body rows; each a mapping from column to its figures.
        labels: folded words of each body row.
        after: the block of running text right before the table; -1 where there is none.
        units: the unit of each body row where a column tells it; empty where none does.
    """

    heads: tuple[str, ...]
    rows: tuple[dict[int, Figure], ...]
    inline: tuple[dict[int, Figure], ...]
    labels: tuple[str, ...]
    marks: tuple[str, ...]
    after: int = -1
    units: tuple[str, ...] = ()

    @cached_property
    def percents(self) -> tuple[int, ...]:
        return tuple(c for c in self.columns if self._kind(c) is Kind.PERCENT)

    @cached_property
    def counts(self) -> tuple[int, ...]:
        return tuple(c for c in self.columns if self._kind(c) is not Kind.PERCENT)

    @cached_property
    def changes(self) -> tuple[int, ...]:
        """Columns of counts that tell how much another column grew or fell."""
        signed = {
            c for row in self.rows for c, cell in row.items() if cell.cell and _SIGNED.match(fold(cell.cell.text))
        }
        return tuple(c for c in self.counts if c in signed or _CHANGE.search(self.heads[c]))

    @cached_property
    def addends(self) -> tuple[int, ...]:
        """Columns of counts that add up downwards: neither changes nor means."""
        return tuple(c for c in self.counts if c not in self.changes and not _MEAN.search(self.heads[c]))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        return tuple(sorted({column for row in self.rows for column in row}))

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """Body rows that hold totals: those called so, else the last one, or the first, where it adds up the others."""
        named = tuple(at for at, label in enumerate(self.labels) if _TOTAL.search(label) and self.rows[at])
        if named:
            return named
        full = [at for at, row in enumerate(self.rows) if row]
        return next(((at,) for at in (*full[-1:], *full[:1]) if self._adds_up(at, [o for o in full if o != at])), ())

    def _adds_up(self, total: int, others: list[int]) -> bool:
        """Whether a row is the sum of the others in two columns or more, and in most."""
        columns = [column for column in self.counts if column in self.rows[total]]
        fits = [
            column
            for column in columns
            if len(parts := [self.rows[at][column].value for at in others if column in self.rows[at]]) >= 2
            and sum(value > 0 for value in parts) >= 2
            and sum(parts) == self.rows[total][column].value
        ]
        return len(others) >= 2 and len(fits) >= 2 and len(fits) * 2 >= len(columns)

    @property
    def items(self) -> tuple[int, ...]:
        return tuple(at for at in range(len(self.rows)) if at not in self.totals and self.rows[at])

    def ratings(self, column: int) -> Ratings:
        return rating_of(self.heads[column]) or bare_rating(self.heads[column])

    def row_ratings(self, row: int) -> Ratings:
        return rating_of(self.labels[row]) or bare_rating(self.labels[row])

    def is_group(self, row: int) -> bool:
        return bool(_ROMAN.match(self.marks[row]))

    def is_ratio(self, row: int) -> bool:
        """Whether a row holds shares only."""
        return bool(self.rows[row]) and all(cell.kind is Kind.PERCENT for cell in self.rows[row].values())

    def is_mean(self, row: int) -> bool:
        """Whether a row holds means, or the least or the greatest of a column."""
        return bool(_MEAN.search(self.labels[row]))

    def _kind(self, column: int) -> Kind:
        kinds = [row[column].kind for row in self.rows if column in row]
        return Kind.PERCENT if kinds.count(Kind.PERCENT) * 2 > len(kinds) else Kind.COUNT
