"""How far a statement reaches: "chỉ A", and what it lets go ("khỏi X"), against what a sentence says of all or demands."""

from __future__ import annotations

import re

ONLY = re.compile(
    r"\b(?<!dong )(?<!tieu )(?<!khong )(?<!chua )chi\b(?! (?:bo|uy|dao|tieu|huy|tiet|doan|thi|em|toi)\b)|\bduy nhat\b"
)
LETS_GO = re.compile(
    r"\b(?:khoi|khong (?:can|phai (?=kiem|xep|danh gia|viet|lam|hop|gui|nop|bao|lap|ghi|neu|lay|thong|cong|bo phieu|khac phuc|sua|tham|chiu|cho )|bat buoc|nhat thiet)|duoc mien|bo qua|dung ngoai)\b"
)
DENIES = re.compile(r"\b(?:khong|chua|chang|cha|khoi|mien|tru|cam)\b")
ALL = re.compile(r"\b(?:moi|tat ca|toan bo|luon|bao gio cung|nao cung|ai cung|tu dong|duong nhien)\b")
_BOTH = re.compile(r"\b(?:ca \w+(?: \w+){0,8}? (?:va|lan)|deu|vua \w.* vua|khong chi|chu khong chi|cung(?! cap\b))\b")
_DEMANDS = re.compile(
    r"\b(?<!khong )(?:phai|deu|van(?! (?:ban|phong|hoa|thu|kien)\b)|bat buoc|can(?! (?:bo|cu|nhac)\b))\b"
)
_RELEASED = re.compile(
    r"\b(?:khong thuoc (?:dien|doi tuong)|khong phai (?=kiem|xep|danh gia|viet|lam|hop|gui|nop|lap)|khong (?:can|bat buoc)|duoc mien (?=kiem|xep|danh gia))\b"
)
_BESIDES = re.compile(r"^ngoai\b")  # "Ngoài đảng viên, … còn gồm …" speaks of others


def narrows(statement: str, sentence: str) -> bool:
    """Whether a statement says of one alone what a sentence says of several: "chỉ A" against "cả A và B"."""
    return bool(ONLY.search(statement)) and bool(_BOTH.search(sentence)) and not ONLY.search(sentence)


def lets_go(statement: str, sentence: str) -> bool:
    """Whether a statement lets an act go that a sentence demands: "khỏi X" against "phải X"."""
    denied = DENIES.search(sentence) or ONLY.search(sentence) or _BESIDES.search(sentence)
    return bool(LETS_GO.search(statement)) and bool(_DEMANDS.search(sentence)) and not denied


def holds_to(statement: str, sentence: str) -> bool:
    """Whether a statement demands of someone an act from which a sentence lets them go: "vẫn phải X" against "không thuộc
    đối tượng X"."""
    free = LETS_GO.sub(" ", statement)
    released = _RELEASED.search(sentence) is not None and not ONLY.search(sentence)
    return free == statement and bool(_DEMANDS.search(statement)) and released
