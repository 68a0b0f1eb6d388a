"""Meetings attended out of those held: "đảng viên họp 9/12 buổi thì xếp loại gì"; no text read sets a share of them."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say
from corpus.text import capitalized

_PART = re.compile(
    r"(?P<absent>\b(?:vang|nghi|bo|thieu|khong du|khong hop)(?: (?:hop|sinh hoat|mat|mat))* )?(?<![\d/.,])(?P<part>\d{1,2}) ?(?:/|tren|trong)(?: tong)?(?: so)? ?(?P<whole>\d{1,2}) (?:buoi|cuoc|ky|lan)(?: (?:hop|sinh hoat))*\b"
)
_MEETINGS = r"\b(?:hop|sinh hoat|hoi nghi)\b"
_UNSAID = "phần đọc được của Quy định 366 và Hướng dẫn 43 không đặt ngưỡng số buổi họp, sinh hoạt để xếp mức nào"


def plan(told: Told) -> Outcome:
    """The share, and that no rating hangs on it; None where none is told, or it is no meeting."""
    found = _PART.search(told.folded)
    if found is None or not told.says(_MEETINGS) or told.has("good", "excellent", "score", "assigned"):
        return None
    if not (told.says(asking.RATE) or told.says(asking.YES_NO) or told.says(asking.PERCENT) or wanted_of(told)):
        return None
    part, whole = int(found["part"]), int(found["whole"])
    if not 0 < part <= whole:
        return None
    finding = run("percentage", {"part": part, "whole": whole}, told)
    done = "Vắng" if found["absent"] else "Dự"
    share = f"{done.lower()} {say(part)} trên {say(whole)} buổi là {percent(Fraction(part, whole)).split(' (')[0].removeprefix('≈ ')}"
    rated = told.says(asking.RATE) or told.says(asking.YES_NO)
    opening = "Chưa kết luận được: " if told.says(asking.YES_NO) else ""
    lead = capitalized(f"{opening}{_UNSAID}; {share}" if rated else f"{share}; {_UNSAID}")
    return Result(lead, (f"{done.lower()} {say(part)} trên {say(whole)} buổi",), (finding,), finding.steps)
