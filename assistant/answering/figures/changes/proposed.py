"""A number of a later turn put up as the excellent, or kept of them: "đề nghị 13 thì vượt mấy", "để giữ được 5"."""

from __future__ import annotations

import re

from assistant.answering.figures.changes.later_told import (
    span_of,
)
from assistant.answering.figures.figure import Told

_PROPOSED = re.compile(r"\b(?:de nghi|de xuat|du kien|chon|chot|lay|bau|gioi thieu)(?: \w+){0,2}? $")
_KEPT = re.compile(r"\bgiu(?: (?:duoc|nguyen|lai|so|ca|du|y))* $")
_REDUCED = re.compile(r"\b(?:rut|giam|ha|bot|cat)(?: (?:lai|xuong|bot|chi))* (?:con|xuong)(?: lai)? $")
_OVER = re.compile(r"\b(?:vuot|qua (?:ty le|ti le|tran|muc|khong|chua))\b")
_ALLOWED = re.compile(  # "thế 5 người có được không"
    r"(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|suat))?(?: (?:thoi|thi|co|nay|la))*,? (?:duoc|dc|ok|dung|sai|on|hop le)(?: (?:khong|ko|k|chua|hong|phai))(?: (?:a|vay|nhi|ha|em|anh|chi))*[\s?.!]*$"
    r"|(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|suat))?(?: (?:thi|la|nay))* (?:sai|dung|on|vuot|lo|qua)(?: (?:a|ah|ha|nhi|chu|roi|luon|sao|vay|het))+[\s?.!]*$"  # "vậy 4 người thì sai à"
)
_WHY_NOT = re.compile(
    r"\b(?:sao|tai sao|vi sao)(?: (?:lai|ma|thi))*(?: (?:khong|ko|k|hong))(?: (?:phai|la|duoc|cho|lay|xep))* $"
)
_MAY_BE = re.compile(r"\b(?:con |co |thi )*(?:duoc|giu|lay|xep|cho)(?: (?:duoc|lay|xep|du|ca))* $")
_OR_NOT = re.compile(
    r"(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|suat|xs|xuat sac))? (?:khong|ko|k|chua|hong)\b"
)  # "còn được 4 không"
_OF_EXCELLENT = r"\b(?:xuat sac|xs|htxs\w*)\b"


def keep(told: Told, turn: int) -> None:
    """ "… để giữ được 5": the five told as excellent before, whatever label stands beside it."""
    for figure in [one for one in told.figures if one.turn == turn and not one.is_share]:
        start, _ = span_of(told, figure)
        same = {one.role for one in told.figures if one.turn < turn and one.value == figure.value}
        if _KEPT.search(told.folded[start : figure.quantity.start]) and "excellent" in same:
            figure.role = "excellent"


def propose(told: Told, turn: int) -> bool:
    """ "Đề nghị 13 thì vượt mấy", "9 thì có vượt không": those proposed as excellent, after a turn that tells the good."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if len(own) != 1 or own[0].role not in (None, "members", "units") or own[0].is_share or own[0].vague:
        return False
    figure = own[0]
    start, end = span_of(told, figure)
    proposed = _PROPOSED.search(told.folded[start : figure.quantity.start]) is not None
    over = _OVER.search(told.folded[start:end]) is not None
    told_good = any(one.role in ("good", "good_up") and one.turn < figure.turn for one in told.figures)
    fewer = _REDUCED.search(told.folded[start : figure.quantity.start]) is not None
    before = [one for one in told.figures if one.role == "excellent" and one.turn < figure.turn]
    if fewer and before and figure.value < before[-1].value:
        figure.role = "excellent"
        return True
    allowed = _ALLOWED.match(told.folded[figure.quantity.end : end].rstrip(" .")) is not None
    allowed = allowed or _WHY_NOT.search(told.folded[start : figure.quantity.start]) is not None
    may_be = (
        _MAY_BE.search(told.folded[start : figure.quantity.start]) is not None
        and _OR_NOT.match(told.folded, figure.quantity.end) is not None
    )
    if told_good and (proposed or over or allowed or may_be) and told.says(_OF_EXCELLENT):
        figure.role = "excellent"
        return True
    return False
