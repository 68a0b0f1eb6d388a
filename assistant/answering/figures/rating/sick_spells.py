"""Spells of sick leave told in months or in days, and whether they come to the months of the rule."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures.case.sick_leave import ILL, of_maternity
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.over_months import OVER

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding
    from assistant.calculator.parameter import Value

_MORE = re.compile(r"\b(?:them|nua|tiep)\b")  # days added to those told before
_MONTH = (28, 31)  # days of the shortest and the longest month
OTHERS = ("members", "score", "good", "excellent", "assigned", "done", "common", "result")


def is_beside_months(told: Told, days: Figure, months: list[Figure]) -> bool:
    """Whether days told are those over the months of a spell: "2 tháng và 14 ngày"."""
    found = [OVER.match(told.folded, one.quantity.end) for one in months]
    return any(match is not None and match.start() <= days.quantity.start < match.end() for match in found)


def are_enough_with_days(months: Fraction, days: int, needed: Fraction) -> bool | None:
    """Whether months and days come to the months needed; None where that hangs on the days of a month."""
    left = needed - months
    if left <= 0:
        return True
    shortest, longest = (left * month for month in _MONTH)
    return True if days >= longest else False if days < shortest else None


def spells_told(told: Told) -> tuple[str, list[Figure]]:
    """The spells in months, or all in days; none where both are told, or where the rule's own months are among them."""
    months, days = both_told(told)
    return ("", []) if months and days else ("months", months) if months else ("days", days)


def both_told(told: Told) -> tuple[list[Figure], list[Figure]]:
    """The spells told in months, and those told in days."""
    *earlier, last = told.folded.rsplit(BETWEEN, 1)
    more = _MORE.search(last) is not None and (not earlier or re.search(ILL, earlier[0]) is not None)
    turn = [
        figure
        for figure in told.figures
        if (more or figure.turn == told.last_turn) and not figure.vague and figure.value > 0
    ]
    months = [
        figure
        for figure in turn
        if figure.unit == "months" and not _of_the_rule(told, figure) and not of_maternity(told, figure)
    ]
    days = [figure for figure in turn if figure.unit == "days" and not of_maternity(told, figure)]
    return months, days


def _of_the_rule(told: Told, figure: Figure) -> bool:
    """ "có đủ 3 tháng không": the months asked about, no spell."""
    before = told.folded[: figure.quantity.start]
    return (
        re.search(
            r"\b(?:du|vuot|qua|den|toi|tren|tu|moc|dat|la|tinh|thanh|bang|coi|tron)(?: (?:moc|la|du|thanh))* $", before
        )
        is not None
        and figure.value == 3
    )


def are_enough(total: Fraction, needed: Fraction, unit: str) -> bool | None:
    """Whether the spells come to the months needed; None where days come close to them."""
    if unit == "months":
        return total >= needed
    shortest, longest = (days * needed for days in _MONTH)
    return True if total >= longest else False if total < shortest else None


def sick_leave_finding(told: Told, value: Value, says: str, months: Fraction) -> Finding:
    """The finding of the rule on sick leave, which no function of the calculator gives."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.source import citations

    return Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"months": months},
        citations=citations(value), confidence=value.confidence,
    )  # fmt: skip
