"""Counts of last year told beside those of this one: none of this year's."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.changes.grown import grow
from assistant.answering.figures.figure import Told
from assistant.answering.figures.group_names import OF_EACH

_LAST_YEAR = re.compile(
    r"\b(?P<before>(?:nam|ky) (?:ngoai|truoc)\b[^?!]*?)(?:[,;.] |\b(?:con|thi|ma|nhung|sang) )+(?:nam|ky) nay\b"
)
_LAST_YEAR_TOLD = re.compile(r"[,;.(] ?(?:con |so voi |ma )?(?:nam|ky) (?:ngoai|truoc)\b[^;?.)]*")
_HOW_MANY_NOW = (
    r"\b(?:thi|se|vay) (?:duoc |co |la )*(?:toi da )?(?:duoc )?(?:may|bao nhieu)\b(?! (?:phan tram|%))[^.;?]{0,20}$"
)
_THEN_NOW = re.compile(
    r"\b(?:truoc do|truoc day|truoc kia|hoi truoc|luc truoc|luc dau|ban dau|dau nam|(?:thang|quy|lan|dot) truoc)\b[^?!.;]{0,60}?[,;]? (?:(?:con|thi|ma|nhung|den) )*"
    r"(?:nay|gio|bay gio|hien(?: nay| tai| gio)?|cuoi nam)\b (?:(?:con|co|la|len|chi|chi con) )*(?P<count>\d{1,4})(?! ?(?:%|/|tot|xs|xuat sac|diem|thang|ngay))"
)
_COMPARED = r"\b(?:tang|giam|chenh|so voi|hon|kem|cao hon|thap hon|hai nam|2 nam|moi nam|tung nam|nam nao|ca 2 nam)\b"


def settle_last_year(told: Told) -> None:
    """ "năm ngoái 4 xuất sắc 20 tốt, năm nay 18 tốt thì mấy xuất sắc": those of last year are none of this one's."""
    _set_behind_aside(told)
    _come_to_now(told)
    found = _LAST_YEAR.search(told.folded)
    if found is None or told.says(OF_EACH) or told.says(asking.BOTH_TIMES):
        return
    grown = False
    for role in ("good", "excellent"):
        before = [one for one in told.all(role) if found.start() < one.quantity.start < found.end("before")]
        after = [one for one in told.all(role) if one.quantity.start > found.end("before")]
        if len(before) == 1 and len(after) == 1 and grow(told, before[0], after[0]):
            if role == "good":
                grown = True
            continue
        if grown and role == "excellent" and not after and told.says(asking.MORE):
            continue  # "năm nay thêm 5 người tốt thì được thêm mấy": more than last year's
        if after or (role == "excellent" and (role in told.asked or told.says(_HOW_MANY_NOW))):
            for figure in before:
                figure.role = "among"


def _come_to_now(told: Told) -> None:
    """ "trước đó 20 người tốt, nay 22 thì được mấy": the number there is now takes the place of the one before."""
    found = _THEN_NOW.search(told.folded)
    if found is None:
        return
    now = [one for one in told.figures if one.quantity.start == found.start("count")]
    for role in ("good", "excellent", "good_up", "members"):
        before = [one for one in told.all(role) if one.quantity.start < found.start("count")]
        if len(now) == 1 and now[0].role in (None, "members") and len(before) == 1:
            now[0].role, now[0].unit, before[0].role = role, now[0].unit or before[0].unit, "among"
            return


def _set_behind_aside(told: Told) -> None:
    """ "xs 9, tốt 45; năm ngoái xs 11, tốt 40": those of last year told behind those of this year."""
    found = _LAST_YEAR_TOLD.search(told.folded)
    if found is None or told.says(OF_EACH) or told.says(_COMPARED):
        return
    for role in ("excellent", "good", "good_up", "members", "completed", "not_completed"):
        inside = [one for one in told.all(role) if found.start() < one.quantity.start < found.end()]
        if inside and any(one.quantity.end <= found.start() for one in told.all(role)):
            for figure in inside:
                figure.role = "among"
