"""The number of the good once some came or left: "nhận thêm 6 đồng chí tốt thì 38 thành bao nhiêu"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_ASKED = r"\b(?:thanh|len) (?:ra )?(?:bao nhieu|may)\b"


def plan(told: Told) -> Outcome:
    """The new number, and the most that may be excellent beside it; None where nothing changed or another thing is asked."""
    good = told.get("good")
    if not told.changed or good is None or not told.says(_ASKED) or told.has("excellent"):
        return None
    noun = noun_of(told)
    finding = run("most", {"good": int(good.value), **options_of(told, noun)}, told)
    most = say(int(str(finding.figures["ceiling"])))
    lead = f"Thành {say(good.value)} {noun.one} {Rating.GOOD.label}; khi đó được xếp tối đa {most} {noun.one} xuất sắc"
    steps = tuple(step for step in finding.steps if "×" in step)
    return Result(lead, echo(told, noun), (finding,), steps, finding.judgement[:1])
