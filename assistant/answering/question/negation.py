"""What a question denies: the act it would have released, barred or not the case, with the words that deny it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Denial(StrEnum):
    """How an act is denied."""

    RELEASED = "released"  # need not be done: "khỏi", "không phải", "được miễn", "đứng ngoài"
    BARRED = "barred"  # may not be done: "không được", "không có quyền"
    ABSENT = "absent"  # is not the case: "không bị", "không thuộc", "chưa đến mức"
    OTHER = "other"  # one thing told from another: "không phải tổng số", "không làm việc trong hệ thống chính trị"


@dataclass(frozen=True)
class Negation:
    """One denial: its kind, where it stands and where what it denies begins; `act` is its last word, which is the first
    of the act where the verb stands directly behind the "không"."""

    kind: Denial
    start: int
    end: int
    act: str = ""


# Verbs of the review; "khối" and "khỏi", "thôi" and "thời" fold alike, so that these words deny before a verb alone.
_VERBS = (
    r"kiem diem|kiem|xep|danh gia|viet|lam|hop|tu (?:viet|kiem|danh|nhan|cham|xep|lien)|xac minh|tham dinh|cong khai|cong bo|thong bao|"
    r"gui|lay|trinh|bo phieu|hoi|nop|dua|ghi|neu|lap|bao(?= (?:cao|cho|lai)\b)|cham|tham gia|khac phuc|sua|xem xet|xin|"
    r"giai trinh|theo doi|chap hanh|chiu|tach|kiem tra|cho (?:y kien|diem)"
)
_NOUNS = (  # "không phải tổng số", "không phải đảng viên": what is told from another is not released
    r"la|do|o|vi|dang|can bo|cong chuc|vien chuc|lanh dao|nguoi|to chuc|cap|mot|cu|tong so|so|muc|mau|ban(?! kiem)|tap the|ca nhan|chi bo|"
    r"co quan|don vi|cua|khi|trong|ngay|thang|tat ca|moi|ai|trung uong|dia phuong|tieu chi|nhiem vu|\d"
)
_RELEASE = (
    rf"(?:khong|chua) (?:can|phai(?! (?:{_NOUNS})\b)|bat(?! (?:ngo|kha))|nhat thiet|viec gi)(?: phai)?|"
    rf"(?<!ra )(?<!tranh )(?<!loai )(?<!roi )(?<!thoat )(?<!tru )khoi (?:can |phai |bi )*(?=(?:{_VERBS})\b)|"
    r"(?:duoc )?mien(?= (?:kiem|xep|viet|lam|tinh|danh|phai|nop|hop|bo phieu)\b)|(?:duoc )?mien(?= (?:khong|ko|a|$))|(?:duoc )?mien(?=$)|"
    r"(?:dung|nam|o) ngoai(?= (?:dien|doi tuong|viec|cuoc|khau|dot|danh sach|phai)\b)|"
    rf"thoi (?:khong|khoi) (?=(?:{_VERBS})\b)|(?<!tam )(?<!chi )(?<!dong )(?<!kip )thoi (?=(?:xep|kiem)\b)|bo qua(?: khau| buoc| viec)?|loai khoi|tru (?:ra|khoi)|duoc tru|dung xep"
)
_OTHER = rf"khong phai(?= (?:{_NOUNS})\b)|khong lam viec"
_COUNTS = r"(?! (?:du )?(?:\d|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:thang|nam|ngay|diem|phan|lan)))"
_BAR = rf"(?:khong|chua) (?:duoc{_COUNTS}|nen|co quyen|co the|the(?= (?:bi |duoc )?(?:huy|dieu chinh|xep|sua|thay|lam|viet|kiem|cham|gui|hop|xem)\b))|bi cam|mat (?:quyen|xuat|suat)|bi chan(?: (?:khong|ko) (?:cho|duoc|dc))?(?= (?:xep|khong|nhan|len|lai)\b)|khong cho(?= (?:phep |duoc )?(?:xep|lam|hop|kiem|danh|nhan)\b)"
_ABSENCE = (
    r"(?:khong|chua) (?:bi|thuoc|con|nam trong|dinh|lien quan|anh huong|chiu|tinh|xep|kiem|thong bao|cong khai|ghi|lam(?! viec)|cong bo|bao(?! gio)|bao gio|ap dung|"
    r"tu (?:nhan|danh gia|xep)|tach|phan biet|chia|lay|gui|nop|gop|bo phieu|sua|khac phuc|viet|dua|trinh|lap|hop|dung(?= (?:gi|lam|cho|vao|de)\b)|quy trach nhiem)|"
    r"chua (?:den|toi) (?:muc|noi)(?: phai| bi)?|chua dang(?= (?:phai|bi)\b)|vo can|vo su|ngoai cuoc|ha thap"
)
_DENIES = re.compile(
    rf"\b(?:(?P<released>{_RELEASE})|(?P<barred>{_BAR})|(?P<absent>{_ABSENCE})|(?P<other>{_OTHER}))(?:(?<=\s)|(?=\W|$))"
)
_NAMES = re.compile(r"\bdieu dang vien khong duoc lam\b|\bkhong hoan thanh\b|\bkhong che\b")
_ASKS_AT_END = re.compile(r"[ ,]*\b(?:co |la )?(?:duoc |dung |phai )?(?:khong|ko|chua|chu)$")
_AUXILIARY = frozenset(("bi", "thuoc", "con", "nam", "dinh", "lien", "den", "toi", "dang"))
_BY_THE_WAY = re.compile(r"\b(?:cho ai|voi ai|luon|nua|cuoi nam|cuoi|gi|cho (?:gon|nhanh|xong|tien|roi|do)|duoc)\b.*$")
_OF_AGENT = {"vo can": "trach nhiem", "ngoai cuoc": "trach nhiem", "vo su": "bi"}


def negations(text: str) -> list[Negation]:
    """The denials of a folded statement, first to last; the word that asks at its end denies nothing."""
    told = _ASKS_AT_END.sub("", _NAMES.sub(lambda found: "_" * len(found[0]), text))
    found: list[Negation] = []
    for each in _DENIES.finditer(told):
        kind = Denial(each.lastgroup or "")
        said = each[0].split()
        verb = kind is Denial.ABSENT and said[0] in ("khong", "chua") and said[1] not in _AUXILIARY
        end = each.start() + len(said[0]) + 1 if verb else each.end()
        if found and not re.sub(r"[ ,]|\bthi\b", "", told[found[-1].end : each.start()]):
            found.pop()  # "thì thôi, bỏ qua, khỏi xếp lại" denies once
        found.append(Negation(kind, each.start(), end, said[-1]))
    return found


def act_denied(text: str, negation: Negation) -> str:
    """The words that say what is denied, up to the next pause."""
    word = _OF_AGENT.get(text[negation.start : negation.end].strip())
    if word is not None:
        return word
    rest = _ASKS_AT_END.sub("", text)[negation.end :]
    return _BY_THE_WAY.sub(
        "", re.split(r"[,;:.]| (?:thi|ma|nhung|roi|va cu|cu)\b| co (?=(?:thuoc|bi|duoc|phai|con|can|xep)\b)", rest)[0]
    ).strip()


def is_odd(denied: Sequence[Negation]) -> bool:
    """Whether the denials do not undo each other."""
    return len(denied) % 2 == 1
