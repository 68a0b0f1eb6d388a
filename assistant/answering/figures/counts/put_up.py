"""A bare number put up as the excellent beside the good: "60 tốt, lấy 15 có vượt không"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told

_HAS_POINTS = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|d/c|dc|dv|ban)? ?(?:(?:co|deu|duoc|cham|dat|du|tren|tu|hon|den|diem|tong|so|la|cung) )*"
)
_BAND = 90  # points from which the excellent are
_PUT_UP = re.compile(
    r"\b(?:lay|xet|chon|de nghi|de xuat|trinh|duyet|bau|cong nhan)(?: (?:luon|du|them|len|ca|hen))*\s*$"
)
_PEOPLE = re.compile(
    r"\s*(?:nguoi|dong chi|d/c|dc|dang vien|dv)?\s*(?:(?:thi|la|vay|nhu vay|nhu the) )*(?:co |da |bi |[,.;?]|$)"
)
_PLACES = re.compile(r"\s*suat\b(?! nua)[^.;?]{0,30}?\b(?:khong|ko|k|hong|chua|sai|dung|vuot|thua|qua)\b")
_GIVES = re.compile(r"\b(?:cho|lay|xep|chon|bau|de nghi)(?: (?:luon|du|ca|han))*\s*$")
_ALLOWED = re.compile(r"\s*(?:nguoi |dong chi |suat |ban )?(?:co |thi |xuat sac )*duoc (?:khong|ko|k|hong|chua)\b")
_GETS = re.compile(r"\bduoc(?: (?:chon|lay|xep|la))*\s*$")
_RIGHT = re.compile(r"\s*(?:nguoi |dong chi )?(?:dung|phai) (?:khong|ko|k|hong)\b")
_QUOTA = r"\bvuot\b|\bqua (?:ty le|ti le|tran)\b|\b(?:dung|trong) (?:ty le|ti le)\b|\blo (?:ty le|ti le)\b"


def _settle_places(told: Told) -> bool:
    """ "19 tốt, được giao 4 suất có sai không", "6 tốt thì được 1 đúng không": the places are for the excellent."""
    good = told.all("good")[0]
    for figure in told.figures:
        plain = figure.role is None and not figure.is_share and not figure.vague and figure.of is None
        if not plain or figure.turn != good.turn or figure.quantity.start < good.quantity.start:
            continue
        put_up = _GIVES.search(told.folded[: figure.quantity.start]) and _ALLOWED.match(
            told.folded, figure.quantity.end
        )
        if (
            (put_up and figure.value < good.value and figure.unit in (None, "people"))
            or (_PLACES.match(told.folded, figure.quantity.end))
            or (_GETS.search(told.folded[: figure.quantity.start]) and _RIGHT.match(told.folded, figure.quantity.end))
        ):
            figure.role = "excellent"
            return True
    return False


_ALL_PUT_UP = re.compile(
    r"\s*(?:nguoi |dong chi |dang vien |d/c |dc |dv )?(?:con lai |do |nay |kia )?(?:thi |co |se )*(?:duoc |dc )?(?:xep|lay|cho|len|de nghi)(?: (?:la|len|duoc|luon))* (?:het|ca|tat ca|toan bo)(?: (?:len|la|muc))* (?:hoan thanh )?(?:xuat sac|xs|htxs)\b"
)


def _settle_scored(told: Told) -> None:
    """ "4 người đủ 90 điểm, 15 tốt": those with so many points are put up as excellent, the points are nobody's case."""
    if not told.has("good", "good_up") or told.has("excellent"):
        return
    for people, score in pairwise(told.figures):
        between = told.folded[people.quantity.end : score.quantity.start]
        counted = people.role in (None, "members", "good") and people.value.denominator == 1 and not people.is_share
        if counted and score.unit == "score" and score.value >= _BAND and _HAS_POINTS.fullmatch(between):
            if people.role == "good" and len(told.all("good")) < 2:
                return
            people.role, people.of, score.role, score.unit = "excellent", None, "among", None
            return


def settle_put_up(told: Told) -> None:
    """The one such number is the excellent, where the good are told and it is asked whether it is over."""
    _settle_scored(told)
    if told.has("excellent", "good_up", "score", "assigned") or len(told.all("good")) != 1:
        return
    for figure in told.figures:
        plain = figure.role in (None, "members") and not figure.is_share and not figure.vague and figure.of is None
        if plain and _ALL_PUT_UP.match(told.folded, figure.quantity.end):
            figure.role = "excellent"  # "30 tốt, còn 10 người thì được xếp hết xuất sắc không"
            return
    if _settle_places(told) or not told.says(_QUOTA) or not told.says(asking.YES_NO):
        return
    good = told.all("good")[0]
    found = [
        figure
        for figure in told.figures
        if figure.role in (None, "members")
        and figure.unit in (None, "people")
        and not figure.is_share
        and not figure.vague
        and figure.of is None
        and figure.value <= good.value
        and _PUT_UP.search(told.folded[: figure.quantity.start])
        and _PEOPLE.match(told.folded, figure.quantity.end)
    ]
    if len(found) == 1 and found[0].turn == good.turn:
        found[0].role = "excellent"
