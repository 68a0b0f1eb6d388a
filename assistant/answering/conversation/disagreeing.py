"""A turn that says no more than that its asker does not agree, in a conversation about a rating: it is the rating that is
not agreed with, whatever was asked last ("ai thông báo kết quả", then "không đồng ý thì sao")."""

from __future__ import annotations

import re

from corpus.text import fold

_DISAGREES = re.compile(
    r"(?:(?:the|vay|con|neu|lo|nhung|toi|em|minh|ho|dang vien)\b\s*,?\s*)*(?:khong|ko|k|chua) (?:dong y|nhat tri|phuc|chiu)(?: thi)?(?: (?:sao|the nao|lam gi|lam sao|phai lam sao))?(?: (?:a|vay|nhi|ha))*[\s?.!]*"
)
_OF_RATING = re.compile(r"\b(?:xep loai|ket qua|danh gia|tham dinh|muc|xuat sac|hoan thanh)\b")
_ASKED = "không đồng ý với kết quả xếp loại thì làm gì"


def disagreeing(context: str, text: str) -> str | None:
    """The question what to do about the rating; None for any other turn."""
    if _DISAGREES.fullmatch(fold(text)) is None or _OF_RATING.search(fold(context)) is None:
        return None
    return fold(_ASKED) if fold(text) == text else _ASKED  # as it is typed
