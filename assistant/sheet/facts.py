"""What the row of a person tells, as the calculator takes it."""

from __future__ import annotations

from fractions import Fraction

from assistant.calculator.number import say
from assistant.calculator.quantity import Facts
from assistant.sheet.fields import Field
from assistant.sheet.rows import PersonRow
from corpus.errors import ProposalError

_TASKS = {Field.DONE: "done", Field.ON_TIME: "on_time", Field.EXCEEDED: "exceeded", Field.LATE: "late"}


def facts_of(person: PersonRow, score: Fraction | None) -> Facts:
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
