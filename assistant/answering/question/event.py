"""Days of events told beside a question: "kết nạp năm 2021", "sinh năm 1962", "bị khiển trách tháng 3/2025"."""

from __future__ import annotations

import re
from enum import Enum

FIRST_LAW = 2016  # no text held is older: an earlier year of somebody's life is not the year asked about

_TIES = r"(?: (?:tu|hoi|vao|ngay|nam|thang|khoang|trong|duoc|cuoi|dau|giua))*$"
_LIFE = re.compile(
    r"\b(?:vao dang|vo dang|ket nap(?: dang| vao dang)?|thanh lap|ra doi|lap(?= (?:tu|hoi)\b)|co(?= tu (?:nam|hoi|thang|[12]\d{3}))|nhap ngu|di bo doi|vao nganh|"
    r"(?<!nghi )(?<!hoc )(?<!ve )(?<!tuyen )(?<!phat )(?<!cuu )(?<!nay )(?<!quan )sinh)" + _TIES
)
_LONG_AGO = re.compile(
    r"\b(?:cong tac|nghi huu|ve huu|tot nghiep|bo nhiem|lay chong|lay vo|cuoi vo|cuoi chong)" + _TIES
)
_ITS_YEAR = re.compile(r"\b(?:nam|khi|luc|hoi|ky|dot|thoi diem) (?:do|ay)\b|\bcuoi nam\b(?! (?:nay|\d))")
_NEW = re.compile(r"\bmoi (?:duoc )?(?:ket nap|vao dang|vo dang|thanh lap|ra doi)\b")
_DUTY = re.compile(r"\b(?:phai|can|thuoc dien|duoc|co|da|du|bi)\b.*\b(?:kiem diem|xep loai|danh gia)\b")
_RATED = re.compile(
    r"(?<!kiem )\bdiem\b|\bxuat sac|\btot\b|\bhtt|\bhtx|\bhtnv|\bhoan thanh\b|\b(?:xep loai|muc|loai) (?:gi|nao|may|sao)\b"
)
_OF_A_YEAR = (  # what counts in the review of the year it falls in
    r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|sap nhap|hop nhat|chia tach|chuyen (?:cong tac|sinh hoat|ve)|"
    r"luan chuyen|dieu dong|biet phai|tang cuong|bo nhiem|nghi om|nghi thai san|nghi khong luong|nam vien|hoc tap trung|di hoc)\b"
)
_FIRST_DAY = r"(?:\btu (?:ngay |thang )?\d[\d/.-]* (?:den|toi|den het)(?: ngay| thang)?)?"  # of a spell, the last of which is read
_AFTER_EVENT = re.compile(_OF_A_YEAR + rf"[^.;?\d]{{0,24}}{_FIRST_DAY}$")
_BEFORE_EVENT = re.compile(r"[^.;?,\d]{0,24}" + _OF_A_YEAR)


class Kind(Enum):
    """What the day of an event says about the day a question is of."""

    ITS_YEAR = "the rating of its year is asked about"
    NOTHING = "told beside the question"


class Named(Enum):
    """How exactly a day is named."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def event_of(folded: str, start: int, end: int, year: int, named: Named) -> Kind | None:
    """What the day at a place of a text is, if it is that of an event; None where it is the day asked about."""
    before = folded[:start].rstrip()
    life = _LIFE.search(before) is not None
    if year < FIRST_LAW and (life or _LONG_AGO.search(before)):
        return Kind.NOTHING
    if life:
        if _ITS_YEAR.search(folded) or (_NEW.search(folded) and named is not Named.DAY):
            return Kind.ITS_YEAR
        about_duty = _DUTY.search(folded) and not _RATED.search(folded)
        return None if about_duty and named is Named.YEAR else Kind.NOTHING
    if _AFTER_EVENT.search(before) or _BEFORE_EVENT.match(folded, end):
        return None if named is Named.YEAR else Kind.ITS_YEAR
    return None
