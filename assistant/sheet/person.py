"""A person of a proposal held to what the rules allow: the proposed rating, the months, the score, what is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from assistant.calculator.admission import six_months
from assistant.calculator.condition import conditions
from assistant.calculator.days import whole_months
from assistant.calculator.eligibility import highest
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.quantity import QUANTITIES, Facts
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import narrow
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import PersonRow
from corpus.citation import say_day
from corpus.errors import NotInForce, ProposalError
from corpus.text import capitalized
from corpus.vocabulary import Rating, SubjectGroup

_NEW_MEMBER, _SCALE = "new_member_months", "score_scale"
_DUTY = QUANTITIES["duty_related"]
_TASKS = {Field.DONE: "done", Field.ON_TIME: "on_time", Field.EXCEEDED: "exceeded", Field.LATE: "late"}


def check_person(
    person: PersonRow, name: str, *, day: date, subject: SubjectGroup, profile: str | None
) -> Iterator[Outcome]:
    """What of one row needs a second look; nothing where the rules allow what is proposed."""

    def told(state: State, says: str, field: Field, finding: Finding | None = None) -> Outcome:
        steps, cites = (finding.steps, finding.citations) if finding else ((), ())
        return Outcome(person.row, name, state, says, steps, cites, field=field)

    for problem in person.problems:
        yield told(State.CANNOT_TELL, f"{capitalized(problem)}; chưa đọc được nên chưa tính.", Field.RATING)
    if person.blank:
        yield told(
            State.CANNOT_TELL, "Chưa ghi mức đề nghị; nếu không xếp loại, hãy ghi “chưa xếp loại”.", Field.RATING
        )
    if person.rating is None:
        return
    yield from _months(person, name, day, profile)
    score = person.score
    scale = rulebook(profile).find(_SCALE, day)
    if score is not None and scale is not None and not 0 <= score <= scale.number:
        says = f"Tổng điểm {say(score)} nằm ngoài thang từ 0 đến {say(scale.number)}."
        yield Outcome(person.row, name, State.MISMATCH, says, citations=(scale.cite,), field=Field.SCORE)
        score = None
    try:
        facts = _facts(person, score)
        finding = _allowed(person.rating, facts, day, subject, profile)
    except ProposalError as error:
        yield told(State.MISMATCH, capitalized(error.message), Field.DONE)
        return
    if finding is None:
        return
    if finding.verdict is Verdict.BREACHED:
        yield told(State.NOT_ALLOWED, finding.says, Field.RATING, finding)
    elif finding.verdict is Verdict.CANNOT_TELL and _DUTY in finding.missing and person.discipline is not None:
        ground = _ground(day, subject, profile)
        says = (
            f"Có kỷ luật {person.discipline.label}; cần biết vi phạm có liên quan chức trách, công vụ không: nếu có thì "
            f"thuộc trường hợp {Rating.NOT_COMPLETED.label}. Ghi “có” hoặc “không” ở cột “{Field.DUTY.value}”."
        )
        yield Outcome(person.row, name, State.CANNOT_TELL, says, finding.steps, ground, Field.DISCIPLINE)


def _ground(day: date, subject: SubjectGroup, profile: str | None) -> tuple[str, ...]:
    """The provisions under which a discipline of duty leads to not completed."""
    cases = conditions(rulebook(profile), Rating.NOT_COMPLETED, narrow(subject), day)
    return tuple(value.cite for _, value in cases if value.together_with == "duty_related")


def _months(person: PersonRow, name: str, day: date, profile: str | None) -> Iterator[Outcome]:
    """Members admitted too short a time ago, by the day of admission or else by the months written."""
    needed = rulebook(profile).find(_NEW_MEMBER, day)
    if needed is None or needed.unknown is not None or needed.amount is None:
        return
    admitted = person.admitted
    if admitted is None:
        if person.months is not None and person.months < needed.number:
            says = (
                f"Mới {say(person.months)} tháng kể từ khi kết nạp, chưa đủ {say(needed.number)} tháng, "
                "chưa thuộc diện xếp loại."
            )
            yield Outcome(person.row, name, State.NOT_ALLOWED, says, citations=(needed.cite,), field=Field.MONTHS)
        return
    if admitted.first > day:
        says = f"Ngày kết nạp {say_day(admitted.first)} sau ngày kiểm tra {say_day(day)}; hãy xem lại."
        yield Outcome(person.row, name, State.CANNOT_TELL, says, field=Field.ADMITTED)
        return
    if whole_months(min(admitted.last, day), day) >= needed.number:
        return
    earliest = six_months(admitted=admitted.first, as_of=day)
    latest = six_months(admitted=min(admitted.last, day), as_of=day)
    if not earliest.holds:
        says = earliest.says
        if admitted.first != admitted.last:
            says = f"Bảng không ghi đủ ngày kết nạp, nên lấy ngày sớm nhất có thể. {says}"
        yield Outcome(person.row, name, State.NOT_ALLOWED, says, earliest.steps, earliest.citations, Field.ADMITTED)
    elif not latest.holds:
        says = f"Cột ngày kết nạp không ghi đủ ngày, nên chưa biết đã đủ {say(needed.number)} tháng chưa."
        yield Outcome(person.row, name, State.CANNOT_TELL, says, citations=latest.citations, field=Field.ADMITTED)


def _facts(person: PersonRow, score: Fraction | None) -> Facts:
    """What the row tells, as the calculator takes it.

    Raises:
        ProposalError: more tasks in a part than were given.
    """
    given: dict[str, object] = {
        "score": score,
        "discipline": person.discipline,
        "sick_months": person.sick,
        "civil_rating": person.civil,
    }
    if person.duty is not None and person.discipline is not None:
        given["duty_related"] = int(person.duty)
    for field, count in person.tasks:
        given[_TASKS[field]] = _share(field, count, person.assigned)
    return {name: value for name, value in given.items() if value is not None}  # type: ignore[misc]


def _share(field: Field, count: int | Fraction, assigned: int | None) -> Fraction | None:
    if not isinstance(count, int) or (count == 0 and assigned is not None):
        return Fraction(count)
    if not assigned:
        return None
    if count > assigned:
        raise ProposalError(f"{field.value} là {say(count)}, lớn hơn số nhiệm vụ được giao {say(assigned)}.")
    return Fraction(count, assigned)


def _allowed(rating: Rating, facts: Facts, day: date, subject: SubjectGroup, profile: str | None) -> Finding | None:
    return _found(rating, tuple(sorted(facts.items())), day, subject, profile) if facts else None


@lru_cache(maxsize=4096)
def _found(
    rating: Rating, facts: tuple[tuple[str, object], ...], day: date, subject: SubjectGroup, profile: str | None
) -> Finding | None:
    """Rows that tell the same are judged once: many people of a list do."""
    known: Mapping[str, object] = dict(facts)
    try:
        return highest(role=subject, as_of=day, facts=known, wanted=rating, profile=profile)  # type: ignore[arg-type]
    except NotInForce:
        return None
