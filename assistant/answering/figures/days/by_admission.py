"""Six months from a day of admission held against a day of review."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.denied import opening_word
from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.six_months import REVIEWED
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.running import run
from corpus.citation import say_day
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_DAYS_SHORT = r"\b(?:thieu|con|hut)(?: \w+)? (?:may|bao nhieu) (?:ngay|hom)\b"


def by_admission(told: Told, first: date, last: date, review: date, said: str) -> Outcome:
    """Whether the six months are over; the day is asked for where it decides. `said`: how the admission was told."""
    if review < first:
        return Odd(f"Ngày xét {say_day(review)} trước ngày kết nạp {say_day(first)}.")
    findings = [
        run("admission", {"admitted": day, "as_of": review}, told) for day in dict.fromkeys((first, min(last, review)))
    ]
    if len({finding.holds for finding in findings}) > 1:
        return Need("admitted", "Kết nạp ngày nào trong tháng đó, vì đủ 6 tháng hay chưa tùy vào ngày?")
    finding = findings[-1]
    still = "vẫn kiểm điểm" in finding.says
    reviewing = told.says(r"\bkiem diem\b") and not told.says(r"\bxep loai\b.*\bkhong\b")
    yes = finding.holds or (still and reviewing)
    lead = finding.says
    if first != last and finding.says.startswith("Kết nạp"):
        said = f"{said}; ngày nào trong tháng cũng cho kết quả như vậy, ở đây tính ngày {say_day(min(last, review))}"
    if told.says(asking.YES_NO):
        opening = opening_word(told, REVIEWED, yes=yes)
        lead = f"{opening}, {'đã đủ' if finding.holds else 'chưa đủ'} 6 tháng: {uncapitalized(finding.says)}"
    complete = finding.figures.get("first_complete_day")
    if told.says(_DAYS_SHORT) and not finding.holds and isinstance(complete, date):
        lead = f"Còn thiếu {(complete - review).days} ngày: {uncapitalized(lead)}"
    if (sooner := _at_end_of_its_year(told, first, review, finding)) is not None:
        lead = f"{lead.rstrip('.')}; còn xét ở ngày {say_day(sooner)} thì chưa đủ 6 tháng"
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, (said, f"xét ở ngày {say_day(review)}"), (finding,), steps, finding.judgement)


def _at_end_of_its_year(told: Told, admitted: date, review: date, finding: Finding) -> date | None:
    """ "mới vào đảng 10/7/2025, cuối năm …" asked a year later: the end of that year, where it comes out the other way."""
    end = date(admitted.year, 12, 31)
    if not told.says(r"\bcuoi nam\b(?! nay\b)") or review <= end or not finding.holds:
        return None
    return None if run("admission", {"admitted": admitted, "as_of": end}, told).holds else end
