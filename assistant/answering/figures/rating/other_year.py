"""A case asked of two years at once: "năm 2026 có … thì được tốt không? còn năm 2024?"; each by the rules of its own day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower

_OTHER = re.compile(
    r"(?:[,;.?]|\b(?:va|con|the|vay|hay|hoac)\b) ?(?:(?:con|the|vay|neu|thi|la|cung|truong hop|o|vao|doi|xet|theo) )*(?:nam|ky) (?P<year>20\d{2})(?: (?:thi )?(?:sao|the nao|nhu the nao|ra sao|khac gi|co khac khong|co khong))?\s*[?.]*\s*$"
)
_YEAR = re.compile(r"\b(?:nam|ky|thang \d{1,2}/) ?(20\d{2})\b")


def _other_day(told: Told) -> date | None:
    """The last day of the year put behind the case; None where none is, or it is the year reckoned already."""
    found = _OTHER.search(told.folded)
    if found is None or told.last_turn:
        return None
    before = told.folded[: found.start()]
    named = {int(one) for one in _YEAR.findall(before)} | ({told.today.year} if "nam nay" in before else set())
    turned = re.match(r"[\s,;.?]*(?:the |vay )*(?:con|the|vay)\b", found.group()) is not None
    others = {int(found["year"]), *named} - {told.as_of.year}
    if len(others) != 1 or not (named or turned) or (year := others.pop()) > told.today.year:
        return None
    return min(date(year, 12, 31), told.today)


def with_other_year(told: Told, outcome: Outcome, reckon: Callable[[date], Outcome]) -> Outcome:
    """The result of the year told first with that of the other year behind it; a note where that one cannot be reckoned."""
    if not isinstance(outcome, Result) or (day := _other_day(told)) is None:
        return outcome
    if str(day.year) in outcome.lead:
        return outcome  # told there already
    other = reckon(day)
    if not isinstance(other, Result):
        note = f"Năm {day.year}: chưa tính được ở đây, xin hỏi riêng kèm năm"
        return replace(outcome, closing=(note, *outcome.closing))
    head = f"Năm {told.as_of.year}: {lower(outcome.lead)}"
    line = f"Năm {day.year}: {lower(other.lead)}"
    return replace(
        outcome,
        lead=head,
        findings=(*outcome.findings, *other.findings),
        closing=(line, *outcome.closing),
        complete=outcome.complete or other.complete,
    )
