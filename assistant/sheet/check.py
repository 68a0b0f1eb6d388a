"""A proposal checked: each group against its quota and its sums, each person against what the rules allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.quota import check as check_quota
from assistant.clock import today
from assistant.sheet.adding import check_row, check_sum
from assistant.sheet.counted import counted
from assistant.sheet.fields import RATING_FIELDS, Field
from assistant.sheet.outcome import BAD, Outcome, State
from assistant.sheet.peers import peers
from assistant.sheet.person import check_person
from assistant.sheet.rows import GroupRow, Proposal, Table
from corpus.errors import NotInForce
from corpus.text import capitalized
from corpus.vocabulary import SubjectGroup

__all__ = ["BAD", "Outcome", "State", "check_proposal", "day_of"]
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
        one = _table(table, day_of(proposal, table, day), subject, profile)
        several = len(proposal.tables) > 1
        found += [
            replace(item, sheet=table.name, name=f"{table.name} / {item.name}" if several else item.name)
            for item in one
        ]
    for name, why in proposal.unread:
        says = f"{capitalized(why)} Chưa đọc được nên chưa tính."
        found.append(Outcome(0, f"Trang tính “{name}”", State.CANNOT_TELL, says, sheet=name))
    return found


def _table(table: Table, day: date, chosen: SubjectGroup | None, profile: str | None) -> Iterator[Outcome]:
    subject = chosen or table.subject or SubjectGroup.PARTY_MEMBER
    for group in table.groups or counted(table.people, peers(table, chosen)):
        yield from _group(group, day, subject, profile)
    for row in table.sums:
        for problem in row.problems:
            yield _unread(row.row, row.name, problem)
        yield from check_sum(row)
    for person in table.people:
        name = f"{person.group}, dòng {person.row}"
        yield from check_person(person, name, day=day, subject=person.subject or subject, profile=profile)


def _unread(row: int, name: str, problem: str) -> Outcome:
    says = f"{capitalized(problem)}; chưa đọc được nên chưa tính."
    return Outcome(row, name, State.CANNOT_TELL, says, field=Field.GROUP)


def _group(group: GroupRow, day: date, subject: SubjectGroup, profile: str | None) -> Iterator[Outcome]:
    counts = dict(group.counts)
    if group.problems:
        yield from (_unread(group.row, group.name, problem) for problem in group.problems)
        return
    if group.twice:
        says = (
            f"Nhóm “{group.name}” ghi hai lần (dòng {group.twice} và dòng {group.row}), nên mới tính riêng từng dòng. "
            "Nếu là một nhóm, hãy gộp thành một dòng; nếu là hai nhóm, hãy đặt tên khác nhau."
        )
        yield Outcome(group.row, group.name, State.CANNOT_TELL, says, field=Field.GROUP)
    mismatches = list(check_row(group))
    yield from mismatches
    if not any(counts.get(one, 0) for one in RATING_FIELDS):
        says = "Không có ai được xếp loại nên không tính được tỷ lệ."
        yield Outcome(group.row, group.name, State.CANNOT_TELL, says, field=Field.TOTAL, counts=counts)
        return
    good, excellent = counts.get(Field.GOOD, 0), counts.get(Field.EXCELLENT, 0)
    held = partial(_held, excellent, day, group.subject or subject, group.outstanding, profile)
    try:
        finding = held(good)
        at_best = held(good + group.unknown) if group.unknown else finding
    except NotInForce as error:
        yield Outcome(group.row, group.name, State.CANNOT_TELL, error.message, counts=counts)
        return
    other = next((one for one in finding.others if one.name == _OTHER), None)
    lenient = other is not None and other.verdict is Verdict.HOLDS
    state = State.HOLDS if finding.holds else State.OTHER_READING if lenient else State.OVER
    ceiling: object = finding.figures["ceiling"]
    says = finding.says
    at_worst = excellent + group.unknown <= int(str(ceiling))
    if group.unknown and at_best.holds and not (finding.holds and at_worst):
        state, ceiling = State.CANNOT_TELL, None
        says = (
            f"Mới đọc được {say(excellent)} mức xuất sắc, {say(good)} mức tốt; còn {say(group.unknown)} dòng "
            "chưa đọc được mức đề nghị, nên chưa kết luận được cho cả nhóm."
        )
    elif group.unknown and not finding.holds:
        says += f" Còn {say(group.unknown)} dòng chưa đọc được mức đề nghị; dù đều là mức tốt thì vẫn vượt."
    elif group.doubt and finding.holds:  # parts of a whole that is over cannot all be within
        state, ceiling, says = State.CANNOT_TELL, None, group.doubt
    yield Outcome(
        group.row,
        group.name,
        state,
        says,
        () if state is State.CANNOT_TELL else (*finding.steps, *(one.says for one in finding.others)),
        finding.citations,
        counts=counts,
        ceiling=ceiling if isinstance(ceiling, int) else None,
    )


@lru_cache(maxsize=4096)
def _held(
    excellent: int, day: date, subject: SubjectGroup, outstanding: bool, profile: str | None, good: int
) -> Finding:
    """Groups of the same counts are judged once."""
    return check_quota(
        good=good, excellent=excellent, as_of=day, subject=subject, outstanding=outstanding, profile=profile
    )
