"""Whether a message asks what was and what is ("trước đây … không, bây giờ thì sao")."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

_THEN = re.compile(
    r"\b(?:truoc (?:day|kia|nay)|(?:hoi|thoi|ngay|luc|ky|dot) (?:truoc|xua|do)|(?:quy dinh|huong dan|quy trinh|mau|van ban|ban) (?:cu|truoc)|(?:hoi|thoi) (?:nam )?20\d\d|thi truoc|xua|truoc(?= (?:chi|thi|co|la|khong|phai|cung)\b))\b"
)
_NOW = re.compile(
    r"\b(?:bay gio|hien (?:nay|gio|tai)|gio|nam nay|ky nay|nay (?:thi|co|con|la|the|ra|xep|may|ai|do|bao|phai|duoc|khong)|(?:quy dinh|huong dan|quy trinh|mau|van ban|ban) moi)\b"
)


# asked of both times, to be answered by what each had rather than by a Có or Không
_THING = re.compile(
    r"\b(?:bao nhieu|may|khi nao|bao gio|the nao|ra sao|sao|ngay nao|luc nao|ai|gi|(?:mau|cap|buoc|muc|noi|nhung|cai) nao)\b"
)
_WHETHER = re.compile(
    r"\b(?:co|phai|duoc|bi|con|chi)\b[^,.;?]*?\b(?:khong|ko|chua)\b(?! (?:hoan thanh|giu|lam|co))|\bthi sao\b"
)
# what was is told, and whether it still is so is asked: "trước không quá 20% thì giờ còn 20% không"
_STILL = re.compile(
    r"\b(?:bay gio|gio|nay|hien (?:nay|gio|tai)) (?:\w+ ){0,2}?(?:con|van|co con|co khac|co doi|khac|doi)\b[^.;]*\b(?:khong|ko|chua)\b"
)
_SOURCE = r"\b(?:van ban|quy dinh|huong dan|nghi dinh|thong tu) (?:nao|gi|so may|may)\b"
_OF_REVIEW = r"\b(?:kiem diem|xep loai|danh gia)\b"  # by which text another thing is done is no matter of the review's
_POINTS = r"\b(?:bao nhieu|may) diem (?:phan tram|%)"  # two shares are set side by side
_ELSEWHERE = re.compile(r"\b(?:co quan|don vi|noi|cho|chi bo|cho lam) (?:cong tac |lam viec |cu )*truoc\b")  # a place
_OWN_CASE = re.compile(r"\b(?:toi|em|minh|chau|tui)\b(?! (?:hoi|muon|xin|can|nho))")


def asks_thing_then_and_now(question: Question) -> bool:
    """Whether one thing is asked of what was and of what is, no document named and no case of one's own told."""
    if (
        question.documents
        or not asks_then_and_now(question)
        or _OWN_CASE.search(question.folded)
        or _ELSEWHERE.search(question.folded)
        or question.has(_POINTS)
        or (question.has(_SOURCE) and not question.has(_OF_REVIEW))
    ):
        return False
    if _STILL.search(question.folded):
        return True
    return _THING.search(question.folded) is not None or len(_WHETHER.findall(question.folded)) >= 2


def asks_then_and_now(question: Question) -> bool:
    """Whether a message asks what was and what is."""
    return _THEN.search(question.folded) is not None and _NOW.search(question.folded) is not None
