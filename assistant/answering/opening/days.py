"""How days are counted ("3 ngày làm việc có tính thứ bảy không"): no figure is put up by that."""

from __future__ import annotations

import re

from assistant.answering.left_open import opens_as_read
from assistant.answering.question.question import Question
from corpus.document import Provision
from corpus.text import fold

# "3 ngày làm việc có tính thứ bảy không": how days are counted is asked, no figure is put up
_REST_DAYS = re.compile(r"\b(?:thu (?:bay|7)|chu nhat|cuoi tuan|ngay (?:nghi|le)|t7)\b")
_COUNTED_IN = re.compile(rf"\b(?:tinh|ke|dem|gom|tru|bo)(?: (?:ca|luon|den|them|ra|vao))* {_REST_DAYS.pattern}")


def asks_counting(question: Question) -> bool:
    """Whether it is asked if days of rest count among the days."""
    return _COUNTED_IN.search(fold(question.text)) is not None


def counting_open(provision: Provision) -> str | None:
    """The stored sentence that leaves open how days are counted."""
    stored = (item.lead for item in provision.questions if item.lead and _REST_DAYS.search(fold(item.text)))
    return next((lead for lead in stored if opens_as_read(lead) and "ngày làm việc" in lead), None)
