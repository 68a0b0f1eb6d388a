"""What a proposal holds once read: groups with counts, people without names, what was not read and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assistant.sheet.cell import Days
from assistant.sheet.columns import Layout
from assistant.sheet.fields import Field
from corpus.vocabulary import Discipline, Rating, SubjectGroup


@dataclass(frozen=True)
class GroupRow:
    """One group's counts; a field is absent where the sheet gives none.

    Attributes:
        kind: the words of the column of subjects, where they name none of the four: a peer group of its own.
        unknown: how many of its people bear no rating that can be read.
        doubt: why its people may be no group of peers, where that is not known.
        problems: cells that hold what cannot be, each with its place and why.
        twice: an earlier row that bears the same name; 0 where there is none.
    """

    row: int
    name: str
    counts: Mapping[Field, int]
    subject: SubjectGroup | None = None
    outstanding: bool = False
    kind: str = ""
    unknown: int = 0
    doubt: str = ""
    problems: tuple[str, ...] = ()
    twice: int = 0


@dataclass(frozen=True)
class SumRow:
    """A row that adds others up: the whole table, or the part under a Roman number."""

    row: int
    name: str
    counts: Mapping[Field, int]
    parts: tuple[GroupRow, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonRow:
    """One person, without a name: the rating proposed and what bears on it.

    Attributes:
        section: the heading between the rows under which it stands, if there is one.
        title: the post held, as written.
        rating: None: not to be rated, or (with `blank`) nothing was written.
        duty: whether the discipline was of duty; None where it was not told.
        tasks: counts or shares by field, as written.
        problems: cells that hold what cannot be, each with its place and why.
    """

    row: int
    group: str
    rating: Rating | None
    blank: bool = False
    subject: SubjectGroup | None = None
    kind: str = ""
    section: str = ""
    title: str = ""
    score: Fraction | None = None
    discipline: Discipline | None = None
    duty: bool | None = None
    admitted: Days | None = None
    months: int | None = None
    sick: int | None = None
    civil: Rating | None = None
    assigned: int | None = None
    tasks: tuple[tuple[Field, int | Fraction], ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stamp:
    """A day that a sheet bears, and where."""

    day: date
    place: str


@dataclass(frozen=True)
class Table:
    """What one sheet proposes.

    Attributes:
        subject: what the sheet's name or title says its rows are, if it says so.
        bodies: each row of a list is an organization, and not a person of one.
        notes: what of the sheet was not read, in Vietnamese.
    """

    layout: Layout
    groups: tuple[GroupRow, ...] = ()
    sums: tuple[SumRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    subject: SubjectGroup | None = None
    bodies: bool = False
    stamp: Stamp | None = None
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.layout.sheet.name


@dataclass(frozen=True)
class Proposal:
    """What a file proposes: a table for each sheet that holds one.

    Attributes:
        notes: the sheets that hold none, by name.
        unread: the sheets that hold one and could not be read, by name, each with why.
    """

    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
