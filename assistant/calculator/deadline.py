"""Deadlines of a review round, and whether a day kept them."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.calculator.days import on, say_weekday
from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, name_document, weakest
from corpus.citation import say_day
from corpus.errors import NotInForce, ProposalError

_DEADLINES = ("year_end", "year_end_special", "filing", "central_summary")
_DAY = timedelta(days=1)


def due(rule_id: str, *, year: int, as_of: date | None = None) -> tuple[date, Value]:
    """The day before which something of the round of `year` must be done, by the rule of `as_of` (the year's end).

    Raises:
        NotInForce: no day was set then.
    """
    rule = rulebook().rule(rule_id)
    value = rule.value_on(as_of or date(year, 12, 31))
    return on(str(value.amount), year + (rule.unit == "next_year")), value


def of_round(*, year: int, as_of: date | None = None, special: bool = False, finished: date | None = None) -> Finding:
    """The deadlines of the round of a year, and whether a day kept the one that applies.

    Args:
        as_of: the day whose rules are asked for; a later one than the year's end counts as the year's end.
        special: the body has not closed its year and falls under the later deadline.
        finished: the day the round was finished, to be checked.

    Raises:
        NotInForce: no text that was read sets a day for that year.
        ProposalError: the round was finished before its year began.
    """
    if finished is not None and finished.year < year:
        raise ProposalError(
            f"ngày xong {say_day(finished)} trước khi bắt đầu năm {year}. Hãy xem lại năm hoặc ngày.", place="ngay_xong"
        )
    # A text that came after the year did not set its round's days.
    day_of_rule = date(year, 12, 31) if as_of is None else min(as_of, date(year, 12, 31))
    found = {}
    steps: list[str] = []
    for rule_id in _DEADLINES:
        label = rulebook().rule(rule_id).label
        try:
            found[rule_id] = due(rule_id, year=year, as_of=day_of_rule)
        except NotInForce as silent:
            steps.append(silent.message)
            continue
        day, value = found[rule_id]
        steps.append(
            f"{label}: trước ngày {say_day(day)}, chậm nhất là {say_weekday(day - _DAY)} ({name_document(value.cite)})."
        )
    deciding = "year_end_special" if special else "year_end"
    if deciding not in found:
        due(deciding, year=year, as_of=day_of_rule)
    day, value = found[deciding]
    late = finished is not None and finished >= day
    says = f"Kỳ năm {year}: phải kết thúc trước ngày {say_day(day)}, chậm nhất là {say_weekday(day - _DAY)}"
    if finished is not None:
        says += f"; xong ngày {say_day(finished)} là {'chậm hạn' if late else 'đúng hạn'}"
    used = [used_value for _, used_value in found.values()]
    figures: dict[str, Figure] = {"year": year, **{name: due_day for name, (due_day, _) in found.items()}}
    return Finding(
        rule=deciding,
        verdict=Verdict.BREACHED if late else Verdict.HOLDS,
        says=says + f", theo {name_document(value.cite)}.",
        as_of=day_of_rule,
        figures=figures | {"last_day": day - _DAY} | ({"day": finished} if finished else {}),
        steps=tuple(steps),
        citations=citations(value, *used),
        confidence=weakest(used),
    )
