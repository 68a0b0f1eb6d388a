"""Several people who all have the same points, asked how many of them may be excellent: "cả 3 đều 95 điểm, được mấy người xuất sắc"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Outcome
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_ALL = re.compile(r"\b(?:ca (?:\d+|hai|ba|bon|nam|sau|bay|tam)|deu|tat ca|ai cung|toan bo)\b")
_PLACES = r"\b(?:may|bao nhieu)(?: (?:nguoi|dong chi|dang vien|suat|d/c|dc))?(?: (?:duoc|dc|xep|la))* (?:xs|xuat sac|htxs\w*)\b|\b(?:xs|xuat sac|htxs\w*)(?: (?:duoc|dc|toi da))* (?:may|bao nhieu)\b|\b(?:duoc|cho|lay) (?:may|bao nhieu) (?:nguoi|dong chi|suat)\b"
_TOLD = ("good", "good_up", "excellent", "assigned", "done")


def plan(told: Told) -> Outcome:
    """The count of the good asked for, as points alone give no place; None where the most is not asked, or the good are told."""
    scores, members = told.all("score"), told.get("members")
    if len(scores) != 1 or members is None or members.value < 2 or told.has(*_TOLD):
        return None
    if not _ALL.search(told.folded) or not told.says(_PLACES):
        return None
    rating = run("score", {"score": scores[0].typed()}, told).figures.get("rating")
    if rating is not Rating.EXCELLENT:
        return None
    return Need(
        "good",
        f"{say(members.value)} đồng chí {say(scores[0].value)} điểm đều vào khung điểm {rating.label}, nhưng số được xếp mức này không quá 20% số xếp {Rating.GOOD.label} của nhóm (không có ai xếp {Rating.GOOD.label} thì 20% × 0 = 0). Trong nhóm có bao nhiêu đồng chí xếp {Rating.GOOD.label}?",
    )
