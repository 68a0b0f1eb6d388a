"""A rating to be changed after it was given ("đã xếp rồi, giờ sửa lại được không", "xin nâng mức lên"): the rule on rating again
answers, not the conditions of the level that the message names."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

WHEN_CHANGED = "Kết quả xếp loại đã công bố có sửa, có thay đổi được không?"
_CHANGE = re.compile(
    r"\b(?:sua|doi|dieu chinh|nang|xin|xet|xem)(?: \w+){0,3}? (?:lai|len)\b(?! (?:ban|bao cao|kiem diem|y kien))|\bxep(?: loai)? lai\b|\bha (?:muc|loai|bac)\b|\b(?:sua|doi|dieu chinh|huy|huy bo) (?:ket qua|muc|quyet dinh|xep loai)\b"
)
_GIVEN = re.compile(
    r"\b(?:da|van|lo|vua) (?:\w+ ){0,2}?(?:xep|cong bo|co quyet dinh)\b|\bbi xep\b|\bxep(?: loai)?(?: \w+){0,5}? (?:roi|xong)\b|\bxep nham\b"
)


def asks_change(question: Question) -> bool:
    """Whether it is asked to change a rating that was given; nothing is computed and no document is named."""
    folded = question.folded
    return not question.documents and _CHANGE.search(folded) is not None and _GIVEN.search(folded) is not None
