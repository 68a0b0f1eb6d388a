"""A proposal checked: each group against its quota and its sums, each person against what the rules allow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as default
from datetime import date
from enum import Enum
from functools import lru_cache

from assistant.calculator.eligibility import highest
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.quota import check as check_quota
from assistant.calculator.rulebook import rulebook
from assistant.sheet.columns import RATING_FIELDS, Field
from assistant.sheet.proposal import GroupRow, PersonRow, Proposal
from corpus.errors import NotInForce
from corpus.vocabulary import Rating, SubjectGroup

_FIELD_OF = dict(zip(Rating, RATING_FIELDS, strict=True))
_NEW_MEMBER = "new_member_months"
_OTHER = "good_or_better"


class State(Enum):
    """How a row came out; the value is what people read."""

    HOLDS = "đạt"
    OVER = "vượt"
    OTHER_READING = "vượt theo câu chữ, trong giới hạn nếu tính trên “tốt trở lên”"
    MISMATCH = "số liệu không khớp"
    NOT_ALLOWED = "quy định không cho phép"
    CANNOT_TELL = "chưa kết luận được"


BAD = frozenset({State.OVER, State.MISMATCH, State.NOT_ALLOWED})


@dataclass(frozen=True)
class Outcome:
    """One row's outcome: the cell to mark, a sentence, the steps and the citations.

    Attributes:
        row: the sheet's row; 0 where the group was counted up from rows of people.
    """

    row: int
    name: str
    state: State
    says: str
    steps: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    field: Field = Field.EXCELLENT
    counts: dict[Field, int] = default(default_factory=dict)
    ceiling: int | None = None

    def as_dict(self) -> dict[str, object]:
        return {
            "row": self.row,
            "name": self.name,
            "verdict": self.state.name.lower(),
            "verdict_label": self.state.value,
            "says": self.says,
            "steps": list(self.steps),
            "citations": list(self.citations),
            "counts": {key.name.lower(): value for key, value in self.counts.items()},
            "ceiling": self.ceiling,
        }


def check_proposal(
    proposal: Proposal, *, day: date, subject: SubjectGroup = SubjectGroup.PARTY_MEMBER, profile: str | None = None
) -> list[Outcome]:
    """Outcomes in the order of the sheet: groups first, then rows of people that need a second look."""
    groups = proposal.groups or _counted(proposal.people)
    items = [group for group in groups if not group.is_sum]
    found = [one for group in items for one in _group(group, day, subject, profile)]
    found += [one for group in groups if group.is_sum for one in _sum_row(group, items)]
    found += [one for person in proposal.people for one in _person(person, day, subject, profile)]
    return found


def _counted(people: Iterable[PersonRow]) -> tuple[GroupRow, ...]:
    tally: dict[str, dict[Field, int]] = {}
    for person in people:
        counts = tally.setdefault(person.group, dict.fromkeys((Field.TOTAL, *RATING_FIELDS, Field.UNRATED), 0))
        counts[Field.TOTAL] += 1
        counts[Field.UNRATED if person.rating is None else _FIELD_OF[person.rating]] += 1
    return tuple(GroupRow(0, name, counts) for name, counts in tally.items())


def _group(group: GroupRow, day: date, subject: SubjectGroup, profile: str | None) -> Iterable[Outcome]:
    counts = dict(group.counts)
    rated = sum(counts.get(one, 0) for one in RATING_FIELDS)
    total = counts.get(Field.TOTAL)
    if total == 0 or rated == 0:
        yield Outcome(
            group.row,
            group.name,
            State.CANNOT_TELL,
            "Không có ai được xếp loại nên không tính được tỷ lệ.",
            field=Field.TOTAL,
            counts=counts,
        )
        return
    if total is not None and total not in (rated, rated + counts.get(Field.UNRATED, 0)):
        yield Outcome(
            group.row,
            group.name,
            State.MISMATCH,
            f"Các mức cộng lại là {say(rated)}, tổng số ghi {say(total)}.",
            (f"{' + '.join(say(counts.get(one, 0)) for one in RATING_FIELDS)} = {say(rated)}",),
            field=Field.TOTAL,
            counts=counts,
        )
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
    steps = (*finding.steps, *(one.says for one in finding.others))
    ceiling = finding.figures["ceiling"]
    yield Outcome(
        group.row,
        group.name,
        state,
        finding.says,
        steps,
        finding.citations,
        counts=counts,
        ceiling=ceiling if isinstance(ceiling, int) else None,
    )


def _sum_row(row: GroupRow, items: list[GroupRow]) -> Iterable[Outcome]:
    for one, stated in row.counts.items():
        whole = sum(item.counts.get(one, 0) for item in items)
        if whole != stated:
            yield Outcome(
                row.row,
                row.name,
                State.MISMATCH,
                f"Cột {one.value}: các dòng cộng lại là {say(whole)}, dòng tổng ghi {say(stated)}.",
                field=one,
                counts=dict(row.counts),
            )


def _person(person: PersonRow, day: date, subject: SubjectGroup, profile: str | None) -> Iterable[Outcome]:
    if person.rating is None:
        return
    name = f"{person.group}, dòng {person.row}"
    needed = rulebook(profile).find(_NEW_MEMBER, day)
    if person.months is not None and needed is not None and needed.unknown is None and person.months < needed.number:
        yield Outcome(
            person.row,
            name,
            State.NOT_ALLOWED,
            f"Mới {say(person.months)} tháng kể từ khi kết nạp, chưa đủ {say(needed.number)} tháng, "
            "chưa thuộc diện xếp loại.",
            citations=(needed.cite,),
            field=Field.MONTHS,
        )
    finding = _allowed(person.rating, person.score, person.discipline, person.sick, person.civil, day, subject, profile)
    if finding is not None and finding.verdict is Verdict.BREACHED:
        yield Outcome(person.row, name, State.NOT_ALLOWED, finding.says, finding.steps, finding.citations, Field.RATING)


@lru_cache(maxsize=4096)
def _allowed(
    rating: Rating,
    score: object,
    discipline: object,
    sick: int | None,
    civil: object,
    day: date,
    subject: SubjectGroup,
    profile: str | None,
) -> Finding | None:
    given = {"score": score, "discipline": discipline, "sick_months": sick, "civil_rating": civil}
    facts = {name: value for name, value in given.items() if value is not None}
    if not facts:
        return None
    try:
        return highest(role=subject, as_of=day, facts=facts, wanted=rating, profile=profile)  # type: ignore[arg-type]
    except NotInForce:
        return None
