"""Who is set apart before rating: exempt, suspended, new, away; told beside another result or asked for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.running import run
from assistant.answering.figures.six_months import has_months, long_ago
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

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
    if "new" in counts and long_ago(told):
        del counts["new"]
    months = told.get("months")
    if "new" in counts and months is not None and has_months(told, months):
        del counts["new"]
    return counts


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
