"""Several with the same points and fewer places than there are of them: no text tells who is taken."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_TIED = r"\bca (?:\d|hai|ba|bon|nam)\b(?: \w+){0,3}? (?:deu|cung)(?: (?:duoc|dat|co|la))* \d+(?:[.,]\d+)? diem\b|\b(?:bang|cung|ngang|trung|dong)(?: (?:so|nhau|muc))* diem\b|\bdiem (?:bang|ngang|giong|nhu) nhau\b"
_FEWER = re.compile(
    r"\b(?:chi |con |co |duoc |lay |moi )+(?:\d|mot|hai|ba|it)\b[^.;?]{0,12}\b(?:suat|cho|nguoi|dong chi|xs|xuat sac)\b|\bhet suat\b|\blay ai\b|\bchon ai\b|\bai duoc\b"
)


_ONE_PLACE = r"\b(?:chi |moi )?con (?:duoc |dung |moi )?(?:1|mot) (?:suat|cho)\b|\bhet suat\b"
_LEAST, _MOST = 50, 100  # points
_CHOSEN = re.compile(r"\b(?:chon|lay|uu tien|nhuong|de nghi) (?:cho )?ai\b")


def plan(told: Told) -> Outcome:
    """That the text leaves it to the competent body; None where no places are short."""
    if _CHOSEN.search(told.folded.rsplit(BETWEEN, 1)[-1]) and len(told.all("score")) > 1 and not told.says(_TIED):
        return _left_open(told, "chọn ai trong những người đủ điểm", f"{len(told.all('score'))} số điểm đã nêu")
    if told.says(_ONE_PLACE) and told.has("score") and len(_points(told)) > 1 and not told.says(_TIED):
        return _left_open(
            told,
            "chọn ai khi số người đủ điểm nhiều hơn số suất",
            "; ".join(f"{say(one.value)} điểm" for one in _points(told)),
        )
    if not told.says(_TIED) or not _FEWER.search(told.folded) or told.has("good", "good_up"):
        return None
    return _left_open(told, "chọn khi nhiều người bằng điểm nhau", "nhiều người bằng điểm, số suất ít hơn")


def _points(told: Told) -> list[Figure]:
    """The scores told, the bare number of a later turn ("người kia 92") with them."""
    return [
        one
        for one in told.figures
        if one.role in (None, "score")
        and one.unit in (None, "score")
        and one.of is None
        and _LEAST <= one.value <= _MOST
    ]


def _left_open(told: Told, what: str, understood: str) -> Result:
    finding = run("most", {"good": 0, **options_of(told, noun_of(told))}, told)
    lead = f"Phần đọc được của văn bản không nêu cách {what}; số cụ thể xếp Hoàn thành xuất sắc nhiệm vụ do cấp có thẩm quyền xem xét, quyết định trong giới hạn tỷ lệ"
    return Result(lead, (understood, on_day(told)), (finding,))
