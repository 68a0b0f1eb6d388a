"""A sheet's table read: its groups or people, and what they are by the sheet's name or title."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.clock import today
from assistant.sheet.bearing import bearing
from assistant.sheet.columns import Layout
from assistant.sheet.groups import read_groups
from assistant.sheet.headings import plain_words
from assistant.sheet.marked import is_marked, read_marked
from assistant.sheet.notes import notes_on
from assistant.sheet.peers import are_bodies, body_kind
from assistant.sheet.people import read_people
from assistant.sheet.reader import Reader, Rows
from assistant.sheet.rows import GroupRow, PersonRow, SumRow, Table
from assistant.sheet.words import subject
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

_LEADING = re.compile(r"\b(?:can bo|ca nhan|tap the) (?:duoc |la )?lanh dao\b|\blanh dao quan ly\b")
_MEMBERS, _BODIES = re.compile(r"\bdang vien\b"), re.compile(r"\b(?:to chuc|tap the|truc thuoc)\b")
_MAX_PROBLEMS = 5


def read_table(found: Layout, name: str) -> Table:
    """The table under a heading; `name` is the file's, for what is refused.

    Raises:
        ProposalError: nothing of it could be read; the message names the first cells.
    """
    reader = Reader(found)
    groups: tuple[GroupRow, ...] = ()
    sums: tuple[SumRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    if found.by_person:
        people = read_people(reader)
    elif not (people := read_marked(reader) if is_marked(reader) else ()):
        groups, sums = read_groups(reader)
    was_read = any(person.rating for person in people) or any(not group.problems for group in groups)
    if reader.problems and not was_read:
        more = len(reader.problems) - _MAX_PROBLEMS
        tail = f"; và {more} ô khác" if more > 0 else ""
        raise ProposalError(f"{'; '.join(reader.problems[:_MAX_PROBLEMS])}{tail}. Hãy sửa rồi gửi lại.", place=name)
    sheet = found.sheet
    titles, below = sheet.rows[: found.heading], tuple(row for row in reader.rows if row[0] in reader.unread)
    named = _subject_of(sheet.name) or _subject_of_titles(titles)
    bodies = are_bodies(found, people, named)
    table = Table(
        found,
        groups,
        sums,
        people,
        subject=named or (body_kind(found, people) if bodies else None),
        bodies=bodies,
        stamp=bearing(sheet, titles, below, today=today()),
    )
    return replace(table, notes=tuple(notes_on(reader, table)))


def _subject_of(name: str) -> SubjectGroup | None:
    """What a sheet's name says its rows are; a cell's or a body's name says where its members are, not what they are."""
    named = subject(name)
    return None if named is SubjectGroup.PARTY_ORGANIZATION and "to chuc" not in plain_words(name) else named


def _subject_of_titles(titles: Rows) -> SubjectGroup | None:
    """What the title over a table says its rows are: leaders, leading collectives, or members and nothing else."""
    texts = [plain_words(value) for _, row in titles for value in row if isinstance(value, str)]
    leading = next((subject(text) for text in texts if _LEADING.search(text)), None)
    members = any(_MEMBERS.search(text) and not _BODIES.search(text) for text in texts)
    return leading or (SubjectGroup.PARTY_MEMBER if members else None)
