"""How long a person of a proposal has been a member, by the day of admission or else by the months written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.calculator.admission import six_months
from assistant.calculator.days import whole_months
from assistant.calculator.number import say
from assistant.calculator.rulebook import rulebook
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import PersonRow
from corpus.citation import say_day

_NEW_MEMBER = "new_member_months"


def check_months(person: PersonRow, name: str, day: date, profile: str | None) -> Iterator[Outcome]:
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
