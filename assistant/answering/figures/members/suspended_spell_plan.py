"""Suspended from the Party's life for a time of the year: only who is suspended when the review is held is not reviewed."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say

_SUSPENDED = r"\bdinh chi (?:sinh hoat )?(?:dang\b|(?=\d|tu\b|mat\b|trong\b|ba\b|hai\b|sau\b))"
_OF_OFFICE = r"\bdinh chi (?:sinh hoat )?(?:o |trong )?(?:cap uy|chuc vu|cong tac|chi uy|ban chap hanh|ban thuong vu)\b"
_ASKED = r"\b(?:kiem diem|xep loai|danh gia|xep (?:muc |loai )?(?:gi|nao|the nao|sao))\b"
_FROM_TO = re.compile(
    r"\btu (?:dau |giua |cuoi )?(?:thang )?(\d{1,2})\b[^.;?]{0,20}\b(?:den|toi|-)(?: het| dau| giua| cuoi)? (?:thang )?(\d{1,2})\b"
)
_OVER = r"\b(?:da het|het (?:han|thoi han|ky|dinh chi)|(?<!chua )(?:da )?(?<!chua )(?:duoc )?(?<!chua duoc )(?:sinh hoat|tro) lai|da xong|xong roi)\b"
_STILL = r"\b(?:dang bi|chua (?:duoc )?(?:sinh hoat|tro) lai|den (?:nay|chu|gio|hien)|dang (?:trong|con)|van (?:con |dang )?bi|chua het)\b"
_YEAR_END = 12
_OTHERS = ("members", "good", "excellent", "exempt", "suspended")
_ONLY = "chỉ người đang bị đình chỉ sinh hoạt đảng mới không thuộc đối tượng kiểm điểm"


def plan(told: Told) -> Outcome:
    """Reviewed where the time is over by the end of the year; told as a condition where that is not known; None where
    nobody's time of suspension is told."""
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.source import name_document

    if not told.says(_SUSPENDED) or told.says(_OF_OFFICE) or not told.says(_ASKED) or told.has(*_OTHERS):
        return None
    months, span = told.get("months"), _FROM_TO.search(told.folded)
    if (months is None and span is None and not told.says(_OVER)) or told.says(_STILL):
        return None
    value = rulebook().find("new_member_months", told.as_of)
    if value is None or not value.cite.endswith("dieu-5/khoan-2"):
        return None  # an earlier guidance names the exempt otherwise
    ended = told.says(_OVER) or (span is not None and int(span[1]) <= int(span[2]) < _YEAR_END)
    when = f" (đình chỉ từ tháng {span[1]} đến tháng {span[2]})" if span is not None else ""
    by = name_document(value.cite)
    if ended:
        lead = f"Có, nếu đến lúc kiểm điểm không còn bị đình chỉ{when}: {_ONLY}, theo {by}; văn bản không nêu riêng người đã hết thời gian đình chỉ"
    else:
        lead = f"Tùy lúc kiểm điểm còn bị đình chỉ hay không{when}: {_ONLY}, theo {by}; đã hết thời gian đình chỉ thì vẫn kiểm điểm, xếp loại, văn bản không tính theo số tháng bị đình chỉ"
    says = "; ".join((_ONLY, by))
    finding = Finding(
        rule="suspended", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, citations=(value.cite,), confidence=value.confidence,
    )  # fmt: skip
    spell = () if months is None else (f"bị đình chỉ sinh hoạt đảng {say(months.value)} tháng",)
    return Result(lead, (*(spell or ("bị đình chỉ sinh hoạt đảng một thời gian",)), on_day(told)), (finding,))
