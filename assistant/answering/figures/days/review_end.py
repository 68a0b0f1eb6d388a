"""When a review that starts on a day may end at the earliest: the least days of review counted from that day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.citation import say_day

_STARTS = r"\b(?:bat dau|khai mac|khoi dau|mo dau|tu (?:sang|chieu|ngay|hom|thu)|tu(?= \d))\b"
_ENDS = r"\b(?:ket thuc|ket|xong|be mac|hoan tat)\b[^.;?]{0,30}\b(?:ngay|hom|luc|khi|bao gio|nao)\b|\b(?:ngay|hom|khi) nao\b[^.;?]{0,20}\b(?:ket thuc|xong|be mac|hoan tat)\b"
_REVIEW = r"\bkiem diem\b"
_LEVELS = (
    ("tinh", r"\b(?:tinh uy|thanh uy|dang uy truc thuoc trung uong)\b"),
    ("huyen", r"\bhuyen uy\b|\bhuyen\b"),
    ("xa", r"\b(?:xa|phuong|dac khu)\b"),
)


def review_end(told: Told) -> Outcome:
    """The least days and the last of them; None where no start is told, or the text of the day names no number of days."""
    from assistant.calculator.finding import Verdict

    days = [day.day for day in told.days if day.day is not None and not day.whole_month]
    if len(days) != 1 or not all(told.says(words) for words in (_STARTS, _ENDS, _REVIEW)):
        return None
    level = next((key for key, words in _LEVELS if told.says(words)), "khac")
    suggested = {"suggested": "co"} if told.says(r"\bgoi y\b") else {}
    finding = run("review_days", {"level": level, "as_of": min(days[0], told.as_of), **suggested}, told)
    least = finding.figures.get("days")
    if finding.verdict is Verdict.CANNOT_TELL or not finding.citations or least is None:
        return None
    count, start = int(str(least)), days[0]
    end = start + timedelta(days=count - 1)
    step = f"{say_day(start)} là ngày thứ nhất; {say(count)} ngày liền thì ngày cuối là {say_day(end)}"
    lead = f"Ít nhất {count:02d} ngày, sớm nhất là ngày {say_day(end)} thì kết thúc: {finding.says[:1].lower()}{finding.says[1:]}"
    finding = replace(finding, steps=(step, *finding.steps), figures={**finding.figures, "last_day": end})
    return Result(lead, (f"bắt đầu ngày {say_day(start)}, họp liền các ngày",), (finding,), (step,), finding.judgement)
