"""The days a review takes: how many there are, and how many there must be."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.days.sending_days import SENDS
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, on_day, run

_HOURS = r"\b\d+(?:[.,]\d+)? ?(?:tieng|gio|h)\b|\b(?:mot|1) buoi\b|\bbuoi (?:sang|chieu|toi)\b"
_BOTH_SESSIONS = r"\b(?:buoi )?sang (?:va|lan|voi|roi|,) (?:ca )?(?:(?:1|mot) )?(?:buoi )?chieu\b|\b(?:2|hai) buoi\b(?! (?:toi|trua|chieu|sang)\b)|\bca sang ca chieu\b"
_HOURS_TOLD = r"\b\d+(?:[.,]\d+)? ?(?:tieng|gio|h|phut)\b"
_TOO_LONG = r"\b(?:dai|lau|nhieu|thua)(?: (?:ngay|qua|lam))+\b|\bqua (?:dai|lau|nhieu)\b"  # only the least is laid down
_ONLY_SO = r"\bbat buoc\b|\bphai (?:la |du )?\d|\bngay (?:la )?(?:co )?(?:dung|phai) (?:khong|ko|k)\b|\btoi thieu\b"


def review_days(told: Told) -> Outcome:
    """How many days a review takes at least; None where that is not asked."""
    if (sessions := _by_sessions(told)) is not None:
        return sessions
    planned = told.get("days") or next((figure for figure in told.figures if figure.role == "days"), None)
    if (
        planned is None
        or planned.vague
        or not told.says(r"\b(?:bo tri|du kien|hop|kiem diem|danh|lam|btv|ban thuong vu)\b")
    ):
        return None
    if told.says(_HOURS) and (
        re.search(r"\bdu(?: duoc)? $", told.folded[: planned.quantity.start]) or planned.value == 1
    ):
        return None  # "kiểm điểm 3 tiếng có đủ 1 ngày không": the hours are what is planned, and no text counts a day in hours
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


def _by_sessions(told: Told) -> Outcome:
    """ "1 buổi sáng và 1 buổi chiều", "2 buổi": a day."""
    if not told.says(_BOTH_SESSIONS) or not told.says(r"\b(?:hop|kiem diem)\b") or not told.says(asking.YES_NO):
        return None
    if told.says(SENDS) or told.says(_HOURS_TOLD) or told.says(r"\bsinh hoat\b|\btinh uy\b|\bthanh uy\b"):
        return None
    finding = run("review_days", {"level": "khac", "planned": "1"}, told)
    if not finding.citations:
        return None
    lead = f"{'Có, phù hợp' if finding.holds else 'Không đủ'}: {lower(finding.says)}"
    understood = ("bố trí cả buổi sáng và buổi chiều, tức 1 ngày", on_day(told))
    return Result(lead, understood, (finding,), (), finding.judgement)
