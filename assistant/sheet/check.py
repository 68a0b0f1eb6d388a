"""A proposal checked: each group against its quota and its sums, each person against what the rules allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from assistant.calculator.finding import Verdict
from assistant.calculator.number import say
from assistant.calculator.quota import check as check_quota
from assistant.clock import today
from assistant.sheet.adding import check_row, check_sum
from assistant.sheet.fields import RATING_FIELDS, Field
from assistant.sheet.headings import plain_words
from assistant.sheet.outcome import BAD, Outcome, State
from assistant.sheet.person import check_person
from assistant.sheet.rows import GroupRow, PersonRow, Proposal, Table
from corpus.errors import NotInForce
from corpus.vocabulary import Rating, SubjectGroup

__all__ = ["BAD", "Outcome", "State", "check_proposal", "day_of"]
_FIELD_OF = dict(zip(Rating, RATING_FIELDS, strict=True))
_OTHER = "good_or_better"


def day_of(proposal: Proposal, table: Table, day: date | None) -> date:
    """The day a table is held to: the one asked for, else the one it bears, else the file bears, else today."""
    if day is not None:
        return day
    stamp = table.stamp or next((one.stamp for one in proposal.tables if one.stamp is not None), None)
    return stamp.day if stamp is not None else today()


def check_proposal(
    proposal: Proposal, *, day: date | None = None, subject: SubjectGroup | None = None, profile: str | None = None
) -> list[Outcome]:
    """Outcomes in the order of the sheets: groups first, then rows of people that need a second look.

    Args:
        day: the day to be held to; None takes the day each sheet bears (`day_of`).
        subject: what rows are that do not say it themselves; None takes what the sheet's name says, else members.
    """
    found = []
    for table in proposal.tables:
        kind = subject or table.subject or SubjectGroup.PARTY_MEMBER
        one = _table(table, day_of(proposal, table, day), kind, profile)
        several = len(proposal.tables) > 1
        found += [
            replace(item, sheet=table.name, name=f"{table.name} / {item.name}" if several else item.name)
            for item in one
        ]
    return found


def _table(table: Table, day: date, subject: SubjectGroup, profile: str | None) -> Iterator[Outcome]:
    for group in table.groups or _counted(table.people):
        yield from _group(group, day, subject, profile)
    for row in table.sums:
        yield from check_sum(row)
    for person in table.people:
        name = f"{person.group}, dòng {person.row}"
        yield from check_person(person, name, day=day, subject=person.subject or subject, profile=profile)


def _counted(people: Iterable[PersonRow]) -> tuple[GroupRow, ...]:
    """The people counted up by group, and within it by subject: leaders and members are never pooled."""
    tally: dict[tuple[str, SubjectGroup | None, str], tuple[PersonRow, dict[Field, int]]] = {}
    unknown: Counter[tuple[str, SubjectGroup | None, str]] = Counter()
    for person in people:
        key = (plain_words(person.group), person.subject, plain_words(person.kind))
        if key not in tally:
            tally[key] = person, dict.fromkeys((Field.TOTAL, *RATING_FIELDS, Field.UNRATED), 0)
        counts = tally[key][1]
        unknown[key] += person.rating is None and (person.blank or bool(person.problems))
        counts[Field.TOTAL] += 1
        counts[Field.UNRATED if person.rating is None else _FIELD_OF[person.rating]] += 1
    kinds = {key[1:] for key in tally}
    return tuple(
        GroupRow(
            0,
            f"{first.group}, {_kind(first)}" if len(kinds) > 1 else first.group,
            counts,
            first.subject,
            unknown=unknown[key],
        )
        for key, (first, counts) in tally.items()
    )


def _kind(person: PersonRow) -> str:
    return person.kind or (person.subject.label if person.subject else "không ghi đối tượng")


def _group(group: GroupRow, day: date, subject: SubjectGroup, profile: str | None) -> Iterator[Outcome]:
    counts = dict(group.counts)
    mismatches = list(check_row(group))
    yield from mismatches
    if not any(counts.get(one, 0) for one in RATING_FIELDS):
        says = "Không có ai được xếp loại nên không tính được tỷ lệ."
        yield Outcome(group.row, group.name, State.CANNOT_TELL, says, field=Field.TOTAL, counts=counts)
        return
    try:
        finding = check_quota(
            good=counts.get(Field.GOOD, 0),
            excellent=counts.get(Field.EXCELLENT, 0),
            as_of=day,
            subject=group.subject or subject,
            outstanding=group.outstanding,
            profile=profile,
        )
    except NotInForce as error:
        yield Outcome(group.row, group.name, State.CANNOT_TELL, error.message, counts=counts)
        return
    other = next((one for one in finding.others if one.name == _OTHER), None)
    lenient = other is not None and other.verdict is Verdict.HOLDS
    state = State.HOLDS if finding.holds else State.OTHER_READING if lenient else State.OVER
    ceiling = finding.figures["ceiling"]
    says = finding.says
    if finding.holds and group.unknown and counts[Field.EXCELLENT] + group.unknown > int(str(ceiling)):
        state = State.CANNOT_TELL
        says += f" Còn {say(group.unknown)} người chưa đọc được mức đề nghị, nên chưa kết luận được cho cả nhóm."
    yield Outcome(
        group.row,
        group.name,
        state,
        says,
        (*finding.steps, *(one.says for one in finding.others)),
        finding.citations,
        counts=counts,
        ceiling=ceiling if isinstance(ceiling, int) else None,
    )
