"""Messages that ask for a judgement a party body alone may make, or that accuse a person by name."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from corpus.text import fold

JUDGE = re.compile(
    r"\b(chon ai|xung dang dung|cham luon|xep luon|quyet cho|ban (?:huy|quyet|xu ly|ky luat)|(?:duyet|ket luan|xac dinh|phan xu|quyet|xac nhan|tham dinh|danh gia|nhan xet|cham|phan quyet) (?:luon |ngay )?(?:giup|ho|dum)|hay xac nhan (?:ong|ba|anh|chi|dong chi)|nen (?:dua|bo nhiem|ky luat|cho)|"
    r"co (?:xung dang|dang(?! (?:vien|bo|uy|doan|phi)\b))|xung dang|nen (?:xep|danh gia|cho|ky luat|bo phieu|bau|chon|de nghi)|co nen (?:xep|ky luat|cho|bau|de nghi|bo)|ai dung ai sai|"
    r"ai (?:gioi|kem|xung dang|tot) hon|co bi oan|(?:bi )?xep oan|dung hay sai|co cong bang|theo (?:ban|ad|bot|em|anh|chi(?! (?:bo|uy|dao|thi)\b)|tro ly)\b.{0,30}\bthi|ban (?:nghi|thay|danh gia)|"
    r"quyet dinh (?:giup|ho|dum)|xep (?:giup|ho|dum) (?:em|toi|minh|anh|chi|dong chi|chi bo)|"
    r"(?:toi|em|minh|anh ay|chi ay|ong ay|ba ay|co ay|dong chi \w+) (?:co )?(?:duoc|bi) (?:xep )?(?:loai )?(?:xuat sac|gi|muc nao) (?:khong|nhi|a)?$|co tham nhung (?:khong|that)|co suy thoai (?:khong|chua)|bi suy thoai chua)\b"
)
_ASKS_YOU = re.compile(
    r"\btheo (?:bot|ad|admin|tro ly|ban|em|anh|chi(?! (?:bo|uy|dao|thi)\b))\b.{0,60}\b(?:dang|nen|xung dang)(?: \w+){0,3} (?:xep|danh gia|loai|muc|ky luat|khien trach|canh cao|cach chuc)\b|"
    r"\b(?:ban|bot|ad|admin|tro ly) (?:quyet|duyet|huy|cham|chot|xep)(?: (?:giup|ho|dum|luon|ngay|cho))+ (?:toi|em|minh|chung toi|chung em|chi bo|don vi|co quan)\b"
)
# where and how one complains is told by the texts, whatever one complains of
_COMPLAINS = re.compile(
    r"\b(?:khieu nai|kien nghi|phan anh|gui don|nop don|lam don)\b[^.?!]{0,40}\b(?:o dau|len dau|ve dau|den dau|cho ai|voi ai|ai|cap nao|noi nao|co quan nao|bao lau|the nao|nhu the nao|ra sao|lam sao|mau nao)\b"
)
_SURE = 0.75
_DOMAIN = re.compile(
    r"\b(dang|chi bo|chi uy|bi thu|cap uy|xep loai|xep|xuat sac|danh gia|kiem diem|ky luat|dong chi|can bo|lanh dao|suy thoai|truong phong|pho phong|"
    r"quy hoach|bo nhiem|giam doc|hieu truong|chu tich|thu truong|sep|phieu|tham nhung|vi pham|khien trach|canh cao|hoan thanh)\b"
)
_NAME = re.compile(
    r"\b(?:ông|bà|anh|chị|đồng chí|đ/c|cô|chú|thầy|bác)\s+((?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]*\s*){1,4}[A-ZĐÀ-Ỹ]?)(?=[\s,.?!]|$)"
)
_ALLEGES = re.compile(
    r"\b(tham o|tham nhung|nhan tien|nhan hoi lo|hoi lo|quan he|ngoai tinh|danh bac|bo bich|suy thoai|vi pham|bao che|chay chuc|khai man|"
    r"an chan|an hoi lo|gian lan|tieu cuc|say xin|doc doan|tru dap|lang phi|to cao|ky luat|lay tien|tham lam|loi dung)\b"
)
_TITLE = re.compile(r"^(Bí|Phó|Chủ|Ủy|Trưởng|Giám|Đảng|Chi|Ban|Bộ|Tỉnh|Hội|A|B|X|Y)\b")


def names_person(text: str) -> bool:
    """Whether a message names a person and alleges something."""
    return any(
        match.group(1)[0].isupper() and not _TITLE.search(match.group(1)) for match in _NAME.finditer(text)
    ) and bool(_ALLEGES.search(fold(text)))


def asks_you(question: Question) -> bool:
    """Whether the assistant itself is to judge or decide, however near a provision is."""
    return _ASKS_YOU.search(question.folded) is not None


def wants_judgement(question: Question, chances: dict[str, float]) -> bool:
    """Whether a judgement is asked for that belongs to a party body; `asks_you` tells where no chance is needed for it."""
    if _COMPLAINS.search(question.folded):
        return False
    chance = chances["authority_decides"]
    if JUDGE.search(question.folded) and chance > 0.4:
        return True
    if not _DOMAIN.search(question.folded):
        return False
    return chance > _SURE or (JUDGE.search(question.folded) is not None and chance > 0.12)
