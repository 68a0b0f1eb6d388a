"""The days a review takes: how many there are, and how many there must be."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.days.sending_days import SENDS
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, on_day, run

_TOO_LONG = r"\b(?:dai|lau|nhieu|thua)(?: (?:ngay|qua|lam))+\b|\bqua (?:dai|lau|nhieu)\b"  # only the least is laid down
_ONLY_SO = r"\bbat buoc\b|\bphai (?:la |du )?\d|\bngay (?:la )?(?:co )?(?:dung|phai) (?:khong|ko|k)\b|\btoi thieu\b"


def review_days(told: Told) -> Outcome:
    """How many days a review takes at least; None where that is not asked."""
    planned = told.get("days") or next((figure for figure in told.figures if figure.role == "days"), None)
    if (
        planned is None
        or planned.vague
        or not told.says(r"\b(?:bo tri|du kien|hop|kiem diem|danh|lam|btv|ban thuong vu)\b")
    ):
        return None
    if not told.says(asking.YES_NO) or told.says(SENDS) or told.says(r"ngay lam viec|thong bao|gui"):
        return None
    level = next(
        (
            key
            for words, key in (
                (r"\b(?:tinh uy|thanh uy|tinh)\b", "tinh"),
                (r"\bhuyen\b", "huyen"),
                (r"\b(?:xa|phuong|dac khu)\b", "xa"),
            )
            if told.says(words)
        ),
        "khac",
    )
    given: dict[str, object] = {
        "level": level,
        "planned": planned.typed(),
        **({"suggested": "co"} if told.says(r"goi y") else {}),
    }
    finding = run("review_days", given, told)
    from assistant.calculator.finding import Verdict

    if finding.verdict is Verdict.CANNOT_TELL or not finding.citations:
        return None
    if finding.holds and told.says(_TOO_LONG):
        lead = f"Không trái hướng dẫn: {lower(finding.says)}"
        return Result(lead, (f"bố trí {planned.quantity.text} ngày", on_day(told)), (finding,), (), finding.judgement)
    least = finding.figures.get("days")
    more = isinstance(least, (int, Fraction)) and planned.value > least
    if finding.holds and more and told.says(_ONLY_SO):
        lead = f"Không bắt buộc {planned.quantity.text} ngày, bố trí như vậy là phù hợp: {lower(finding.says)}"
        return Result(lead, (f"bố trí {planned.quantity.text} ngày", on_day(told)), (finding,), (), finding.judgement)
    lead = f"{'Có, phù hợp' if finding.holds else 'Không đủ'}: {lower(finding.says)}"
    return Result(lead, (f"bố trí {planned.quantity.text} ngày", on_day(told)), (finding,), (), finding.judgement)
