"""A person of a proposal held to what the rules allow: the proposed rating, the months, the score, what is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from assistant.calculator.condition import conditions
from assistant.calculator.eligibility import highest
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.quantity import QUANTITIES, Facts
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import narrow
from assistant.sheet.admission import check_months
from assistant.sheet.facts import facts_of
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import PersonRow
from corpus.errors import NotInForce, ProposalError
from corpus.text import capitalized
from corpus.vocabulary import Rating, SubjectGroup

_SCALE = "score_scale"
_DUTY = QUANTITIES["duty_related"]


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
    yield from check_months(person, name, day, profile)
    score = person.score
    scale = rulebook(profile).find(_SCALE, day)
    if score is not None and scale is not None and not 0 <= score <= scale.number:
        says = f"Tổng điểm {say(score)} nằm ngoài thang từ 0 đến {say(scale.number)}."
        yield Outcome(person.row, name, State.MISMATCH, says, citations=(scale.cite,), field=Field.SCORE)
        score = None
    try:
        facts = facts_of(person, score)
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
