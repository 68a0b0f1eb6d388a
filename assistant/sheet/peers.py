"""Whom a list counts together: the people of a group, leaders of one title, the organizations of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.sheet.columns import Layout
from assistant.sheet.fields import Field
from assistant.sheet.headings import plain_words
from assistant.sheet.people import WHOLE_LIST
from assistant.sheet.rows import PersonRow, Table
from assistant.sheet.words import subject as subject_of
from corpus.vocabulary import SubjectGroup

_OF_PERSONS = (Field.NAME, Field.TITLE, Field.ADMITTED, Field.MONTHS, Field.SICK, Field.CIVIL)
_PERSONS = frozenset((SubjectGroup.LEADER, SubjectGroup.PARTY_MEMBER, SubjectGroup.INDIVIDUAL))
_PARTY = re.compile(r"\b(?:chi bo|dang bo|to chuc dang|dang uy|chi uy)\b")
_BODIES = frozenset((SubjectGroup.PARTY_ORGANIZATION, SubjectGroup.LEADERSHIP_COLLECTIVE, SubjectGroup.COLLECTIVE))
_ORGANIZATION = re.compile(r"^(?:chi bo|dang bo|dang uy|to chuc dang|tap the)\b")
_PEERS = re.compile(r"\bnhom\b")
# A post, with the kind of body it is held in; which body that is makes no other post of it.
_POST = re.compile(
    r"^(?:pho )?(?:truong|chanh|giam doc|hieu truong|chu nhiem|chu tich|bi thu|vien truong|cuc truong|vu truong|doi truong)"
    r"(?: (?:phong|ban|khoa|to|doi|van phong|thanh tra|so|trung tam|chi bo|dang bo|cong an))?\b"
)
_ASIDE = re.compile(r"\s*[,;(/].*$|\s+[-–].*$")
_NO_TITLES = (
    "Bảng không có cột “Chức danh” và mỗi nơi chỉ có một người, nên chưa biết những ai tương đương để tính tỷ lệ. "
    "Hãy ghi thêm cột “Chức danh” hoặc “Nhóm”."
)
_NO_EQUALS = (
    "Không có hai người cùng chức danh, nên chưa biết những ai tương đương để tính tỷ lệ. Hãy ghi thêm cột “Nhóm” "
    "cho các chức danh tương đương."
)


@dataclass(frozen=True)
class Peers:
    """The group each person is counted in.

    Attributes:
        by_title: whether the column of titles was used.
        doubt: why the people counted together may be no peers, by the name of their group.
    """

    group_of: Callable[[PersonRow], str]
    by_title: bool = False
    doubt: Mapping[str, str] | None = None


def peers(table: Table, subject: SubjectGroup | None) -> Peers:
    """How the people of a table are counted together.

    Args:
        subject: what rows are that do not say it themselves, where somebody chose it.
    """
    if table.bodies if subject is None else are_bodies(table.layout, table.people, subject):
        return Peers(lambda person: person.section or WHOLE_LIST)
    kind = subject or table.subject

    def is_leader(person: PersonRow) -> bool:
        led = (person.subject or kind) is SubjectGroup.LEADER
        return led and not _PEERS.search(plain_words(table.layout.labels.get(_group_column(table.layout), "")))

    leaders = [person for person in table.people if is_leader(person) and not _PEERS.search(plain_words(person.group))]
    if not leaders:
        return Peers(lambda person: person.group)
    titled = Field.TITLE in table.layout.columns and any(person.title for person in leaders)
    sizes = Counter(_post(person) if titled else plain_words(person.group) for person in leaders)
    apart = len(leaders) > 1 and max(sizes.values()) == 1
    if not titled and not apart:
        return Peers(lambda person: person.group)
    names: dict[str, str] = {}
    for person in leaders:
        names.setdefault(_post(person), _shown(person))
    rows = {person.row for person in leaders}

    def group_of(person: PersonRow) -> str:
        if person.row not in rows:
            return person.group
        return WHOLE_LIST if apart else names[_post(person)]

    return Peers(group_of, titled, {WHOLE_LIST: _NO_EQUALS if titled else _NO_TITLES} if apart else None)


def are_bodies(layout: Layout, people: tuple[PersonRow, ...], subject: SubjectGroup | None) -> bool:
    """Whether each row of a list is an organization: no column is of a person, and no place stands there twice."""
    column = _group_column(layout)
    if column < 0 or len(people) < 2 or subject in _PERSONS or any(one in layout.columns for one in _OF_PERSONS):
        return False
    if any(person.subject in _PERSONS for person in people):
        return False
    own = {plain_words(person.group) for person in people}
    if _PEERS.search(plain_words(layout.labels.get(column, ""))):  # groups, unless they bear the names of organizations
        told = subject in _BODIES or all(person.subject in _BODIES for person in people)
        if not told or not all(_ORGANIZATION.search(name) for name in own):
            return False
    return len(own) == len(people)


def body_kind(layout: Layout, people: tuple[PersonRow, ...]) -> SubjectGroup:
    """What the organizations of a list are, by their names or the heading over them."""
    names = [plain_words(person.group) for person in people]
    heading = plain_words(layout.labels.get(_group_column(layout), ""))
    if any(subject_of(name) is SubjectGroup.LEADERSHIP_COLLECTIVE for name in (*names, heading)):
        return SubjectGroup.LEADERSHIP_COLLECTIVE
    party = any(_PARTY.search(name) for name in (*names, heading))
    return SubjectGroup.PARTY_ORGANIZATION if party else SubjectGroup.LEADERSHIP_COLLECTIVE


def _group_column(layout: Layout) -> int:
    return layout.columns.get(Field.GROUP, -1)


def _post(person: PersonRow) -> str:
    words = plain_words(_ASIDE.sub("", person.title)).removeprefix("quyen ").removeprefix("q ")
    found = _POST.match(words)
    return (found.group(0) if found else words).replace("pho truong ", "pho ")


def _shown(person: PersonRow) -> str:
    """A post as its first holder has it written, without the body it is held in."""
    title = _ASIDE.sub("", person.title).strip()
    found = _POST.match(plain_words(title))
    return (" ".join(title.split()[: len(found.group(0).split())]) if found else title) or "Không ghi chức danh"
