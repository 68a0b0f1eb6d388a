"""A number of those to be reviewed or rated put up for checking: "ghi 333 đảng viên thuộc diện kiểm điểm, có chính xác không"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import APART
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_STATED = "tally_stated"  # counts nothing of its own
_OF_DUTY = re.compile(
    r"\s*(?:dang vien|dong chi|nguoi|d/c|dv)?(?: (?:la|can|so|deu|thuoc|dien|doi tuong|phai|duoc|can))* (?P<duty>kiem diem|xep loai|danh gia)\b"
)
_SAYS = re.compile(
    r"\b(?:ghi|bao cao|bao|noi|tinh|tinh ra|chot|ra|la|con|ket luan|dua ra|lap)(?: (?:la|ra|con|co|rang|so|so luong|danh sach|duoc))*\s*$"
)
_ASKED = r"\b(?:dung|chinh xac|chuan|sai|khop|hop ly)(?: (?:chua|khong|ko|k|hay|hong|chu)|\s*[?.]?$)|\b(?:co|da) (?:dung|chinh xac|sai|khop)\b"
_WRONG = r"\bsai (?:khong|ko|k|chua|hong)\b"


def tell_stated(told: Told) -> None:
    """Set the number put up aside, where all members and those set apart of them are told before it."""
    if not told.says(_ASKED):
        return
    for figure in told.figures:
        if figure.role not in (None, "members") or figure.is_share or figure.of is not None:
            continue
        before = [one for one in told.figures if one.quantity.end <= figure.quantity.start]
        wholes = [one for one in before if one.role == "members" and one.value >= figure.value]
        if not wholes or not any(one.role in APART for one in before):
            continue
        if _OF_DUTY.match(told.folded, figure.quantity.end) and _SAYS.search(told.folded[: figure.quantity.start]):
            figure.role = _STATED
            return


def stated_tally(told: Told) -> Figure | None:
    """The number put up, if one is."""
    return next((figure for figure in told.figures if figure.role == _STATED), None)


def stated_lead(told: Told, finding: Finding) -> str | None:
    """Whether the number put up is right, with the one that is."""
    figure = stated_tally(told)
    if figure is None:
        return None
    duty = _OF_DUTY.match(told.folded, figure.quantity.end)
    rated = duty is not None and duty["duty"] == "xep loai"
    count = int(str(finding.figures["rated" if rated else "reviewed"]))
    what = "được xếp loại" if rated else "phải kiểm điểm"
    right, asks_wrong = figure.value == count, told.says(_WRONG)
    opening = ("Không sai" if right else "Có sai") if asks_wrong else ("Đúng" if right else "Không đúng")
    instead = "" if right else f", không phải {say(figure.value)}"
    return f"{opening}: {say(count)} đảng viên {what}{instead}; {finding.says[:1].lower()}{finding.says[1:]}"
