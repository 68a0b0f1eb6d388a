"""A table read as numbers: what each column holds, which rows are totals, which are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from assistant.audit.describing import bare_rating
from assistant.audit.extracting import figures_in
from assistant.audit.figure import Figure, Kind
from assistant.audit.rating import Ratings, rating_of
from assistant.audit.report import Block, Report, Table
from corpus.text import fold

# "cong" is "công" as well: công nhân, công chức, công an, công ty, công tác, công đoàn.
_TOTAL = re.compile(
    r"^\W*(?:tong|toan|cong(?=\W*$|\s+(?:so|lai|chung|ca|toan|cac|dong|\(|[0-9ivx])))\b(?!\s+(?:cong ty|ty))"
)
_INDEX = re.compile(r"^\(?[0-9]{1,2}\)?$")
_ORDINAL = re.compile(r"^\s*(?:tt|stt|so tt|so thu tu)\b")
# "Đơn vị" at the head of the first columns names bodies, not what is measured.
_UNIT = re.compile(r"^\W*(?:don vi tinh|dvt|dv tinh|don vi do)\W*$|^\W*don vi\W*$")
_ROMAN = re.compile(r"^[IVX]+\.?$")
_PERCENT = re.compile(r"%|t[iy] le|phan tram")
# A column of changes: "Tăng, giảm", "So với năm 2024", "Chênh lệch (+/-)"; "Tăng" and "Giảm" alone are columns of counts.
_CHANGE = re.compile(r"tang\W{1,4}giam|chenh lech|so (?:voi|sanh)|\+\s?/\s?[-–]|\bhon nam\b")
_MEAN = re.compile(r"binh quan|trung binh|(?:thap|cao) nhat|xep (?:hang|thu)")
_SIGNED = re.compile(r"^\s*(?:[+–−-]|(?:tang|giam)\s)\s?[0-9]")
_LED = re.compile(r"^\W*(?:tang|giam|nhieu hon|it hon)?\W*$")  # "tăng 1" is a figure as "+1" is
# A row of shares: "Tỷ lệ (%)", "Cơ cấu %". "Số xã đạt tỷ lệ trên 90%" counts.
_SHARES = re.compile(r"^\W*(?:[0-9.]+\W+)?(?:t[iy] (?:le|trong)|phan tram|co cau)\b|^\W*%\W*$|\(%\)\W*$")


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


def grids_of(report: Report) -> list[Grid]:
    """The grids of a report's tables, in reading order, each knowing the block before it."""
    found, block = [], -1
    for part in report.parts:
        if isinstance(part, Block):
            block += 1
        elif (grid := grid_of(part)) is not None:
            found.append(replace(grid, after=block))
    return found


def grid_of(table: Table) -> Grid | None:
    """The grid of a table that has a body of numbers; None where it has none."""
    width = max((len(row) for row in table.rows), default=0)
    body = next((at for at, row in enumerate(table.rows) if _is_body(row)), None)
    if body is None or width < 2:
        return None
    heads = _heads(table, body, width)
    unit = next((column for column, head in enumerate(heads) if column and _UNIT.match(head)), None)
    rows, inline, labels, marks, units = [], [], [], [], []
    for row in table.rows[body:]:
        if all(_INDEX.match(cell.text) for cell in row if cell.text) and _is_index([c.text for c in row if c.text]):
            continue
        figures: dict[int, Figure] = {}
        extra: dict[int, Figure] = {}
        words = []
        for cell in row:
            if _ORDINAL.search(heads[cell.column]) or (cell.column == 0 and _INDEX.match(cell.text) and not heads[0]):
                continue
            found = figures_in(cell.text, -1)
            letters = sum(char.isalpha() for char in cell.text)
            if (
                found
                and (letters <= 12 or len(found[0].text) * 2 > letters)
                and _led(cell.text, found[0])
                and cell.column
            ):
                first = replace(found[0], cell=cell, label="", unit=heads[cell.column])
                if _PERCENT.search(heads[cell.column]) and not re.search(r"so luong|\bsl\b", heads[cell.column][-12:]):
                    first = replace(first, kind=Kind.PERCENT)
                figures[cell.column] = first
                for other in found[1:]:
                    if other.kind is Kind.PERCENT and first.kind is not Kind.PERCENT:
                        extra[cell.column] = replace(other, cell=cell)
            elif letters:
                words.append(fold(cell.text))
        if any(_SHARES.search(word) for word in words[:2]):
            figures = {column: replace(one, kind=Kind.PERCENT) for column, one in figures.items()}
        rows.append(figures)
        inline.append(extra)
        labels.append(" ".join(words))
        marks.append(row[0].text.strip() if row else "")
        units.append(next((fold(cell.text).strip() for cell in row if cell.column == unit), ""))
    told = tuple(units) if any(units) and any(re.search(r"[a-z]", one) for one in units) else ()
    return Grid(heads, tuple(rows), tuple(inline), tuple(labels), tuple(marks), units=told) if any(rows) else None


def _led(text: str, figure: Figure) -> bool:
    """Whether a cell begins with its figure, or with the word for which way it changed."""
    return figure.start <= 3 or bool(_LED.match(fold(text[: figure.start])))


def _is_body(row: tuple[object, ...]) -> bool:
    texts = [cell.text.strip() for cell in row]  # type: ignore[attr-defined]
    numbers = [text for text in texts[1:] if re.match(r"^[0-9][0-9.,\s]*%?(?:\s*\(.*\))?$", text)]
    return bool(numbers) and not _is_index([text for text in texts if text])


def _is_index(texts: list[str]) -> bool:
    """A row that numbers the columns: (1) (2) (3) or A B 1 2 3."""
    values = [int(text.strip("()")) for text in texts if _INDEX.match(text)]
    return (
        len(values) >= 3
        and len(values) + 2 >= len(texts)
        and all(b - a == 1 for a, b in pairwise(values))
        and values[0] <= 2
    )


def _heads(table: Table, body: int, width: int) -> tuple[str, ...]:
    heads = [""] * width
    opening = _letterhead(table, body)
    for at, row in enumerate(table.rows[:body]):
        if at < opening:
            continue
        filled = [cell for cell in row if cell.text]
        if len(filled) == 1 and len(row) > 2 and at + 1 < body:
            continue
        last = ""
        for column in range(width):
            text = row[column].text if column < len(row) else ""
            last = text or (last if at + 1 < body else "")
            heads[column] = f"{heads[column]} {fold(last)}".strip()
    return tuple(heads)


def _letterhead(table: Table, body: int) -> int:
    """Rows above a sheet's columns that say whose it is and what it is called: one or two names each, a title last."""
    filled = [sum(bool(cell.text) for cell in row) for row in table.rows[:body]]
    wide = next((at for at, count in enumerate(filled) if count > 2), 0)
    titles = [at for at in range(wide) if filled[at] == 1]
    return titles[-1] + 1 if titles else 0
