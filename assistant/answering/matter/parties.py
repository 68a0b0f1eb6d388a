"""Who decides, who was disciplined, which place is charged: what was stored for one party does not hold for another."""

from __future__ import annotations

import re
from functools import lru_cache

_UNDER = re.compile(
    r"\b(?:truc thuoc|thuoc)(?: (?:cua|dang uy|dang bo|cap uy|tinh uy|co so|xa|phuong|bo phan|huyen|tinh))+"
)
_DECIDES = re.compile(r"\b(?:tu quyet|quyet dinh|quyet|chot|dinh doat|phe duyet)\b")
_OF_ITSELF = re.compile(r"\b(?:chi bo|dang bo|to chuc dang|cap uy|tap the)(?: cua)?(?: chinh)? minh\b")
_DECIDERS = (
    ("section", r"dang uy bo phan"),
    ("rated", r"bi thu(?: chi bo)?|chi uy|chi bo|dang vien|ca nhan"),
    ("staff", r"ban to chuc(?: trung uong| tinh uy| thanh uy| huyen uy| dang uy)?|co quan tham muu"),
    ("upper", r"bo chinh tri|ban bi thu|dang uy|ban thuong vu|btv|cap uy cap tren|cap tren|tinh uy|cap tinh"),
)
_PUNISHED = r"(?:moi |vua |dang |da )*bi (?:thi hanh )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)"
_ORDINARY = re.compile(
    rf"\b(?:dang vien|nhan vien|cong chuc|vien chuc|nguoi lao dong|giao vien|chuyen vien|can bo cap duoi|mot nguoi|co nguoi)\b(?: \w+){{0,3}} {_PUNISHED}"
)
_LEADING = re.compile(
    rf"\b(?:thanh vien|(?:pho )?bi thu|(?:chi|cap|dang) uy vien|(?:pho )?giam doc|(?:pho )?(?:hieu truong|chu tich|thu truong)|hieu pho|(?:truong|pho)(?: truong)? (?:phong|ban|khoa)|ban lanh dao)\b"
    rf"(?:,? \w+){{0,5}} {_PUNISHED}"
)
_PLACE = r"(?:noi|co quan|don vi|cho|chi bo|so|truong|phong|xa|phuong|trung tam|benh vien|cong ty)(?: lam viec| cong tac| sinh hoat)?"
_FAULT_AT = re.compile(
    rf"\b(?:loi|vi pham|sai pham|khuyet diem|chuyen|viec)(?: \w+){{0,4}} (?:o|tai|tu) (?:ben )?{_PLACE} (cu|moi)\b"
)
_CHARGED_AFTER = re.compile(
    rf"\b(?:tinh|quy|anh huong|lien luy|keo theo)\b(?: \w+){{0,8}}? {_PLACE} (cu|moi|toi|em|minh)\b"
)
_CHARGED_BEFORE = re.compile(
    rf"\b{_PLACE} (cu|moi|toi|em|minh)\b(?: (?!{_PLACE} (?:cu|moi)\b)\w+){{0,4}} (?:bi|co|phai)\b(?: \w+){{0,3}} (?:tinh|anh huong|lien luy|keo theo|chiu|ganh|dinh)\b"
)
_REASON = re.compile(rf"\b(?:vi(?! pham)|do|boi)\b(?: \w+)*? (?:o|tai|tu) (?:ben )?{_PLACE} (?:cu|moi)\b")
_PEOPLE = re.compile(r"\b(?:nguoi dan|nhan dan|quan chung|ba con)\b")  # what they may do is not what members may
_SCHOOL = re.compile(
    r"\b(?:(?:nha )?truong (?:hoc|toi|em|minh|mam non|tieu hoc|thcs|thpt|cao dang|dai hoc)|nha truong|truong|nam hoc|hoc ky|giao vien|hieu truong|giao duc|mam non|nghi he)\b(?! (?:hop|phong|ban|khoa|doan|thon)\b)"
)  # which goes by its own year
_QUARTER = re.compile(
    r"\b(?:hang|tung|moi|theo|cac|cuoi|mot) quy\b(?! (?:dinh|che|trinh|tac|hoach|mo))|\bquy (?:[1-4]|i{1,3}|iv)\b"
)
_TOGETHER = re.compile(r"\bcung (?:mot |1 )?(?:buoi|luc|ngay|hoi nghi|cuoc hop|phien)\b")
_AS_ONE = re.compile(r"\bchung (?:luon|voi|mot|1)\b")
_IN_ONE = re.compile(r"\b(?:chung|cung|ghep|gop|long|mot (?:hoi nghi|cuoc hop)|hai lan)\b")
_RECIPIENTS = (
    ("upper", re.compile(r"\b(?:gui|nop|bao cao)\b(?: \w+){0,6}? (?:(?:len|cho|den) (?:\w+ )?(?:cap tren|cap uy cap tren|dang uy cap tren)|(?:len|ve|cho) (?:dang uy(?! vien)|huyen uy|tinh uy|thanh uy|ban to chuc)|len (?:cap uy|tren))\b")),
    ("attending", re.compile(r"\b(?:gui|phat|dua)\b(?: \w+){0,10}? (?:nguoi du|dai bieu|thanh vien|dong chi du|nguoi hop)\b")),
)  # fmt: skip
_OWN = {
    "toi": "moi",
    "em": "moi",
    "minh": "moi",
}  # who asks of a colleague that came from elsewhere is of the new place
_WEEKDAY = re.compile(r"\b(?:thu |t)(hai|ba|tu|nam|sau|bay|[2-7])\b")
_DAYS = {"hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7}


_ELSEWHERE = re.compile(  # a rule of one province asked about for others
    r"\b(?:ca nuoc|toan quoc|(?:tinh|dia phuong) khac|cac tinh|moi (?:tinh|dia phuong)|(?:tinh|dia phuong) nao cung)\b"
)


def other_party(asked: str, stored: str) -> bool:
    """Whether two folded questions speak of different deciders, of different people disciplined, of faults at or charges
    to different places, of papers sent to others, or of weekdays that lie otherwise apart."""
    told = ((mine, read) for read in (_decider, _fault_at, charged, _sent_to, _staff) if (mine := read(asked)))
    if any((theirs := read(stored)) and mine != theirs for mine, read in told):
        return True
    if _sent_to(asked) == "upper" and _sent_to(stored) != "upper":
        return True
    if any(words.search(stored) and not words.search(asked) for words in (_PEOPLE, _SCHOOL, _QUARTER)):
        return True
    if _TOGETHER.search(asked) and not _TOGETHER.search(stored):
        return True
    if _AS_ONE.search(asked) and not _IN_ONE.search(stored):
        return True
    if _ORDINARY.search(asked) and _LEADING.search(stored) and not _LEADING.search(asked):
        return True
    if (_ELSEWHERE.search(asked) is None) != (_ELSEWHERE.search(stored) is None):
        return True
    apart = _apart(asked)
    return apart is not None and apart != _apart(stored)


@lru_cache(maxsize=1024)
def _decider(folded: str) -> str | None:
    """Who is said to decide: the party named last before the verb."""
    verb = _DECIDES.search(folded)
    if verb is None:
        return None
    if verb.group().startswith("tu ") or _OF_ITSELF.search(folded[verb.end() :]):
        return "rated"
    before = _UNDER.sub(" ", folded[: verb.start()])
    if re.search(r"\btu\s*$", before):
        return "rated"
    last = [(found.end(), kind) for kind, words in _DECIDERS for found in re.finditer(rf"\b(?:{words})\b", before)]
    return max(last)[1] if last else None


def _fault_at(folded: str) -> str | None:
    found = _FAULT_AT.search(folded)
    return found[1] if found else None


@lru_cache(maxsize=1024)
def charged(folded: str) -> str | None:
    """The place to which a fault is charged, whatever place it was committed at."""
    folded = _REASON.sub(" ", folded)
    found = [*_CHARGED_AFTER.finditer(folded)][-1:] or [*_CHARGED_BEFORE.finditer(folded)][-1:]
    return _OWN.get(found[0][1], found[0][1]) if found else None


def _sent_to(folded: str) -> str | None:
    """Whether papers are sent to those above, or to those who attend."""
    return next((kind for kind, words in _RECIPIENTS if words.search(folded)), None)


def _staff(folded: str) -> str | None:
    """Civil servants or public employees, where one alone is named."""
    named = {kind for kind in ("cong chuc", "vien chuc") if kind in folded}
    return named.pop() if len(named) == 1 else None


def _apart(folded: str) -> int | None:
    """How many days lie between two weekdays named; None where not two are."""
    days = [_DAYS.get(day) or int(day) for day in _WEEKDAY.findall(folded)]
    return abs(days[0] - days[1]) if len(days) == 2 else None
