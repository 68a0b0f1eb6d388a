"""A fault of the year before not put right: one left is not all of them."""

from __future__ import annotations

import re

from assistant.answering.figures.case.rating_words import WHO_DECIDES
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.thresholds.barred import conditions_of
from corpus.vocabulary import Rating

_UNFIXED = re.compile(
    r"\b(?:khuyet diem|han che|thieu sot)\b[^.;?,]{0,30}\b(?:chua|khong) (?:duoc |the |kip )?(?:sua|khac phuc)\b|\b(?:chua|khong) (?:sua|khac phuc)(?: \w+){0,3} (?:khuyet diem|han che)\b"
)
_ALL_FIXED = "phải khắc phục xong 100% hạn chế, khuyết điểm đã được chỉ ra ở kỳ kiểm điểm trước"


def fault_left(told: Told, role: Noun, wanted: str | None) -> Outcome:
    """ "90 điểm nhưng còn 1 khuyết điểm năm ngoái chưa sửa xong thì có được xuất sắc không": one left is not all of them."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.source import name_document

    if wanted != KEY_OF[Rating.EXCELLENT] or _UNFIXED.search(told.folded) is None or told.has("fixed", "shortcomings"):
        return None
    value = next(
        (
            value
            for quantity, value in conditions_of(told, role, Rating.EXCELLENT)
            if quantity == "fixed" and value.amount == 1
        ),
        None,
    )
    if value is None:
        return None
    says = f"còn khuyết điểm chưa khắc phục là không đạt điều kiện {_ALL_FIXED}, theo {name_document(value.cite)}"
    finding = Finding(
        rule="fixed_told", verdict=Verdict.BREACHED, says=says, as_of=told.as_of, citations=(value.cite,), confidence=value.confidence,
    )  # fmt: skip
    understood = ("còn khuyết điểm kỳ trước chưa khắc phục xong", f"đối tượng {role.many}", on_day(told))
    return Result(
        f"Không, không xếp được mức {Rating.EXCELLENT.label}: {says}",
        understood,
        (finding,),
        (),
        (f"{WHO_DECIDES}.",),
    )
