"""Where the heading of a sheet is, and which column of it holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default

from assistant.sheet.book import Sheet
from assistant.sheet.fields import Field
from assistant.sheet.headings import is_part, meaning
from assistant.sheet.labels import is_number, labels_at, text_at, year_at
from corpus.errors import ProposalError

_MOST_ROWS_ABOVE = 25
_COUNTS = (Field.EXCELLENT, Field.GOOD)


@dataclass(frozen=True)
class Layout:
    """Where the heading row is and which column holds each field.

    Attributes:
        heading: index in the sheet's rows of the last row of the heading.
        labels: the words over each column that has some.
        by_person: one row a person, not one row a group.
    """

    sheet: Sheet
    heading: int
    columns: Mapping[Field, int]
    labels: Mapping[int, str] = default(default_factory=dict)
    by_person: bool = False

    @property
    def complete(self) -> bool:
        needed = (Field.RATING,) if self.by_person else _COUNTS
        return len(self.columns) >= 2 and all(one in self.columns for one in needed)

    @property
    def known(self) -> int:
        """How many columns of the proposal's own were recognized."""
        return sum(one is not Field.NUMBER and one is not Field.NAME for one in self.columns)


def layout(sheet: Sheet) -> Layout | None:
    """The layout of a sheet: the first row that holds what a check needs, else the row that comes nearest.

    A second heading row under it ("SL", "Tỷ lệ %", or the four ratings under one word) belongs to it. None where no row
    looks like a heading.
    """
    best: Layout | None = None
    for at in range(min(_MOST_ROWS_ABOVE, len(sheet.rows))):
        found = _at(sheet, at)
        if found is not None and found.complete:
            return _second_row(sheet, at, found)
        if found is not None and found.known >= 2 and (best is None or found.known > best.known):
            best = found
    return best


def require(found: Layout) -> None:
    """Refuse a layout that lacks what a check needs.

    Raises:
        ProposalError: names sheet, row and the missing headings.
    """
    needed = (Field.RATING,) if found.by_person else _COUNTS
    missing = [one.value for one in needed if one not in found.columns]
    if missing:
        row = found.sheet.rows[found.heading][0]
        raise ProposalError(
            f"thiếu cột {', '.join(f'“{name}”' for name in missing)}. Hãy thêm cột, hoặc lấy mẫu bằng lệnh: "
            f"troly check template",
            place=f"trang tính “{found.sheet.name}”, dòng {row}",
        )


def _second_row(sheet: Sheet, at: int, first: Layout) -> Layout:
    """The layout with the row below, where that row still belongs to the heading."""
    if at + 1 >= len(sheet.rows):
        return first
    upper, lower = sheet.rows[at][1], sheet.rows[at + 1][1]
    words = [value for value in lower if isinstance(value, str) and value.strip()]
    if not words or any(is_number(value) for value in lower):
        return first
    below = _at(sheet, at + 1)
    if below is None or not below.complete:
        return first
    parts = sum(map(is_part, words))
    spread = not below.by_person and any(not text_at(upper, below.columns[one]) for one in _COUNTS)
    return below if parts >= 2 or (spread and first.by_person) else first


def _at(sheet: Sheet, at: int) -> Layout | None:
    row = sheet.rows[at][1]
    if any(is_number(value) for value in row):
        return None
    labels = labels_at(sheet, at)
    groups = Layout(sheet, at, _columns(sheet, at, labels, of_people=False), labels)
    if groups.complete:
        return groups
    people = Layout(sheet, at, _columns(sheet, at, labels, of_people=True), labels, by_person=True)
    return people if people.complete else max((groups, people), key=lambda one: one.known)


def _columns(sheet: Sheet, at: int, labels: Mapping[int, str], *, of_people: bool) -> dict[Field, int]:
    """The column of each field; of two for one field and alike, that of the later year, then the first."""
    found: dict[Field, tuple[int, int, int]] = {}
    for column, label in labels.items():
        one = meaning(label, of_people=of_people)
        if one is not None:
            place = one.rank, -year_at(sheet, at, column), column
            found[one.field] = min(place, found.get(one.field, place))
    return {one: column for one, (_, _, column) in found.items()}
