"""The subject of a question in one word of a fixed list, coarse enough to say nothing of who asked."""

from __future__ import annotations

import re

from corpus.text import fold

OTHER = "khác"
_SUBJECTS = {
    "tỷ lệ, số lượng": r"ty le|phan tram|%|bao nhieu nguoi|toi da|so luong|khong che",
    "27 biểu hiện": r"bieu hien|suy thoai|tu dien bien|tu chuyen hoa",
    "mẫu biểu, hồ sơ": r"\bmau\b|phu luc|ho so|bieu mau|bao cao",
    "thời hạn": r"thoi han|bao gio|khi nao|truoc ngay|han cuoi|cham nhat",
    "thẩm quyền": r"tham quyen|ai (?:xep|danh gia|quyet dinh|chu tri)|cap nao",
    "xếp loại": r"xep loai|danh gia|xuat sac|hoan thanh|khong hoan thanh",
    "kiểm điểm": r"kiem diem|tu phe binh|gop y|hoi nghi",
    "kỷ luật": r"ky luat|khien trach|canh cao|cach chuc|khai tru",
    "đảng viên, sinh hoạt": r"dang vien|sinh hoat|ket nap|du bi|mien",
    "hiệu lực văn bản": r"hieu luc|thay the|van ban nao|quy dinh nao|sua doi",
}
_FOUND = {name: re.compile(rf"(?:{words})") for name, words in _SUBJECTS.items()}


def subject_of(question: str) -> str:
    """The first subject of the list whose words the question uses, else "khác"."""
    folded = fold(question)
    return next((name for name, words in _FOUND.items() if words.search(folded)), OTHER)
