"""A turn that asks which of the two things told before comes first ("cái nào làm trước"), with the two named."""

from __future__ import annotations

import re

from corpus.text import fold

_WHICH = re.compile(
    r"(?:(?:the|vay|con|thi|roi|a)\s+)*(?:cai|viec|ben|loai|noi|cho) nao (?:(?:phai|duoc|thi|se|lam|xep|xep loai|danh gia|kiem diem|tien hanh|di)\s+)*truoc(?: (?:a|vay|the|nhi|ha|cai nao sau|em|anh|chi))*[\s?.!]*"
)
_REVIEWS = re.compile(r"\bkiem diem\b(?!.*\bxep loai\b)")
# the two that are set in an order, and how that order is asked for
_PAIRS = (
    (r"\b(?:can bo|cong chuc|vien chuc)\b", r"\bdang vien\b", "xếp loại công chức trước hay xếp loại đảng viên trước"),
    (r"\btap the\b", r"\b(?:ca nhan|thanh vien|tung nguoi)\b", "{act} tập thể trước hay cá nhân trước"),
    (r"\bchi bo\b", r"\b(?:co quan|don vi|chinh quyen|chuyen mon|ban giam doc)\b", "{act} ở chi bộ trước hay ở cơ quan trước"),
)  # fmt: skip


def which_first(context: str, text: str) -> str | None:
    """What such a turn asks, whole; None for any other turn, and where the turns before name no two of which an order is known."""
    told = fold(context)
    if _WHICH.fullmatch(fold(text)) is None:
        return None
    act = "kiểm điểm" if _REVIEWS.search(told) else "xếp loại"
    asked = (ask for one, other, ask in _PAIRS if re.search(one, told) and re.search(other, told))
    found = next(asked, None)
    return None if found is None else found.format(act=act)
