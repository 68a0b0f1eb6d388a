"""A number of a later turn put where the turns before it show it belongs: another group like the first, all there are, the good
there are, a part of a whole told before, places not completed."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.case.places import failed_places, is_place
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.calculator.number import say

WHOLES = {
    "done": "assigned", "on_time": "assigned", "exceeded": "assigned", "late": "assigned", "not_done": "assigned",
    "low_votes": "votes", "fixed": "shortcomings", "disciplined": "units",
}  # fmt: skip
RATED = re.compile(r"\b(?:tot|xuat sac|xs|htt\w*|htx\w*|htn\w*|diem|to chuc|tap the)\b")
CLEARLY = 2  # how many times nearer to one number than to the other it must be
_MORE = re.compile(r"\b(?:them|cong them|lai them)(?: (?:co|duoc|mot|ca))* $")
_ADDED = re.compile(r"\b(?:cong|gop|ca|tong)(?: (?:lai|chung|ca|cong|cua))* $")
_GROUP = re.compile(r"\s*(?:nhom|to|phong|khoi|khoa|chi bo|dang bo|don vi|ben|doi|thon|xa|truong|cum)\b")
_HAVE_ONLY = re.compile(
    r"\W*(?:(?:con|the|vay|ma|neu|nhung|em|ben em|minh|hien|nay|gio) )*(?:(?:chi|moi|dang|hien) )*co \d{1,3}(?: (?:nguoi|dong chi|dang vien|dc|d/c|dv))?(?: thi (?:sao|the nao|du khong|duoc khong))?[\s?.!]*"
)
_ONLY_HAS = re.compile(
    r"\b(?:nhom|to|phong|khoi|chi bo|don vi|co quan|khoa|truong|ben)(?: (?:em|toi|minh|do|nay|ta))? (?:(?:chi|moi|tong|tat ca|van|lai|thi) )*(?:co|gom|duoc) $"
)
_NAMED_GROUP = re.compile(
    r"\W*(?:(?:con|the|vay|roi|va|them|bo sung|ke them|co them|mot|1) )*(?:nhom|to|phong|khoi|chi bo|ban|cum|khoa|doi|ben)(?: (?!chi\b(?! bo\b)|co\b(?! quan\b)|em\b|toi\b|minh\b|ta\b)[a-z]+| \d{1,2}(?= \D* ?\d)){1,4} (?:(?:co|la|duoc) )?\d{1,3}(?: (?:nguoi|dong chi|dang vien|dc|d/c|dv|cai|chi bo|tap the|don vi|to chuc(?: dang)?))?(?: (?:thi sao|thi may|thi|nua|duoc may|may))?(?:[,.]? (?:tong|ca (?:hai|ba|bon|[2-4])|cong|gop|vay|the|chenh|hon)\b\D*)?[\s?.!]*"
)


def span_of(told: Told, figure: Figure) -> tuple[int, int]:
    """Where the turn of a number begins and ends."""
    start = told.folded.rfind(BETWEEN, 0, figure.quantity.start)
    start = 0 if start < 0 else start + len(BETWEEN)
    end = told.folded.find(BETWEEN, start)
    return start, end if end >= 0 else len(told.folded)


def like_before(told: Told, turn: int) -> bool:
    """ "nhóm phó phòng 13 tốt được mấy", then "nhóm chuyên viên 44": another group told by its name is told like the first."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = [figure for figure in told.figures if figure.turn < turn and figure.role != "among"]
    if len(own) != 1 or own[0].role not in (None, "members", "units") or own[0].is_share or own[0].vague:
        return False
    if own[0].role == "units" and any(figure.unit != own[0].unit for figure in before):
        return False
    if not before or any(figure.role != "good" or figure.is_share for figure in before):
        return False
    start, end = span_of(told, own[0])
    if not _NAMED_GROUP.fullmatch(told.folded[start:end].removesuffix(BETWEEN.strip())):
        return False
    own[0].role = "good"
    told.asked.add("excellent")
    return True


def all_there_are(told: Told, turn: int) -> bool:
    """ "muốn 3 phó đều xuất sắc thì cần mấy tốt", then "nhóm chỉ có 8 phó": all there are, no place wished for."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = {figure.role for figure in told.figures if figure.turn < turn}
    if len(own) != 1 or own[0].role is not None or own[0].is_share or own[0].vague or before != {"excellent"}:
        return False
    start, end = span_of(told, own[0])
    said = told.folded[own[0].quantity.end : end]
    if not _ONLY_HAS.search(told.folded[start : own[0].quantity.start]) or RATED.search(said):
        return False
    own[0].role, own[0].unit = "members", "people"
    return True


def groups_added(told: Told, turn: int) -> bool:
    """ "tổ bếp 26 tốt, tổ xe 34 tốt", then "cộng 2 tổ": the number of the groups told before counts nobody."""
    found = False
    for figure in (one for one in told.figures if one.turn == turn and not one.is_share):
        led = _ADDED.search(told.folded[: figure.quantity.start]) is not None
        if led and _GROUP.match(told.folded, figure.quantity.end):
            figure.role, found = "among", True
    return found


def good_there_are(told: Told, turn: int) -> bool:
    """ "muốn 4 xs", "cần mấy tốt", then "nếu chỉ có 17": so many good there are, no place wished for."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = {figure.role for figure in told.figures if figure.turn < turn}
    if len(own) != 1 or own[0].role not in (None, "members") or own[0].is_share or before != {"excellent"}:
        return False
    start, end = span_of(told, own[0])
    if "good" not in told.asked or not _HAVE_ONLY.fullmatch(told.folded[start:end].removesuffix(BETWEEN.strip())):
        return False
    own[0].role = "good"
    return True


def like_pair(told: Told, turn: int) -> None:
    """ "29/60 phiếu tín nhiệm thấp", then "31/60 thì sao": a part of a whole like the one told before."""
    parts = [one for one in told.figures if one.turn == turn and one.of is not None and one.role is None]
    before = [one for one in told.figures if one.turn < turn and one.of is not None and one.role in WHOLES]
    if len(parts) != 1 or len({one.role for one in before}) != 1 or parts[0].is_share != before[-1].is_share:
        return
    like, whole = before[-1], parts[0].of
    if whole is None or like.of is None or whole.role not in (None, "whole", like.of.role):
        return
    parts[0].role, parts[0].unit = like.role, like.unit
    whole.role, whole.unit = like.of.role, like.of.unit


def put_in_place(told: Told, figure: Figure) -> bool:
    """ "10 đơn vị, 5 không hoàn thành", then "nếu 6 thì sao": so many are not completed, where it cannot be the whole."""
    places = failed_places(told)
    if places is None or any(one.turn >= figure.turn for one in places) or figure.value > places[1].value:
        return False
    if is_place(told, figure):
        return False  # "nếu 4 đơn vị": of those in charge, or of those not completed
    part, whole = places
    if _MORE.search(told.folded[: figure.quantity.start]):
        total = part.value + figure.value
        if total > whole.value:
            return False
        told.notes.append(f"{say(part.value)} thêm {say(figure.value)} là {say(total)}")
        part.quantity = replace(part.quantity, value=total, text=say(total))
        figure.role = "among"
        return True
    if abs(figure.value - part.value) * CLEARLY > abs(figure.value - whole.value):
        return False
    told.notes.append(f"{say(part.value)} nay là {say(figure.value)}")
    part.quantity = replace(part.quantity, value=figure.value, text=say(figure.value))
    figure.role = "among"
    return True
