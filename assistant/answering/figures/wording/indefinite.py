""" "một" that counts nothing: "ban lãnh đạo một đơn vị chỉ làm xong 48 việc" is of some unit, not of one."""

from __future__ import annotations

import re

from assistant.answering.quantity import Quantity
from corpus.text import fold

_BODY = r"(?:don vi|co quan|chi bo|dang bo|tap the|to chuc|phong|xa|phuong|so|dia phuong|ban|truong|benh vien|doanh nghiep|cong ty)"
_OF = re.compile(
    r"\b(?:lanh dao|giam doc|thu truong|dung dau|chi uy|cap uy|dang uy|bi thu|cua|tai|o|thuoc|giong nhu|vi du)\s*$"
)
_ACTS = re.compile(
    rf"\s*{_BODY}(?: (?:nha nuoc|su nghiep|hanh chinh|co so|truc thuoc))? (?:chi|moi|duoc giao|giao|lam|thuc hien|nhan)\b(?! \w+ (?:xuat sac|tot))"
)
_SOME = re.compile(rf"\s*{_BODY}\b")


def is_indefinite(text: str, quantity: Quantity) -> bool:
    """Whether the number is the article before a body that is spoken of, not counted."""
    folded = fold(text)
    if fold(quantity.text) != "mot" or len(folded) != len(text):
        return False
    after = folded[quantity.end :]
    return _ACTS.match(after) is not None or (
        _OF.search(folded[: quantity.start]) is not None and _SOME.match(after) is not None
    )
