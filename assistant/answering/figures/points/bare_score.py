"""A score told at some distance from its word: "điểm trung bình cả chi bộ là 85 thì xếp gì"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told

_TOLD = re.compile(
    r"(?<!kiem )(?<!khuyet )(?<!uu )(?<!nhuoc )(?<!thoi )(?<!thang )\bdiem\b(?! (?:moi|[a-e]|\d+)\b)[^.;?\d]{0,40}\b(?:la|duoc|dat|chi|co|con)\s*:?\s*$"
)
_LEFT = re.compile(
    r"\bdiem\b[^.;?]{0,40}\b(?:tru|cong|bot|them|giam)(?: \w+)? \d+(?:[.,]\d+)?(?: diem)?,? (?:(?:thi|nen|nua|roi) )*(?:con|thanh|la|duoc)\s*$"
)  # "điểm của tôi bị trừ 3 còn 88"
# "cần thêm bao nhiêu điểm để lên xuất sắc nếu đang 83": the points there are, told behind those asked for
_POINTS_ASKED = re.compile(r"(?<!kiem )\b(?:bao nhieu|may)(?: them| nua)? diem\b")
_NOW = re.compile(
    r"\b(?:dang|hien|hien tai|nay|gio|tu|chi|moi|em|toi|minh|khi)(?: (?:dang|co|duoc|dc|la|o|dat|moi|chi|muc|moc|nay|gio|tam))*\s*$"
)
_FROM = re.compile(r"\btu\s*$")
_MOVES = re.compile(r"\s*(?:diem )?(?:tut |rot |con |bi )?(?:xuong|len)\b")
_LISTED = re.compile(r"(?<!kiem )\bdiem\b[^.;?]{0,50}\b(?:la|lan luot|gom)\s*:?\s*$")
_NEXT = re.compile(r"\s*[,;]\s*\d")
_ENDS = re.compile(r"\s*(?:d|diem)?\s*(?:[,.;?]|$|(?:thi|nen|vay|xep|la muc|o muc|muc)\b)")
_RATED = r"\b(?:xep (?:loai |muc |hang |vao |lan luot |tung cai |tung so )*(?:gi|nao|sao|j|the nao|ra sao)|(?:muc|loai) (?:gi|nao))\b"
_OF_OTHERS = (
    r"\b(?:nguoi|dong chi|dang vien|dv|dc|d/c|can bo|lanh dao|chi bo|dang bo|to chuc|tap the|don vi|phong|so|nhiem vu|nv|viec|chi tieu|phieu|thang|ngay|tieu chi|buoi|lan|nam|tuoi|"
    r"tot|xuat sac|xs|ht\w*|khuyet diem|han che|quy dinh|huong dan|dieu|khoan|mau|ty le|ti le|phan tram)\b"
)
_CHANGED = re.compile(r"\b(?:tru|bot|giam|cong|them|mat)(?: (?:di|them|mat|bot))*\s*$")
_OTHER = ("score", "common", "result")
_LEAST, _MOST = 20, 100
_FEWER = 10  # points of a change, no score


def name_bare_score(told: Told) -> None:
    """Give such a number its role, where it is the only one that can be the score."""
    _free_listed(told)
    for figure in told.figures:
        from_here = _FROM.search(told.folded[: figure.quantity.start]) and figure.role == "score"
        if from_here and figure.value >= _LEAST and _MOVES.match(told.folded[figure.quantity.end :]):
            figure.vague = False  # "từ 64 lên tốt": where it starts, no bound
    if any((figure.role in _OTHER or figure.unit == "score") and figure.value >= _FEWER for figure in told.figures):
        return
    asked = _POINTS_ASKED.search(told.folded) is not None and not told.has("good", "good_up", "assigned", "members")
    found = [
        figure
        for figure in told.figures
        if (figure.role is None or (asked and figure.role == "excellent"))
        and figure.unit is None
        and figure.of is None
        and (not figure.vague or _MOVES.match(told.folded[figure.quantity.end :]))
        and not figure.quantity.percent
        and _LEAST <= figure.value <= _MOST
        and _is_told(told.folded[: figure.quantity.start], told.folded[figure.quantity.end :], asked)
        and (_ENDS.match(told.folded, figure.quantity.end) or _MOVES.match(told.folded[figure.quantity.end :]))
    ]
    if len(found) == 1:
        found[0].role, found[0].unit, found[0].vague = "score", "score", False
    elif not found:
        _nothing_but_points(told)


def _nothing_but_points(told: Told) -> None:
    """ "tổng 92", "bị trừ 3", "xếp gì"; "70 tròn xếp gì, 89,9 xếp gì": where nothing is told but such numbers, they are points."""
    if not told.says(_RATED) or told.says(_OF_OTHERS) or told.days or told.everybody or told.loose:
        return
    plain = [one for one in told.figures if one.role is None and one.unit is None and one.of is None]
    if len(plain) < len(told.figures) or any(one.quantity.percent or one.vague for one in plain):
        return
    points = [one for one in plain if _LEAST <= one.value <= _MOST]
    changes = [one for one in plain if one.value < _FEWER and _CHANGED.search(told.folded[: one.quantity.start])]
    if points and len(points) + len(changes) == len(plain):
        for figure in points:
            figure.role, figure.unit = "score", "score"


def _is_told(before: str, after: str, asked: bool) -> bool:
    if asked and _NOW.search(before):
        return True
    if _FROM.search(before) and _MOVES.match(after) and re.search(r"(?<!kiem )\bdiem\b", before + after):
        return True  # "trừ 5 điểm thì từ 92 xuống loại gì"
    return _TOLD.search(before) is not None or _LEFT.search(before) is not None


def _free_listed(told: Told) -> None:
    """ "điểm 3 thành viên ban giám đốc là 88, 91, 94": the first of a list of scores counts no members."""
    for figure in told.figures:
        if figure.role in ("council", "members", "units") and _LEAST <= figure.value <= _MOST:
            before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
            if _LISTED.search(before) and _NEXT.match(after):
                figure.role, figure.unit = "score", "score"
