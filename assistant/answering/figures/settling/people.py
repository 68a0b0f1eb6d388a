"""Bare numbers of people: all there are, those named as good, new members, those that count nothing."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import RATED_UNITS, Told

ROLES_OF_PEOPLE = ("new", "exempt", "suspended", "excellent", "good", "completed", "not_completed")
_ALL_OF_THEM = re.compile(
    r"\btong(?: so| cong)?(?: (?:la|co|chi bo|tat ca|(?:duoc|da|dc) (?:xep loai|danh gia|kiem diem)|xep loai|danh gia))*:? ?$"
)
# "chi bộ 24 người xuất sắc được mấy": the rating is what is asked for, the number that of the cell
_OFFICIAL = re.compile(r"\s*(?:la )?chinh thuc\b")
_DENIED = re.compile(r"\b(?:chu )?(?:khong phai|chu khong|k phai|ko phai)(?: (?:la|chi))*\s*$")
_LED = re.compile(r"\b(?:ket nap|(?:vao|vo) dang)\b[^.;?]{0,60}$")
_OF_THOSE = re.compile(
    r"\btrong (?:so )?\d+ (?:nguoi |dong chi |dc |d/c )?(?:xs|xuat sac|htxs|tot)\b[^.;?\d]{0,20}\bco\s*$"
)  # "trong 5 xs có 2 lãnh đạo"
_MADE_OF = re.compile(r"\b(?:gom|la|trong do)\b[^.;?\d]*\b(?:va|voi|cung|,)\s*$")
_CHANGES = re.compile(r"\b(?:vuot|qua|thua|lo|du|tang|giam|nhieu hon|it hon|hon|kem)(?: (?:them|bot|di|duoc))*\s*$")
# "214 đảng viên nhóm nông dân, hưu trí đạt mức Hoàn thành tốt": the comma stands within the name
_NAMED_THEN_GOOD = re.compile(
    r"(?:(?!\b(?:trong do|con|thi|va|co|gom|may|bao nhieu|xuat sac|hoan thanh|khong|ai|deu|neu)\b)[^.;:?!\d]){0,60}?\b(?:xep|dat|duoc)(?: (?:xep|loai|muc|hang))* (?:hoan thanh )?tot\b(?! (?:nhiem vu )?(?:tro len|hoac|hay|va|lan|voi|cung)\b)"
)


def settle_named(told: Told) -> None:
    """ "214 đảng viên nhóm nông dân, hưu trí đạt mức Hoàn thành tốt": the good, where a name stands between."""
    if any(figure.role in ("good", "good_up", "excellent") for figure in told.figures) or "good" in told.asked:
        return
    people = [figure for figure in told.figures if figure.unit in RATED_UNITS]
    if len(people) == 1 and people[0].role is None and _NAMED_THEN_GOOD.match(told.folded, people[0].quantity.end):
        people[0].role = "good"


def settle_denied(told: Told) -> None:
    """ "3 người miễn chứ không phải 2": the number put right counts nothing."""
    for figure in told.figures:
        if figure.role in (None, "members", "exempt", "new") and _DENIED.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def settle_details(told: Told) -> None:
    """ "năm nay tăng 3 đảng viên", "xs 4 người gồm bí thư và 2 đảng viên": no number of all there are."""
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        if figure.role != "members" or figure.value.denominator != 1:
            continue
        parts = [
            one
            for one in told.all("excellent")
            if one.quantity.end <= figure.quantity.start and one.value > figure.value
        ]
        if _OF_THOSE.search(before):
            figure.role = "among"
            continue
        within = parts and _MADE_OF.search(told.folded[parts[-1].quantity.end : figure.quantity.start])
        if within or (_CHANGES.search(before) and told.has("good", "good_up", "excellent")):
            figure.role = "among"


def settle_led(told: Told) -> None:
    """ "kết nạp tháng 3 có 2 đồng chí, tháng 9 có 1 đồng chí": both are new members."""
    if not any(figure.role == "new" for figure in told.figures):
        return
    for figure in told.figures:
        before = [day for day in told.days if day.end <= figure.quantity.start]
        if figure.role not in (None, "members") or figure.unit not in (None, "people") or not before:
            continue
        between = told.folded[before[-1].end : figure.quantity.start]
        if re.fullmatch(r"\s*(?:co|la|thi|:)? ?", between) and _LED.search(told.folded[: before[-1].start]):
            figure.role = "new"


def settle_whole(told: Told) -> None:
    """ "3 đảng viên dự bị, tổng 25", "16 chính thức": a bare number that is all of the people told about."""
    if told.has("members", "units") or not any(
        one.unit in RATED_UNITS or one.role in ROLES_OF_PEOPLE for one in told.figures
    ):
        return
    if any(figure.unit in ("tasks", "score", "votes", "shortcomings") for figure in told.figures):
        return
    for figure in told.figures:
        plain = figure.role is None and figure.unit is None and figure.of is None and not figure.is_share
        if plain and not figure.vague and _ALL_OF_THEM.search(told.folded[: figure.quantity.start]):
            figure.role = "members"
            return
    for figure in told.figures:
        plain = figure.role is None and figure.unit is None and not figure.is_share
        if plain and _OFFICIAL.match(told.folded, figure.quantity.end):
            figure.role = "members"
            return
