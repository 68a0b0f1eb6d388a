"""By what words a later turn shows that it speaks of the case told before: "nếu …", "trong số ấy", "mức đó", "thì được bao nhiêu"."""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|roi)\s*,?\s+)*"
    r"(?:the|vay|thoi|con|neu|gia su|gia nhu|gia du|gia dinh|gia|truong hop|nhung|ma|nho|lo|khi (?!nao\b)|luc (?!nao\b)|sau khi|bay gio|gio|tiep|nhu vay|nhu the|tuc|nghia la|tinh lai|sang|rui)\b"
)
_POINTS = re.compile(
    r"\b(?:ay|do|kia|noi tren|o tren|ke tren|nhu tren|vua neu|vua noi|vua ke|vua tinh|con so|trong so|(?<!nam )(?<!hien )(?<!hom )(?<!bua )(?<!ky )(?<!dot )(?<!quy )nay)\b"
)
_ANEW = re.compile(
    r"\b(?:moi (?:la|thanh|con|duoc|bao nhieu)|(?:tong|diem|han|tran|ty le|ti le|so|muc|ket qua)(?: diem)? moi|tinh lai|tham dinh lai|xep lai|cham lai|xet lai|(?:nguoi|dong chi|diem|viec|nhiem vu|suat) nua|van con|van duoc|con (?:duoc|giu|dat|du|lai|xep)|dieu chinh)\b"
)
_BARE_AMOUNT = re.compile(
    r"\b(?:duoc|con|len|la|thanh|xuong|phai|thi) (?:bao nhieu|may)(?: (?:nguoi|dong chi|nua|vay|a|nhi|ha))*[ ?.!]*$"
)
_NOT_YET = re.compile(
    r"\b(?:chua|khong|ko)(?: \w+)?? (?:chot|co lich|dinh|an dinh|biet|ro|co ngay|len lich|thong nhat|quyet)\b"
)
_LACKS = re.compile(
    r"\b(?:con |dang )?thieu (?:bao nhieu|may)\b|\bdu (?:chua|khong)\b|\b(?:can|phai) (?:\w+ ){0,3}?(?:bao nhieu|may) \w+ nua\b"
)
_COUNT_ASKED = re.compile(
    r"\b(?:bao nhieu|may) (?:nhiem vu|viec|nguoi|dong chi|d/c|dang vien|tap the|to chuc|chi bo|phieu|khuyet diem|suat|cho|htxs\w*|xuat sac|xs|httnv|htt|tot)\b"
)
_DAY_TOLD = re.compile(r"\b\d{1,2}[/.-]\d{1,2}\b|\bngay \d{1,2} thang\b")
_TO_RECKON = re.compile(r"^(?:(?:a|da|vang|roi)\s*,?\s+)*tinh (?:cho|giup|ho|them|tiep|luon|dum|gium|xem|thu)\b")
_RATIO_OF = re.compile(r"\b(?:ty|ti) le\b[^.?!]{0,40}?\b(?:tren|so voi) (?:tong )?(?:so|cac|ca)?\b")
_HIGHER = re.compile(r"\b2[05] ?%|\bmuc 2[05]\b|\bnoi troi\b")
_LAST_DAY = re.compile(r"\b(?:muon nhat|cham nhat|tre nhat)\b[^.?!]*\b(?:ngay (?:nao|may|bao nhieu)|hom nao|bua nao)\b")
# "đảng bộ nào được nhiều hơn", "cả hai cộng lại mấy", "có đúng quy định không" of what was told before
_COMPARES = re.compile(
    r"\b(?:ca (?:hai|ba|bon|[234])|tong cong|cong lai|gop lai|chenh(?: lech)?|hon kem)\b|\b(?:nhom|ben|chi bo|dang bo|phong|to|don vi|khoi|ai) nao\b[^.?!]{0,30}\b(?:hon|nhieu|it|vuot|cao|thap)\b|"
    r"^(?:(?:the|vay|nhu vay|thi|so do)\s+)*(?:co )?(?:dung|hop) (?:quy dinh|ty le|ti le|luat)(?: (?:chua|khong|ko|k|hong))"
)
_TOGETHER = re.compile(
    r"\b(?:ca (?:hai|ba|bon|[234])|tong(?: cong)?|cong (?:lai|chung|het)|gop (?:lai|chung)|chenh(?: lech| nhau)?|hon kem|het thay|tat ca)\b"
)
_SIGNS = (
    _COMPARES,
    _HIGHER,
    _LAST_DAY,
    _RATIO_OF,
    _OPENS,
    _POINTS,
    _ANEW,
    _BARE_AMOUNT,
    _NOT_YET,
    _LACKS,
    _COUNT_ASKED,
    _DAY_TOLD,
    _TO_RECKON,
)
_ASKS_FIGURE = re.compile(
    r"\b(?:bao nhieu|may|phan tram|ty le|ti le|ngay nao|hom nao|bua nao|khi nao|muc (?:nao|gi)|loai (?:nao|gi)|hang (?:nao|gi)|xep (?:loai )?(?:the nao|ra sao|sao|gi|nao)|thi sao|(?:thi |lai )?the nao|ra sao)\b|"
    r"\b(?:khong|ko|hong|hem|chua)(?: (?:a|nhi|vay|the|ha|em|anh|chi|chu|bac|ad|nua))*[ ?.!]*$"
)
# who decides, where and by which paper is told by a provision, whatever the figures are
_ASKS_RULE = re.compile(
    r"\b(?:ai|cap nao|co quan nao|ben nao|o dau|dau|mau (?:nao|gi|so may)|van ban nao|quy dinh nao|huong dan nao|dieu (?:nao|may)|khoan (?:nao|may)|can cu (?:nao|vao dau)|vi sao|tai sao|sao lai|lam sao|giay to|thu tuc|ho so gi|lam (?:gi|the nao)|xu ly)\b"
)
_RATIO = re.compile(
    r"\b(?:bao nhieu|may) (?:phan tram|%)|\b(?:ty|ti) le (?:toi da |cao nhat )?(?:la )?(?:bao nhieu|may)\b"
)
_KIND = r"(?:chi bo|dang bo|dang uy|phong|ban|so|xa|phuong|truong|don vi|khoi|nhom|to|tap the|co quan|dong chi|anh|chi|ong|ba|co|chu|ben)"
_PEOPLE = ("dong chi", "anh", "chi", "ong", "ba", "co", "chu")
_ELSE = re.compile(
    rf"\b{_KIND}(?: \w+){{0,3}}? (?:khac|ben canh|ben kia|ke ben|lang gieng|ban|thu hai)\b|\b(?:ben|cho) (?:ban|kia|khac)\b"
)
_PERSON = r"(?:toi|minh|em|con|chau|chung toi|chung em|ta)"
_OF_US = re.compile(
    rf"\b(?:phong|ban|so|xa|phuong|truong|don vi|khoa|khoi|nhom|to|tap the|co quan|chi bo|dang bo|dang uy|ben)(?: cua| ben)? {_PERSON}\b"
)
_TASKS = r"(?: (?:duoc|bi|co|la|cham|giao|lam|xong|nam nay|ca nam))*(?: (?:giao|xong|dat))? \d"
_BY_PERSON = re.compile(rf"\b{_PERSON}{_TASKS}")
_LETTERED = re.compile(
    rf"\b({_KIND}) ([a-z]|\d{{1,2}})\b(?! (?:nguoi|dong chi|dang vien|nhiem vu|viec|diem|thang|ngay|nam|%))"
)


def asks_together(folded: str) -> bool:
    """Whether a turn asks what those told before come to together, or by how much they differ."""
    return _TOGETHER.search(folded) is not None


def tells_number(folded: str) -> bool:
    """Whether a number is told, in figures or in words from ten on."""
    return re.search(r"\d|[½¼¾⅓⅕]|\b(?:muoi|chuc|tram|ham)\b", folded) is not None


def points_back(folded: str) -> bool:
    """Whether a turn, however long, speaks of the case told before it."""
    return any(sign.search(folded) for sign in _SIGNS)


def says_unknown(folded: str) -> bool:
    """Whether a turn says that something is not settled yet: "lịch thì chưa chốt"."""
    return _NOT_YET.search(folded) is not None


def among_those(folded: str) -> bool:
    """ "Trong số được xếp loại ấy": those that the turn before came to."""
    return (
        re.search(r"\btrong (?:so|tong so)?\b[^,;.?\d]{0,40}?\b(?:ay|do|nay|tren|vua neu|vua tinh|kia)\b", folded)
        is not None
    )


def asks_of_case(folded: str) -> bool:
    """Whether a turn asks for a number, a day, a rating, or yes or no; not who decides or by which paper."""
    return _ASKS_FIGURE.search(folded) is not None and _ASKS_RULE.search(folded) is None


def asks_last_day(folded: str) -> bool:
    """ "Muộn nhất phải gửi ngày nào?" """
    return _LAST_DAY.search(folded) is not None and re.search(r"\bgui\b", folded) is not None


def asks_of_ratio(context: str, folded: str) -> bool:
    """Whether a turn with no number of its own asks for a ratio after one that asked for none: that of the rule is meant."""
    return _RATIO.search(folded) is not None and not re.search(r"\d", folded) and _RATIO.search(context) is None


def _lettered(folded: str) -> list[tuple[str, str]]:
    """Units with their letter or number, people with their letter: "đã có 6 rồi" names nobody called 6."""
    return [(kind, name) for kind, name in _LETTERED.findall(folded) if kind not in _PEOPLE or not name.isdigit()]


def _owner(folded: str) -> str | None:
    """Whether figures are told of the asker or of the asker's unit, where that is told right before them."""
    if _BY_PERSON.search(_OF_US.sub(" ", folded)):
        return "person"
    return "unit" if _OF_US.search(folded) else None


def of_another(context: str, folded: str) -> bool:
    """Whether a turn speaks of another unit or person than the one told of: "chi bộ bên cạnh", "phòng B" after "phòng A"."""
    if _ELSE.search(folded):
        return True
    if {_owner(context), _owner(folded)} == {"person", "unit"}:
        return True
    told, named = dict(_lettered(context)), dict(_lettered(folded))
    return any(told.get(kind) != name for kind, name in named.items())
