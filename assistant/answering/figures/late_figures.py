"""Figures of later turns that say no more than a number: answers to a question back, counts tried anew."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import told_new
from assistant.answering.figures.members.reserves import is_reserve

_TAKES = re.compile(r"\b(?:lay|chon|xep|de nghi|de xuat|duyet|chot|cho)(?: (?:luon|du|ca|len|han))*\s*$")
_HAS = re.compile(
    r"\b(?:chi bo|dang bo|don vi|co quan|nhom|phong|to|khoi|khoa)(?: (?:chi|em|toi|minh|chung toi|chung em|nay|chau|con|tui|ta|nha))* (?:co|gom|la|tong(?: so| cong)?)(?: (?:ca thay|tat ca|tong cong|tong so|het))*\s*$"
    r"|\b(?:tong so|tong cong|ca thay|tat ca|toan chi bo)(?: (?:la|co|duoc))*\s*$"
)
_IN_ALL = re.compile(
    r"\s*(?:dang vien|dong chi|nguoi|dc|d/c|dv)?(?: (?:la|thi))*\s*(?:tat ca|tong cong|ca thay|het thay)\b"
)
# "4 không xếp gì": what is told of them is no answer to how many of the others there are
_TELLS_OTHER = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|dv|dc|d/c) )?(?:thi )?(?:(?:khong|chua|ko) (?:xep|danh gia|du|tham gia|di|kiem diem)|bi|dang (?:di|nghi|hoc|om)|nghi|di hoc|vang|chuyen)\b"
)
COUNTS = ("good", "excellent", "good_up", "score", "assigned", "completed", "members")


def late_figures(told: Told) -> list[Figure]:
    """Figures of later turns that say no more than a number and perhaps a unit of people."""
    return [
        figure
        for figure in told.figures
        if figure.turn
        and (figure.role in (None, "members") or _renewed(told, figure))
        and not _is_whole(told, figure)
        and not figure.is_share
        and (figure.value.denominator == 1 or told.has("score"))  # "20% của 6 là 1,2": no count of people
        and figure.of is None
        and _TELLS_OTHER.match(told.folded, figure.quantity.end) is None
    ]


def _is_whole(told: Told, figure: Figure) -> bool:
    """ "Chi bộ mình có 24 đảng viên tất cả": all there are, no answer to how many of them are good."""
    if figure.role != "members":
        return False
    before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
    return _HAS.search(before) is not None or _IN_ALL.match(after) is not None


def is_taken(told: Told, figure: Figure) -> bool:
    """ "40 tốt được mấy xuất sắc", then "lấy 9 được không": the excellent wanted; "2 dự bị đó" are members of their own."""
    if is_reserve(told, figure):
        return True
    same = any(one.value == figure.value for one in told_new(told) if one.turn < figure.turn)
    if same and re.search(r"\bca\s*$", told.folded[: figure.quantity.start]):
        figure.role = "among"  # "cả 2 đủ rồi": those told before
        return True
    if "excellent" not in told.asked or told.has("excellent") or figure.role is not None:
        return False
    if _TAKES.search(told.folded[: figure.quantity.start]) is None:
        return False
    figure.role = "excellent"
    return True


def _renewed(told: Told, figure: Figure) -> bool:
    """ "12 tập thể hoàn thành tốt …", then "nếu 25 tập thể thì sao": the same are counted anew."""
    before = [other for other in told.figures if other.turn < figure.turn and other.role in COUNTS]
    return figure.role == "units" and len(before) == 1 and before[0].unit == figure.unit


def takes_newest(told: Told, figure: Figure) -> bool:
    """ "24 tốt được mấy", "5 người có vượt không", "thế 4": the number of the turn before is tried anew, also where a
    change is told behind it."""
    best, good = told.get("excellent"), told.get("good")
    alone = sum(other.turn == figure.turn for other in told.figures) == 1
    if figure.role is not None or best is None or good is None or not alone:
        return False
    return best.turn > good.turn and figure.value < good.value


def asks_again(told: Told, figure: Figure) -> bool:
    """Whether the last turn brings nothing but this number, so that which count it takes the place of is not told."""
    return figure.turn == told.last_turn and sum(other.turn == figure.turn for other in told.figures) == 1
