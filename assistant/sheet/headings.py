"""What a column of a proposal holds, by the words of its heading; a table of groups and a list of people differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.sheet.fields import TASK_FIELDS, Field
from corpus.text import fold


@dataclass(frozen=True)
class Meaning:
    """A field a heading may stand for; of two columns for one field the one of lower `rank` is read."""

    field: Field
    rank: int = 0


_Patterns = Sequence[tuple[Field, int, re.Pattern[str]]]
_NOT = r"(?:chua|khong|ko|k)"
_NUMBER = (Field.NUMBER, 0, r"^(?:stt|s tt|tt|so tt|so thu tu|thu tu)$")
_PERSON = r"^ho\b(?! so)|\bho (?:va )?ten\b|^ten (?:dang vien|dong chi|ca nhan|can bo|cong chuc|vien chuc|nguoi)|^(?:dong chi|d c|dang vien|ca nhan)$|^(?:dang vien|nguoi|ca nhan) (?:duoc )?de nghi"
_SUBJECT = (Field.SUBJECT, 0, r"doi tuong")
_PLACES = r"chi bo|dang bo|don vi|to chuc|tap the|co quan|phong\b|to dang|bo phan|khoi\b"


def _compiled(*patterns: tuple[Field, int, str]) -> _Patterns:
    return tuple((field, rank, re.compile(pattern)) for field, rank, pattern in patterns)


# First match wins, so the narrower wording stands first.
_OF_GROUPS = _compiled(
    _NUMBER,
    (Field.UNRATED, 0, rf"{_NOT} (?:duoc |phai |thuoc dien |du dieu kien )?(?:danh gia|xep loai|xep\b)|\b[ck]xl\b|\bvang\b"),
    (Field.EXEMPT, 0, r"\bmien\b"),
    (Field.SUSPENDED, 0, r"dinh chi"),
    (Field.NEW, 0, r"moi ket nap|moi vao dang|(?:chua du|duoi) \w+ thang"),
    (Field.NOT_COMPLETED, 0, rf"{_NOT} (?:hoan thanh|ht(?:nv)?)\b|\bkhtnv\b|\bkht\b|^k(?:hong)?$"),
    (Field.EXCELLENT, 0, r"xuat sac|\bhtxs(?:nv)?\b|^xs$"),
    (Field.GOOD, 0, r"(?:hoan thanh|ht) tot|\bhtt(?:nv)?\b|^t(?:ot)?$"),
    (Field.COMPLETED, 0, r"(?:hoan thanh|ht)(?: nhiem vu| nv)?$|\bhtnv\b|^ht$"),
    (Field.OUTSTANDING, 0, r"noi troi|tieu bieu"),
    _SUBJECT,
    (Field.TO_RATE, 0, r"(?:thuoc dien|phai) (?:duoc )?(?:danh gia|xep loai)"),
    (Field.RATED, 0, r"(?:duoc|da) (?:danh gia|xep loai)|\bso (?:\w+ ){0,3}(?:danh gia|xep loai)"),
    (Field.TOTAL, 0, r"^tong(?: so)?\b|tong cong|^sl$|^so luong(?: (?:nguoi|dang vien|dv|tap the|to chuc|can bo))?$|si so|quan so|^so (?:nguoi|dang vien|dv|tap the|to chuc|can bo|d c|dong chi)"),
    (Field.NAME, 0, _PERSON.replace("|dang vien|ca nhan)$", ")$")),
    (Field.GROUP, 0, rf"nhom|{_PLACES}|^ten\b"),
)  # fmt: skip
_OF_PEOPLE = _compiled(
    _NUMBER,
    (Field.NAME, 0, _PERSON),
    (Field.CIVIL, 0, r"(?:xep loai|muc|danh gia).*(?:cong chuc|vien chuc|can bo|chuyen mon|chinh quyen)"),
    (Field.DUTY, 0, r"lien quan.*(?:cong vu|chuc trach)|^cong vu$"),
    (Field.MONTHS, 0, r"so thang.*(?:dang|ket nap)|tuoi dang.*thang|(?:dang|ket nap).*\bso thang"),
    (Field.ADMITTED, 0, r"^(?!.*chinh thuc).*(?:ngay|thang|nam)\b.*(?:ket nap|vao dang)|^(?:ket nap|vao dang)\b"),
    (Field.SICK, 0, r"nghi om|om dau|thang nghi"),
    (Field.DISCIPLINE, 0, r"ky luat"),
    (Field.RATING, 2, r"\btu (?:xep|danh gia|nhan)"),
    (Field.RATING, 0, r"^(?:muc |ket qua )?(?:de nghi|de xuat)\b(?!.*(?:khen|ky luat|bo sung|kien nghi))|(?:muc|xep|danh gia|loai).*(?:de nghi|de xuat)|(?:chi bo|chi uy|dang uy|cap uy|tap the) (?:de nghi|de xuat)"),
    (Field.RATING, 1, rf"^(?!.*(?:{_NOT} |nam truoc|nam ngoai|tieu chi|nhan xet|diem)).*(?:\bxep loai\b|muc do hoan thanh|^muc$|\bdanh gia\b|chat luong)"),
    (Field.SCORE, 1, r"^tong (?:so )?diem|^diem tong"),
    (Field.SCORE, 2, r"^(?:so )?diem(?: so| dat| danh gia| xep loai| dat duoc)?$"),
    (Field.ON_TIME, 0, r"dung (?:han|tien do|thoi han)"),
    (Field.LATE, 0, r"\bcham (?:tien do|muon|han|so voi)|(?:nhiem vu|nv) cham|(?:qua|tre) han"),
    (Field.EXCEEDED, 0, r"vuot (?:muc|chi tieu|ke hoach)|^vuot$"),
    (Field.DONE, 0, rf"^(?!.*(?:{_NOT} |xuat sac|tot\b|muc)).*\bhoan thanh"),
    (Field.ASSIGNED, 0, r"(?:so|tong)(?: so)? (?:nhiem vu|nv)\b|(?:nhiem vu|nv) (?:duoc )?giao"),
    _SUBJECT,
    (Field.GROUP, 0, r"^nhom\b|^ten nhom|\bnhom tuong dong"),
    (Field.GROUP, 1, r"^(?:chi bo|dang bo)\b|^ten (?:chi bo|dang bo)"),
    (Field.TITLE, 0, rf"^(?!.*(?:{_PLACES}).*chuc).*\bchuc (?:danh|vu)\b"),
    (Field.GROUP, 2, rf"^(?!.*(?:nhan xet|y kien|ghi chu|(?<!to )chuc)).*(?:nhom|{_PLACES})"),
)  # fmt: skip
_SHARE = re.compile(r"%|\b(?:ty|ti) le\b|^tl$")
_PART = re.compile(r"^(?:sl|so luong|so nguoi|so dang vien|so dv|nguoi|so|tong so|tl)$|^(?:ty|ti) le\b|%")
_TITLE = re.compile(r"^(?:bieu|bang|danh sach|phu luc|bao cao|tong hop|mau|ket qua tong hop|to trinh)\b")
_SPACES = re.compile(r"[^\w%]+")
_LONGEST = 80


@lru_cache(maxsize=512)
def meaning(heading: str, *, of_people: bool) -> Meaning | None:
    """The field a heading stands for; None for words that are not known, and for a share of anything but tasks."""
    words = plain_words(heading)
    if not words or len(heading) > _LONGEST or _TITLE.search(words):
        return None
    patterns = _OF_PEOPLE if of_people else _OF_GROUPS
    found = next((Meaning(field, rank) for field, rank, pattern in patterns if pattern.search(words)), None)
    if found is not None and is_share(heading) and found.field not in TASK_FIELDS:
        return None
    return found


def is_part(heading: str) -> bool:
    """Whether a heading only says in what its parent is counted: "SL", "Số lượng", "Tỷ lệ %"."""
    return bool(_PART.search(plain_words(heading)))


def is_share(heading: str) -> bool:
    """Whether a heading is of a share."""
    return bool(_SHARE.search(plain_words(heading)))


def plain_words(text: str) -> str:
    """Lower-case words without diacritics and punctuation: "Đ/c" is "d c"."""
    return _SPACES.sub(" ", fold(text)).strip()
