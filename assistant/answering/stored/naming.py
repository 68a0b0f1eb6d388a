"""What a thing is asked to be ("… có phải là suy thoái không"): that somebody must do something with it gives no Có to that."""

from __future__ import annotations

import re

from assistant.answering.question.polarity import stance
from corpus.document import Asking
from corpus.text import fold

_IS = re.compile(r"\b(?:co )?phai (?:la|cung la) (?!khong\b)(.+?)(?: (?:khong|ko|chua))?$")
_SAYS_WHAT_IS = re.compile(r"\b(?:la|thuoc|gom|coi|xem|tinh|goi|nam trong|muc|bang)\b")
_AS_IF = re.compile(r"\bphai la (?:nguoi|mot|\d|do|trong|cu|bat buoc|viec)\b|\bco phai la (?:\w+ ){5,}")


def names_other(part: str, asked: Asking) -> bool:
    """Whether it is asked what a thing is, and a stored question and its sentence tell of an act alone (`part`: folded)."""
    put = stance(part).folded
    if _IS.search(put) is None or _AS_IF.search(put):
        return False
    return _SAYS_WHAT_IS.search(fold(f"{asked.text} {asked.lead}")) is None
