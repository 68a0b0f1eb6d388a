"""The groups of criteria with the most each has, and how a finding about their points is made."""

from __future__ import annotations

from datetime import date

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.running import on_day

GROUPS = {"common": "nhóm tiêu chí chung", "result": "nhóm kết quả thực hiện nhiệm vụ", "score": "tổng điểm"}
SINCE_POINTS = date(2025, 8, 30)  # from which day on ratings go by points
RULES = {"common": "score_common", "result": "score_result", "score": "score_scale"}
NEEDED = r"\b(?:bao nhieu|may)\b(?! (?:phan tram|%|nhiem vu|viec|nguoi|dong chi|nam|chi tieu|lan|muc|ngay|thang))"
LACKING = r"\b(?:thieu|can them|phai them|kiem them|them)(?: (?:\w+ )?)?(?:bao nhieu|may) diem\b|\b(?:bao nhieu|may) diem nua\b"
ONE_CONDITION = "Điểm mới là một điều kiện; các điều kiện khác của mức do cấp có thẩm quyền xem xét"


def of_points(
    told: Told,
    lead: str,
    says: str,
    step: str,
    cites: tuple[str, ...],
    understood: tuple[str, ...],
    *,
    holds: bool = True,
    closing: str = "",
) -> Result:
    """The result about points: its finding made here, for no function of the calculator gives it."""
    from assistant.calculator.finding import Finding, Verdict

    finding = Finding(
        rule="points", verdict=Verdict.HOLDS if holds else Verdict.BREACHED, says=says, as_of=told.as_of, steps=(step,), citations=cites,
    )  # fmt: skip
    return Result(lead, (*understood, on_day(told)), (finding,), (step,), (closing,) if closing else ())
