"""Whether figures are told of the time before the regulation in force: "trước đó 20 người tốt thì được mấy", "trước 366 thì sao"."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from corpus.text import fold

_BEFORE_IT = re.compile(
    r"\btruoc (?:khi )?(?:co |ban hanh |ap dung )?(?:quy dinh |qd )?(?:so )?366\b"
    r"|\b(?:quy dinh|van ban|huong dan) (?:cu|truoc do|truoc day)\b(?! (?:hoi nghi|khi|ngay|thang|\d))"
)
_FORMERLY = re.compile(
    r"(?:^|[,.;?] )\W*(?:(?:con|the|vay|ma|va|o|luc|thoi|hoi) )*(?:truoc (?:do|day|kia)|hoi truoc|ngay truoc|thoi truoc)\b[^.;?]*\b(?:may|bao nhieu|sao|the nao|khong)\b"
    r"|\b(?:may|bao nhieu|sao) [^.;?]{0,24}\b(?:truoc (?:do|day|kia)|hoi truoc)\W*$"
)
_NOW = re.compile(
    r"\b(?:nam nay|bay gio|hien(?: nay| tai| gio)?|gio|nay|moi|sau do|(?:truoc|luc) khi (?!co|ban hanh|ap dung))\b|\btruoc (?:do|day|kia) (?:\w+ ){0,2}?(?:co|la|dang|da|bao cao|ghi|de nghi|hoi|noi|tra loi)\b"
)


def says_before_present(question: Question) -> bool:
    """False where a day is told, or "trước đó" is before something else that is told."""
    last = fold(question.turns[-1]) if question.turns else question.folded
    if _BEFORE_IT.search(last) is not None:
        return True
    return not question.dated and _FORMERLY.search(last) is not None and _NOW.search(last) is None
