"""Whether one on sick or maternity leave is reviewed: "nghỉ ốm 4 tháng có phải kiểm điểm không", then "nếu nghỉ 7 tháng thì sao"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.over_months import days_over
from assistant.answering.figures.rating.short_spell import MATERNITY
from assistant.answering.figures.rating.sick_in_days import EFFECTS
from assistant.answering.figures.rating.sick_spells import OTHERS
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding
    from assistant.calculator.parameter import Value

_REVIEWED = (
    r"\b(?:phai|can|co|duoc|duoc mien|mien|khoi|thuoc dien|dien|bi|con|van)\b[^.;?]{0,24}\b(?:kiem diem|ban kiem)\b[^.;?]{0,24}\b(?:khong|ko|k|hong|chua)\b"
    r"|\bkiem diem (?:khong|ko|k|hong|chua)\b"
)
_LET_OFF = r"\b(?:mien|khoi|khong phai|khong can|khong thuoc)\b[^.;?]{0,20}\b(?:kiem diem|ban kiem)\b"
_RATED_TOO = r"\b(?:xep loai|xep muc|danh gia|hoan thanh|xuat sac|tot)\b"
_NOT_OF_THIS = r"\bket nap\b|\bvao dang\b|\bmien (?:cong tac|sinh hoat)\b|\bdinh chi\b"
_PEOPLE_APART = r"\b(?:hai|ba|2|3) (?:nguoi|dong chi|dang vien)\b"


def plan(told: Told) -> Outcome:
    """Yes, with what so many months mean for the rating; None where a rating is asked about, or the day's rule is not known."""
    from assistant.calculator.rulebook import rulebook

    maternity = told.says(MATERNITY)
    months = told.get("months")
    if months is None or not (maternity or told.says(ILL)) or told.has(*OTHERS[1:]) or told.says(_NOT_OF_THIS):
        return None
    if not told.says(_REVIEWED) or told.says(_RATED_TOO):
        return None
    if wanted_of(told) is not None or told.days or told.says(_PEOPLE_APART):
        return None
    leave, reviewed = (rulebook().find(rule, told.as_of) for rule in ("sick_leave_months", "new_member_months"))
    if leave is None or leave.amount is None or reviewed is None or not reviewed.cite.endswith("dieu-5/khoan-2"):
        return None  # an earlier guidance names the exempt otherwise
    over = f" {days} ngày" if (days := days_over(told, months)) else ""
    spell = f"nghỉ {'thai sản' if maternity else 'ốm'} {say(months.value)} tháng{over}"
    answer = "Không được miễn" if told.says(_LET_OFF) else "Có, vẫn phải kiểm điểm"
    rated = rated_after(leave, enough=maternity or months.value >= leave.number)
    lead = f"{answer}: {spell} không thuộc ba diện không phải kiểm điểm; {rated}"
    return Result(lead, (spell, on_day(told)), (_finding(told, lead, reviewed, leave),))


def rated_after(leave: Value, *, enough: bool) -> str:
    """How such a spell is rated."""
    if enough:
        return EFFECTS.get(leave.effect or "", "")
    return f"chưa đến {int(leave.number):02d} tháng cộng dồn nên xếp loại như các đảng viên khác"


def _finding(told: Told, says: str, reviewed: Value, leave: Value) -> Finding:
    """What stands on the provision that names who is not reviewed, and on that of the leave."""
    from assistant.calculator.finding import Finding, Verdict

    return Finding(
        rule="sick_leave_months", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, citations=(leave.cite, reviewed.cite),
        confidence=leave.confidence,
    )  # fmt: skip
