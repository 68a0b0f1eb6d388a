"""Who is set apart before rating: exempt, suspended, new, away; told beside another result or asked for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.reserves import short_reserves
from assistant.answering.figures.running import run
from assistant.answering.figures.six_months import has_months, long_ago
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

APART = ("exempt", "suspended", "new", "absent")
_COMMITTEE = r"\bdinh chi sinh hoat (?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy)\b"
SAID = {
    "exempt": "được miễn công tác và sinh hoạt đảng", "suspended": "bị đình chỉ sinh hoạt", "new": "mới kết nạp chưa đủ 6 tháng",
    "absent": "ốm, vắng chưa được xếp loại",
}  # fmt: skip


def apart_counts(told: Told) -> dict[str, int]:
    """Those set apart; a new member whose six months are complete is not."""
    counts = {
        role: int(figure.value) for role in APART if (figure := told.get(role)) is not None and figure.unit != "months"
    }
    if "new" in counts:
        counts["new"] = 0 if long_ago(told) else _still_new(told)
    if short := short_reserves(told):
        counts["new"] = counts.get("new", 0) + short
    return {role: count for role, count in counts.items() if role != "new" or count}


def _still_new(told: Told) -> int:
    """How many of those admitted lately have not got their months: "3 đồng chí được bốn tháng, 1 đồng chí tám tháng rồi"."""
    new = [figure for figure in told.all("new") if figure.unit != "months"]
    new = [figure for figure in new if figure.turn == new[-1].turn]
    short = 0
    for figure in new:
        months = _months_of(told, figure) or (told.get("months") if len(new) == 1 else None)
        if months is None or not has_months(told, months):
            short += int(figure.value)
    return short


def _months_of(told: Told, new: Figure) -> Figure | None:
    """The months told after new members, before the next count."""
    after = sorted(
        (figure for figure in told.figures if figure.quantity.start > new.quantity.start and figure.turn == new.turn),
        key=lambda figure: figure.quantity.start,
    )
    return after[0] if after and after[0].unit == "months" else None


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
    parts += [f"{say(count)} {SAID[role]}" for role, count in apart_counts(told).items()]
    if told.says(_COMMITTEE):
        parts.append(
            "bị đình chỉ sinh hoạt cấp ủy không phải bị đình chỉ sinh hoạt đảng, vẫn tính vào số phải kiểm điểm"
        )
    return tuple(parts)
