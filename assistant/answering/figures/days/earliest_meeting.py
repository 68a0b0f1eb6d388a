"""The first day a meeting may be held once its draft was sent."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, run
from corpus.citation import say_day

_LONGEST_WAIT = 30


def earliest_meeting(told: Told, sent: date) -> Outcome:
    """The first day a meeting may be held once the draft was sent: the first for which that day is in time."""
    from assistant.calculator.workdays import is_workday  # at first use: it brings the calendar with it

    for ahead in range(1, _LONGEST_WAIT):
        meeting = sent + timedelta(days=ahead)
        finding = run("send_by", {"meeting": meeting, "sent": sent}, told)
        if finding.holds and is_workday(meeting):
            steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
            lead = f"Sớm nhất {say_day(meeting)}: {lower(finding.says)}"
            echo = (f"dự thảo gửi ngày {say_day(sent)}",)
            closing = (*(reading.says for reading in finding.others), *finding.judgement)
            return Result(lead, echo, (finding,), steps, closing)
    return None
