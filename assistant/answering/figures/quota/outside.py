"""Questions with counts of the good and the excellent that the quota does not answer: of votes or points, of parts that add up."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.matter.voting import asks_of_votes

_SOME_MISSING = r"\b(?:thieu|sot|bo sot|con thieu)(?: (?:mat|di))? (?:ai|(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|dc|dv)(?! (?:xep |hoan thanh )*(?:tot|htt)))\b"
_POINTS_ASKED = r"\b(?:bao nhieu|may)(?: them| nua)? diem\b"


def asks_of_others(told: Told) -> bool:
    """ "cần bao nhiêu phiếu", "thêm mấy điểm để lên xuất sắc": votes or points are asked for, and no good are told."""
    if told.has("good", "good_up"):
        return False
    return told.says(_POINTS_ASKED) or asks_of_votes(told.folded)


def asks_of_sum(told: Told) -> bool:
    """Whether it is asked if parts add up, which is no matter of the quota."""
    if told.says(r"\bkhop\b(?! (?:\w+ ){0,2}?(?:ty le|ti le|tran|muc|quy dinh|khong che|2[05]))"):
        return True
    if len(told.all("excellent")) > 1 and groups_of(told) is not None:
        return False
    if told.says(
        r"\b(?:kiem|soat|xem|kt)(?: (?:tra|lai|ho|giup))* (?:so )?tong\b|\bla (?:du|thua|thieu) may\b"
    ) and not told.says(asking.OVER):
        return True
    if told.says(_SOME_MISSING) and told.has("members", "units") and told.has("good", "excellent"):
        return True
    if told.says(r"\bcong (?:the |vay |nhu vay |nhu the |co |da |so |thay )*(?:dung|du|khop|sai)\b"):
        return True
    if told.says(r"\bcong (?:mai |hoai )?(?:khong|ko|k) (?:ra|khop|du|dung)\b"):
        return True
    of_quota = told.has("good_up") or "excellent" in told.asked or told.says(asking.OVER) or told.says(asking.SMALLEST)
    return told.says(r"cong (?:lai|vao)") and not of_quota
