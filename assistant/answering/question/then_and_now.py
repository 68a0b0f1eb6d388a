"""Whether a message asks what was and what is ("trước đây … không, bây giờ thì sao")."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

_THEN = re.compile(
    r"\b(?:truoc (?:day|kia|nay)|(?:hoi|thoi|ngay|luc|ky|dot) (?:truoc|xua|do)|(?:quy dinh|huong dan|quy trinh|mau|van ban|ban) (?:cu|truoc)|(?:hoi|thoi) (?:nam )?20\d\d|thi truoc|xua)\b"
)
_NOW = re.compile(
    r"\b(?:bay gio|hien (?:nay|gio|tai)|gio|nam nay|ky nay|nay (?:thi|co|con|la|the|ra|xep|may)|(?:quy dinh|huong dan|quy trinh|mau|van ban|ban) moi)\b"
)


def asks_then_and_now(question: Question) -> bool:
    """Whether a message asks what was and what is."""
    return _THEN.search(question.folded) is not None and _NOW.search(question.folded) is not None
