"""A follow-up with nothing before it: "thế còn lãnh đạo?", "được thêm mấy người nữa?"."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.question import Question
from assistant.answering.replies import Reply

_ROOM = re.compile(
    r"(?:the |vay |the thi |vay thi )?(?:thi )?(?:con )?(?:duoc |co the |phep )*(?:xep |lay |cho |duoc )?them (?:duoc )?(?:toi da )?(?:may|bao nhieu) (?:nguoi|dong chi|suat|dang vien|xuat sac)"
    r"(?: xuat sac)?(?: nua)?(?: (?:vay|a|nhi|the))?[ ?.!]*$"
)
_BARE_ASKED = re.compile(
    r"(?:thi |cho (?:em |toi )?hoi )?(?:xep loai (?:nhu )?the nao|xep loai ra sao|(?:dung |theo |viet |lam )?mau (?:nao|gi))(?: (?:a|vay|nhi))?[ ?.!]*$"
)


def fragment(question: Question) -> tuple[Reply, dict[str, str]] | None:
    """A follow-up with nothing before it."""
    words = question.folded.split()
    if len(words) <= 8 and _ROOM.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {"ask": "Có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"}
    if _BARE_ASKED.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {
            "ask": "Hãy nêu rõ đối tượng (đảng viên, lãnh đạo, tập thể, tổ chức đảng) và việc cần hỏi."
        }
    if len(words) <= 5 and re.match(r"(the |vay )?(con|the|vay|thi)\b", question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {"ask": "Hãy nêu trọn câu hỏi: đối tượng nào, việc gì, kỳ nào."}
    return None
