"""The word on a finding's badge: what the form was asked, answered in its own terms rather than "đạt" or "vượt"."""

from __future__ import annotations

from assistant.calculator.finding import Verdict
from corpus.text import capitalized

_FOUND = "Đã tính"  # nothing was put to the test: how many, how long, until when
# What holds and what does not, by function; a ceiling on a share is the one thing that is exceeded.
_WORDS = {
    "groups": ("Đạt", "Vượt"),
    "quota": ("Đạt", "Vượt"),
    "highest": (_FOUND, "Không được mức này"),
    "ceiling": ("Đạt", "Cao hơn tập thể"),
    "percentage": ("Khớp", "Chưa khớp"),
    "tally": ("Khớp", "Chưa khớp"),
    "admission": ("Đủ 6 tháng", "Chưa đủ 6 tháng"),
    "tasks": (_FOUND, "Chưa đạt ngưỡng"),
    "subordinates": (_FOUND, "Chưa đạt ngưỡng"),
    "timeline": (_FOUND, "Muộn"),
    "deadline": (_FOUND, "Muộn"),
    "send_by": (_FOUND, "Muộn"),
    "review_days": (_FOUND, "Ít hơn quy định"),
}


def word(name: str, verdict: str) -> str:
    """The badge's word for a function by its name and the verdict's value."""
    found = Verdict(verdict)
    if found is Verdict.CANNOT_TELL:
        return capitalized(found.label)
    holds, breached = _WORDS.get(name, (_FOUND, "Vượt"))
    return holds if found is Verdict.HOLDS else breached
