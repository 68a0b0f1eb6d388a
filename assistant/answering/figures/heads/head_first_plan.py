"""The rating of the head told, that of the body asked: "thủ trưởng không hoàn thành thì cơ quan có được xếp tốt không"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid

_HEAD = r"(?:thu truong|cap truong|nguoi dung dau|(?<!pho )giam doc|(?<!pho )hieu truong|(?<!pho )bi thu(?: chi bo| dang uy)?|(?<!pho )truong phong|(?<!pho )chu tich)"
_RATING = r"(?:khong hoan thanh|kht\w*|(?:hoan thanh )?(?:xuat sac|tot)|htxs\w*|xs|htt\w*|hoan thanh)(?: nhiem vu)?"
_BODY = r"(?:tap the|co quan|don vi|chi bo|dang bo|chi uy|dang uy|phong|truong|so|xa|phuong|trung tam)"
_CASE = re.compile(
    rf"^\W*(?:\w+ ){{0,2}}?{_HEAD}(?: (?:toi|em|minh|do|bi|xep|loai|chi|duoc|muc|danh gia|la))* {_RATING}\b[^.;?]{{0,12}}?(?:\bthi\b|\bma\b|,)(?: \w+)? {_BODY}\b[^.;?]*\b(?:co|duoc|xep|van|con|bi)\b"
)


def plan(told: Told) -> Outcome:
    """What the text of the day says of the order; None where the head is the one rated, or figures are told."""
    if _CASE.match(told.folded) is None or told.figures or not (told.says(asking.YES_NO) or told.says(asking.RATE)):
        return None
    if wanted_of(told) is None and not told.says(asking.RATE):
        return None
    if (finding := unsaid("body_after_head", told)) is None:
        return None
    return Result(
        finding.says.rstrip("."), ("mức của người đứng đầu đã có; hỏi về mức của tập thể", on_day(told)), (finding,)
    )
