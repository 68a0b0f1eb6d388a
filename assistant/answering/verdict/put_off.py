"""A review put off to the next year ("để qua tháng 5 năm sau … được không") against the day that a sentence ends it by."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.polarity import Stance
from assistant.answering.question.review_words import ACTS_OF_REVIEW
from assistant.answering.verdict.wording import remainder
from corpus.document import Provision
from corpus.text import fold

_NEXT_YEAR = r"(?:nam sau|sang nam|qua nam|nam toi|he nam sau)"
_PUT_OFF = re.compile(
    rf"\b{_NEXT_YEAR}\b.*\b(?:duoc|on|sao|kip)(?: vay| luon)? (?:khong|ko|k|hong|chu|phai|dung|nhi|ha|a)\b"
)
_ENDS = re.compile(r"\b(?:ket thuc|hoan thanh|xong) truoc ngay \d{1,2}/\d{1,2}\b")
_LAST = re.compile(r"\btruoc ngay (\d{1,2})/(\d{1,2})\b(?! nam sau)")
_NEXT = re.compile(r"\bnam sau\b")
_OTHER = re.compile(r"\b(?:dac thu|15/0?1|bo sung|nop|gui|luu|tuyen duong|khen|ke hoach|thong bao|cong khai)\b")
_SCHOOL = re.compile(r"\b(?:nam hoc|truong (?:hoc|toi|tui|em|minh|con|thcs|thpt|tieu hoc|mam non)|hieu truong)\b")


def put_off(folded: str, asked: Stance, provision: Provision) -> Claim | None:
    """Không where the review of a school ends before the year is out: its sentence leaves it no later day."""
    if asked.denies or _OTHER.search(folded) or not ACTS_OF_REVIEW.search(folded):
        return None
    if not _PUT_OFF.search(folded) or not _SCHOOL.search(folded):
        return None
    for item in provision.questions:
        rest = remainder(item.lead or "")
        said = fold(rest)
        if said.startswith("truong hoc") and _ENDS.search(said) and not _NEXT.search(said):
            return Claim(f"Không. {rest}", (provision.key,), ClaimKind.LEAD)
    return None


def outlasts(folded: str, lead: str) -> bool:
    """Whether a question tells the next year where a stored sentence says Có and ends by a day of this one."""
    said = fold(lead)
    if not lead.startswith("Có") or _NEXT.search(said) or _LAST.search(said) is None:
        return False
    return re.search(rf"\b{_NEXT_YEAR}\b", folded) is not None
