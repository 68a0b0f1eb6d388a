"""Several with the same points and fewer places than there are of them: no text tells who is taken."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of

_TIED = r"\b(?:bang|cung|ngang|trung|dong)(?: (?:so|nhau|muc))* diem\b|\bdiem (?:bang|ngang|giong|nhu) nhau\b"
_FEWER = re.compile(
    r"\b(?:chi |con |co |duoc |lay |moi )+(?:\d|mot|hai|ba|it)\b[^.;?]{0,12}\b(?:suat|cho|nguoi|dong chi|xs|xuat sac)\b|\bhet suat\b|\blay ai\b|\bchon ai\b|\bai duoc\b"
)


def plan(told: Told) -> Outcome:
    """That the text leaves it to the competent body; None where no places are short."""
    if not told.says(_TIED) or not _FEWER.search(told.folded) or told.has("good", "good_up"):
        return None
    finding = run("most", {"good": 0, **options_of(told, noun_of(told))}, told)
    lead = "Phần đọc được của văn bản không nêu cách chọn khi nhiều người bằng điểm nhau; số cụ thể xếp Hoàn thành xuất sắc nhiệm vụ do cấp có thẩm quyền xem xét, quyết định trong giới hạn tỷ lệ"
    return Result(lead, ("nhiều người bằng điểm, số suất ít hơn", on_day(told)), (finding,))
