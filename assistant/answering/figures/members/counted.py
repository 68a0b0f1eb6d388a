"""Who is set apart before rating: exempt, suspended, new, away; told beside another result or asked for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.admissions import Admitted, admitted
from assistant.answering.figures.members.reserves import reserves
from assistant.answering.figures.running import run
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

APART = ("exempt", "suspended", "new", "absent")
_COMMITTEE = r"\bdinh chi sinh hoat (?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy)\b"
_LEFT_OUT = re.compile(
    r"\b(?:(?:da|sau khi|vua) (?:tru|bo|loai)(?: (?:di|ra|rieng))*|(?:chua|khong|ko) (?:ke|tinh|gom|bao gom|cong)(?: (?:ca|them))*|ngoai ra(?: (?:con|co))*)\s*$"
)
_TAKEN_OFF = re.compile(
    r"[^.;,?\d]{0,40}\b(?:da|duoc) (?:tru|bo|loai|de)(?: (?:ra|di|rieng|ngoai))* ?(?:roi|ra|[,.;)])"
)
# "trừ 4 đồng chí miễn, chi bộ còn 30 người": those left are told behind those taken off
_OFF_FIRST = re.compile(r"\b(?:tru|bo|loai|ngoai|khong (?:ke|tinh))(?: (?:di|ra|rieng|bot|het|so))*\s*$")
_LEFT = re.compile(
    r"[^.;?\d]{0,48}?[, ](?:thi )?(?:(?:chi bo|don vi|dang bo|to|co quan|toi|em|minh|chung toi|chung em) )*con(?: (?:lai|dung|ca thay|duoc|co))*\s*$"
)
SAID = {
    "exempt": "được miễn công tác và sinh hoạt đảng", "suspended": "bị đình chỉ sinh hoạt", "new": "mới kết nạp chưa đủ 6 tháng",
    "absent": "ốm, vắng chưa được xếp loại",
}  # fmt: skip
_LATELY = r"\b(?:moi|vua)\b|\b(?:chua|khong|duoi)\b[^.;?\d]{0,16}\b(?:(?:6|06|sau) thang|nua nam)\b"


def apart_counts(told: Told) -> dict[str, int]:
    """Those set apart; a new member whose six months are complete is not, one of whom that is not told is."""
    counts = sure_counts(told)
    return counts | {"new": counts.get("new", 0) + unsure} if (unsure := _of_new(told).unsure) else counts


def sure_counts(told: Told) -> dict[str, int]:
    """Those set apart without a doubt; see `unsure_new` for the others."""
    counts = {
        role: int(figure.value) for role in APART if (figure := told.get(role)) is not None and figure.unit != "months"
    }
    if (ill := long_ill(told)) is not None:
        counts.pop(str(ill.role))
    new = _of_new(told).short + sum(group.admitted.short for group in reserves(told))
    return {role: count for role, count in counts.items() if role != "new"} | ({"new": new} if new else {})


def long_ill(told: Told) -> Figure | None:
    """ "1 đồng chí nghỉ ốm 4 tháng": ill for so long as the rule counts, they are rated by the work of the year."""
    from assistant.calculator.rulebook import rulebook

    figure, value = told.get("absent"), rulebook().find("sick_leave_months", told.as_of)
    if figure is None or value is None or value.effect != "actual_result":
        return None
    months = _months_of(told, figure)
    return figure if months is not None and months.value >= value.number else None


def unsure_new(told: Told) -> int:
    """Of how many new or probationary members it cannot be told whether their six months are complete."""
    return _of_new(told).unsure + sum(group.admitted.unsure for group in reserves(told))


def told_new(told: Told) -> list[Figure]:
    """The numbers of new and probationary members of the turn that tells them last."""
    return [*_new(told), *(group.figure for group in reserves(told))]


def _new(told: Told) -> list[Figure]:
    found = [figure for figure in told.all("new") if figure.unit != "months"]
    return [figure for figure in found if figure.turn == found[-1].turn]


def _of_new(told: Told) -> Admitted:
    """The members admitted lately: "3 đồng chí được bốn tháng, 1 đồng chí tám tháng rồi", "2 kết nạp 3/2, 1 kết nạp 19/8"."""
    short = unsure = 0
    new = _new(told)
    for figure in new:
        months = _months_of(told, figure) or (told.get("months") if len(new) == 1 else None)
        known = admitted(told, figure, months)
        if known is None:
            known = Admitted(int(figure.value)) if told.says(_LATELY) else Admitted(unsure=int(figure.value))
        short, unsure = short + known.short, unsure + known.unsure
    return Admitted(short, unsure)


def _months_of(told: Told, new: Figure) -> Figure | None:
    """The months told after new members, before the next count."""
    after = sorted(
        (figure for figure in told.figures if figure.quantity.start > new.quantity.start and figure.turn == new.turn),
        key=lambda figure: figure.quantity.start,
    )
    return after[0] if after and after[0].unit == "months" else None


def set_apart(told: Told) -> tuple[int, dict[str, int]]:
    """Those set apart of the number of all, and how many they are by kind."""
    counts = {role: count for role, count in apart_counts(told).items() if not _outside(told, role)}
    return sum(counts.values()), counts


def _outside(told: Told, role: str) -> bool:
    """ "28 đảng viên (đã trừ 2 miễn sinh hoạt)", "chưa kể 2 đồng chí mới kết nạp": they are not of the number told."""
    figure = told.get(role)
    if figure is None:
        return False
    after = told.folded[figure.quantity.end :]
    if is_taken_first(told, figure, told.get("members")):
        return True
    return _LEFT_OUT.search(told.folded[: figure.quantity.start]) is not None or _TAKEN_OFF.match(after) is not None


def is_taken_first(told: Told, figure: Figure, members: Figure | None) -> bool:
    """ "trừ 4 đồng chí miễn, chi bộ còn 30 người": the number told are those left once these are off."""
    if members is None or members.turn != figure.turn or members.quantity.start < figure.quantity.end:
        return False
    before = [one for one in told.figures if one.quantity.start < members.quantity.start and one.turn == members.turn]
    if any(one.role not in (*APART, "months") for one in before):
        return False
    left = told.folded[max(one.quantity.end for one in before) : members.quantity.start]
    off = _OFF_FIRST.search(told.folded[: min(one.quantity.start for one in before)])
    return off is not None and _LEFT.fullmatch(left) is not None


def rated_of(told: Told, whole: Figure | None) -> int | None:
    """How many of a whole can be rated, those set apart left out; None where no plain count of it is told."""
    if whole is None or whole.value.denominator != 1 or whole.vague or whole.is_share:
        return None
    return int(whole.value) - set_apart(told)[0]


def counted_line(told: Told) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The line about who is rated, where members and some set apart are told."""
    members, counts = told.get("members"), set_apart(told)[1]
    if members is None or not counts:
        return (), ()
    finding = run("tally", {"members": int(members.value), **counts}, told)
    return (f"Người được tính: {finding.says}",), (finding,)


def only_apart(told: Told) -> bool:
    """ "24 tốt được mấy xuất sắc", "trừ 2 ông miễn sinh hoạt thì còn mấy": a later turn that tells of nobody else."""
    last = [figure for figure in told.figures if figure.turn == told.last_turn]
    return bool(told.last_turn and last) and all(figure.role in APART for figure in last)


def complete_new(told: Told) -> int:
    """How many of the new and probationary members told have got their six months."""
    short = _of_new(told).short + sum(group.admitted.short for group in reserves(told))
    return sum(int(figure.value) for figure in told_new(told)) - short - unsure_new(told)


def understood(told: Told, total: int | None = None) -> tuple[str, ...]:
    """The total and those set apart, as they are echoed."""
    members = told.get("members")
    if total is None and members is not None:
        total = int(members.value)
    parts = [] if total is None else [f"tổng số {say(total)} đảng viên"]
    parts += [f"{say(count)} {SAID[role]}" for role, count in apart_counts(told).items()]
    if told.says(_COMMITTEE):
        parts.append(
            "bị đình chỉ sinh hoạt cấp ủy không phải bị đình chỉ sinh hoạt đảng, vẫn tính vào số phải kiểm điểm"
        )
    return tuple(parts)
