"""How far one target was reached ("1 chỉ tiêu đạt 98%"): no share of the tasks, and no number of members of the Party."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from corpus.text import fold

_ONE = re.compile(
    r"\b(?:1|mot|co|con|rieng|duy nhat) (?:1 |mot )?(?:chi tieu|nhiem vu|viec)(?: \w+){0,5}? (?:chi |moi |da )?(?:dat|hoan thanh|xong|lam)(?: (?:duoc|dc|chi|moi|toi|den|gan))* ?$"
    r"|\bchi tieu (?:ve |giam |tang |thu |giai |phat |xay |thu nhap |ngan )(?:\w+ ){0,6}?(?:chi |moi |da )?(?:dat|duoc)(?: (?:duoc|dc|chi|moi))* ?$"
)
_OVER = re.compile(r"\b(?:vuot|tang|dat|giam)(?: (?:muc|them|duoc|toi|den|gan|hon|so))* ?$")
_OF_PLAN = re.compile(
    r" ?(?:so voi |cua )?(?:ke hoach|du toan|dinh muc|cung ky|nam (?:truoc|ngoai)|nghi quyet|muc tieu|chi tieu (?:duoc )?giao)\b"
)
_PLAN_OVER = re.compile(
    r"\b(?:vuot|dat|tang)(?: (?:muc|duoc))? (?:ke hoach|du toan|dinh muc)(?: \w+){0,2} ?$"
)  # "vượt kế hoạch 130%"
_OF_TASKS = r"(?:so|muc|nhiem vu|nv|viec|cong viec|dau viec|chi tieu|yeu cau|thi|va|con|la|duoc|co|ma|nen|khong|ko|k|chua|trong|cua|tren|xep|du|dat|roi|cham|tre|dung|dau|phan|tong)"
_ECONOMY = re.compile(
    r"\b(?:tang truong|grdp|lam phat|that nghiep|ho ngheo|thu (?:ngan sach|nhap)|giai ngan|doanh (?:thu|so)|loi nhuan|san luong|hai long|hoc sinh|bao hiem|che phu)\b[^,.;?\d]{0,30}$"
)
_OVER_ALONE = re.compile(r"\bvuot (?:muc )?$")
_OVER_OTHER = re.compile(rf" ?(?!{_OF_TASKS}\b)[a-z]{{2,}}")  # "vượt 40% doanh số"
_DONE_PAIR = re.compile(r"\s*(?:chi tieu|nhiem vu|viec|nv) (?:da |duoc )?(?:dat|hoan thanh|xong)\b")
_PARTY = ("dang vien", "dv", "dong chi", "dc", "d/c")
_OF_RULE = (20, 25)  # the quota's own ratios
_NEAR = 40  # characters
_PARTS = ("done", "on_time", "exceeded", "not_done", "late", "completed")


def set_one_target(told: Told) -> None:
    """Take such a percentage out of the shares of the tasks; that the target was missed is noted."""
    for figure in told.figures:
        before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
        if (
            figure.of is not None
            and figure.unit == "tasks"
            and figure.role in (None, "assigned")
            and _DONE_PAIR.match(after)
        ):
            figure.role = "done"  # "4/5 chỉ tiêu đạt"
        if not figure.quantity.percent or figure.role not in (None, *_PARTS):
            continue
        if _ECONOMY.search(before):
            figure.role, figure.unit = "level", None
            continue
        if (
            (_OVER.search(before) and _OF_PLAN.match(after))
            or _PLAN_OVER.search(before)
            or figure.value > 100
            or (figure.value not in _OF_RULE and _OVER_ALONE.search(before) and _OVER_OTHER.match(after))
        ):
            figure.role, figure.unit = "level", None
            told.notes.append(f"{figure.quantity.text} là mức so với kế hoạch, không phải tỷ lệ số nhiệm vụ")
            continue
        if not _ONE.search(before):
            continue
        figure.role, figure.unit = "level", None
        if figure.value < 100:
            told.notes.append(f"một chỉ tiêu đạt {figure.quantity.text}, tức chưa hoàn thành")
            _name_missed(told, figure)


def _name_missed(told: Told, level: Figure) -> None:
    """ "1 nhiệm vụ chỉ đạt 80%": that one is not completed."""
    one = [
        figure
        for figure in told.figures
        if figure.value == 1 and figure.unit == "tasks" and figure.role in (None, "assigned") and figure.of is None
        and 0 < level.quantity.start - figure.quantity.end < _NEAR
    ]  # fmt: skip
    if len(one) == 1 and not told.has("not_done"):
        one[0].role = "not_done"


def set_party_members(told: Told) -> None:
    """ "trường 45 giáo viên, 30 đảng viên, 26 đảng viên tốt": of those told apart the members of the Party are those rated."""
    whole = told.get("members")
    if whole is None or fold(whole.unit_text) in ("", "nguoi", *_PARTY):
        return
    others = [
        one
        for one in told.figures
        if one.role is None
        and one.unit == "people"
        and fold(one.unit_text) in ("dang vien", "dv")
        and one.turn == whole.turn
    ]
    if len(others) == 1 and others[0].value <= whole.value and others[0].of is None and not others[0].is_share:
        others[0].role, whole.role = "members", "among"
        told.notes.append(
            f"tính trên {others[0].quantity.text} đảng viên, không phải {whole.quantity.text} {whole.unit_text}"
        )
