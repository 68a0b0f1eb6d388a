"""A proposal as read: groups with counts, or one row a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from assistant.sheet.book import Sheet, read_sheets
from assistant.sheet.columns import RATING_FIELDS, Field, Layout, layout, require
from corpus.errors import ProposalError
from corpus.text import fold
from corpus.vocabulary import Discipline, Rating, SubjectGroup

_RATINGS = {
    Rating.EXCELLENT: r"xuat sac|htxs",
    Rating.NOT_COMPLETED: r"khong hoan thanh|khtnv|^kht$",
    Rating.GOOD: r"\btot\b|^htt",
    Rating.COMPLETED: r"hoan thanh|htnv",
}
_DISCIPLINES = {
    Discipline.REPRIMAND: "khien trach",
    Discipline.CAUTION: "canh cao",
    Discipline.REMOVAL: "cach chuc",
    Discipline.EXPULSION: "khai tru",
}
_SUBJECTS = {
    SubjectGroup.LEADERSHIP_COLLECTIVE: "tap the",
    SubjectGroup.PARTY_ORGANIZATION: "to chuc|chi bo|dang bo",
    SubjectGroup.LEADER: "lanh dao|quan ly|can bo",
    SubjectGroup.PARTY_MEMBER: "dang vien|ca nhan",
}
_SUM_ROW = re.compile(r"^\W*(?:tong|cong|toan)\b")
_MAX_PROBLEMS = 5


@dataclass(frozen=True)
class GroupRow:
    """One group's counts; None where the sheet gives none."""

    row: int
    name: str
    counts: Mapping[Field, int]
    subject: SubjectGroup | None = None
    outstanding: bool = False

    @property
    def is_sum(self) -> bool:
        return bool(_SUM_ROW.match(fold(self.name)))


@dataclass(frozen=True)
class PersonRow:
    """One person, without a name: the rating proposed and what bears on it; `rating` None: not to be rated."""

    row: int
    group: str
    rating: Rating | None
    score: Fraction | None = None
    discipline: Discipline | None = None
    months: int | None = None
    sick: int | None = None
    civil: Rating | None = None


@dataclass(frozen=True)
class Proposal:
    """What one sheet proposes."""

    layout: Layout
    groups: tuple[GroupRow, ...] = ()
    people: tuple[PersonRow, ...] = ()


def read_proposal(path: Path) -> Proposal:
    """Read the first sheet that looks like a proposal.

    Raises:
        ProposalError: the file, a sheet, a column or cells cannot be read; each is named.
    """
    sheets = read_sheets(path)
    found = next((one for sheet in sheets if (one := layout(sheet)) is not None), None)
    if found is None:
        raise ProposalError(
            "không thấy dòng tiêu đề cột (Nhóm, Tổng số, Hoàn thành xuất sắc …). Hãy lấy mẫu bằng lệnh: troly "
            "check template",
            place=f"{path.name}, trang tính “{sheets[0].name}”",
        )
    require(found)
    reader = _Reader(found)
    rows = found.sheet.rows[found.heading + 1 :]
    proposal = Proposal(found, people=reader.people(rows)) if found.by_person else Proposal(found, reader.groups(rows))
    if reader.problems:
        more = len(reader.problems) - _MAX_PROBLEMS
        tail = f"; và {more} ô khác" if more > 0 else ""
        raise ProposalError("; ".join(reader.problems[:_MAX_PROBLEMS]) + tail, place=path.name)
    if not proposal.groups and not proposal.people:
        raise ProposalError(
            "dưới dòng tiêu đề không có dòng nào. Hãy điền số liệu.", place=f"trang tính “{found.sheet.name}”"
        )
    return proposal


class _Reader:
    def __init__(self, found: Layout) -> None:
        self.sheet: Sheet = found.sheet
        self.columns = found.columns
        self.problems: list[str] = []

    def groups(self, rows: tuple[tuple[int, tuple[object, ...]], ...]) -> tuple[GroupRow, ...]:
        found = []
        for number, row in rows:
            counts = {
                field: count
                for field in (Field.TOTAL, Field.UNRATED, *RATING_FIELDS)
                if (count := self.whole(field, number, row)) is not None
            }
            name = self.text(Field.GROUP, row) or f"Dòng {number}"
            if not counts or _is_index(row):
                continue
            marked = fold(self.text(Field.OUTSTANDING, row)) in ("co", "x", "1", "dung")
            found.append(GroupRow(number, name, counts, self.subject(number, row), marked))
        return tuple(found)

    def people(self, rows: tuple[tuple[int, tuple[object, ...]], ...]) -> tuple[PersonRow, ...]:
        found, group = [], ""
        for number, row in rows:
            group = self.text(Field.GROUP, row) or group
            if _is_index(row):
                continue
            months, sick = self.whole(Field.MONTHS, number, row), self.whole(Field.SICK, number, row)
            rating = self.rating(Field.RATING, number, row)
            score = self.number(Field.SCORE, number, row)
            found.append(
                PersonRow(
                    number,
                    group or "Chung",
                    rating,
                    score,
                    self.discipline(number, row),
                    months,
                    sick,
                    self.rating(Field.CIVIL, number, row),
                )
            )
        return tuple(found)

    def text(self, field: Field, row: tuple[object, ...]) -> str:
        value = self.value(field, row)
        return "" if value is None else " ".join(str(value).split())

    def value(self, field: Field, row: tuple[object, ...]) -> object:
        column = self.columns.get(field)
        return None if column is None or column >= len(row) else row[column]

    def number(self, field: Field, number: int, row: tuple[object, ...]) -> Fraction | None:
        value = self.value(field, row)
        if value is None or isinstance(value, bool) or not str(value).strip():
            return None
        if isinstance(value, (int, float)):
            return Fraction(str(value))
        text = str(value).strip().replace(" ", "")
        if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", text):
            text = text.replace(".", "")
        if not re.fullmatch(r"-?[0-9]+(?:[.,][0-9]+)?", text):
            self.refuse(field, number, f"“{value}” không phải là số")
            return None
        return Fraction(text.replace(",", "."))

    def whole(self, field: Field, number: int, row: tuple[object, ...]) -> int | None:
        value = self.number(field, number, row)
        if value is None:
            return None
        if value.denominator != 1 or value < 0:
            self.refuse(field, number, f"“{self.value(field, row)}” phải là số nguyên không âm")
            return None
        return int(value)

    def rating(self, field: Field, number: int, row: tuple[object, ...]) -> Rating | None:
        words = fold(self.text(field, row))
        if not words or re.search(r"(?:chua|khong) (?:xep loai|danh gia)|^-$|mien", words):
            return None
        found = next((rating for rating, pattern in _RATINGS.items() if re.search(pattern, words)), None)
        if found is None:
            self.refuse(field, number, f"“{self.text(field, row)}” không phải một mức xếp loại")
        return found

    def discipline(self, number: int, row: tuple[object, ...]) -> Discipline | None:
        words = fold(self.text(Field.DISCIPLINE, row))
        if not words or words in ("khong", "0", "-"):
            return None
        found = next((one for one, pattern in _DISCIPLINES.items() if pattern in words), None)
        if found is None:
            self.refuse(Field.DISCIPLINE, number, f"“{self.text(Field.DISCIPLINE, row)}” không phải hình thức kỷ luật")
        return found

    def subject(self, number: int, row: tuple[object, ...]) -> SubjectGroup | None:
        words = fold(self.text(Field.SUBJECT, row))
        return next((one for one, pattern in _SUBJECTS.items() if words and re.search(pattern, words)), None)

    def refuse(self, field: Field, number: int, what: str) -> None:
        self.problems.append(f"{self.sheet.place(number, self.columns[field])}: {what}")


def _is_index(row: tuple[object, ...]) -> bool:
    """A row that numbers the columns: 1 2 3 … or (1) (2) (3) …"""
    found = [str(value).strip("() ") for value in row if value is not None and str(value).strip()]
    return len(found) >= 3 and found == [str(at) for at in range(1, len(found) + 1)]
