"""The quota of the excellent: as a text sets it, and as a question asks for it."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from assistant.answering.said import text_of
from corpus.document import Provision

_ASKS_QUOTA = re.compile(
    r"^(?=.*\bxuat sac\b)(?!.*\bvuot muc\b).*\b(?:(?:khong|ko) (?:vuot )?qua|toi da|nhieu nhat|khong che)(?: \w+){0,4} (?:may|bao nhieu) ?(?:%|phan tram)"
)
_RATE_ASKED = re.compile(  # "tỷ lệ xuất sắc năm 2023 là bao nhiêu"
    r"^(?!.*\d ?(?:%|phan tram))(?!.*\bvuot muc\b).*\b(?:ty|ti) le (?:hoan thanh )?(?:xuat sac|htxs)\b(?:(?: \w+){0,8}? (?:bao nhieu|may)\b|(?: (?:hoi|cua|trong|o|vao|ky|nam|\d{4}|ngoai|nay|truoc|theo|toi da|cho phep))*[ ?.]*$)"
)
SHARE_OF_GOOD = re.compile(r"\b\d+ ?(?:%|phan tram)(?: \w+){0,2} so (?:duoc )?(?:xep )?(?:muc |loai )?hoan thanh tot\b")
QUOTA = re.compile(r"\b(?:khong (?:vuot )?qua|nhieu nhat bang) \d+ ?%")


def of_quota(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where the most that may be excellent is asked for, whether a provision sets it."""
    if not any(words.search(question.folded) for words in (_ASKS_QUOTA, _RATE_ASKED, SHARE_OF_GOOD)):
        return None
    return QUOTA.search(text_of(provision)) is not None
