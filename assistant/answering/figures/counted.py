"""Who is set apart before rating: exempt, suspended, new, away; told beside another result or asked for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.running import run
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_NEAR = 30  # letters between new members and the month they were admitted in
APART = ("exempt", "suspended", "new", "absent")
SAID = {
    "exempt": "được miễn công tác và sinh hoạt đảng", "suspended": "bị đình chỉ sinh hoạt", "new": "mới kết nạp chưa đủ 6 tháng",
    "absent": "ốm, vắng chưa được xếp loại",
}  # fmt: skip


def apart_counts(told: Told) -> dict[str, int]:
    """Those set apart; a new member whose six months are complete is not."""
    counts = {
        role: int(figure.value) for role in APART if (figure := told.get(role)) is not None and figure.unit != "months"
    }
    if "new" in counts and _long_ago(told):
        del counts["new"]
    months = told.get("months")
    if "new" in counts and months is not None and months.value >= 6:
        del counts["new"]
    return counts


def _long_ago(told: Told) -> bool:
    """Whether the month of admission told beside the new members lies six months and more before the day asked about."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.rulebook import value_on

    figure = told.get("new")
    near = [
        day for day in told.days if figure is not None and 0 <= day.start - figure.quantity.end <= _NEAR and day.day
    ]
    if not near or near[0].day is None:
        return False
    later = [day.last or day.day for day in told.days if day is not near[0] and day.day is not None]
    review = max([told.as_of, *(day for day in later if day is not None)])
    needed = value_on("new_member_months", told.as_of)
    admitted = near[0].last or near[0].day
    return needed.amount is not None and admitted <= review and whole_months(admitted, review) >= needed.number


def set_apart(told: Told) -> tuple[int, dict[str, int]]:
    counts = apart_counts(told)
    return sum(counts.values()), counts


def counted_line(told: Told) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The line about who is rated, where members and some set apart are told."""
    members, counts = told.get("members"), apart_counts(told)
    if members is None or not counts:
        return (), ()
    finding = run("tally", {"members": int(members.value), **counts}, told)
    return (f"Người được tính: {finding.says}",), (finding,)


def understood(told: Told) -> tuple[str, ...]:
    members = told.get("members")
    parts = [f"tổng số {say(members.value)} đảng viên"] if members else []
    return (*parts, *(f"{say(count)} {SAID[role]}" for role, count in apart_counts(told).items()))
