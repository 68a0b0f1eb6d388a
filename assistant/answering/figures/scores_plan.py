"""Several scores at once: "A 91,5 điểm, B 70 điểm, C 69,9 điểm, mỗi đồng chí ở mức nào"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_EACH = r"\b(?:moi|tung|lan luot|ca (?:hai|ba|bon|2|3|4)|ai|nhung ai|hai|ba|2|3) (?:nguoi|dong chi|dang vien|can bo|truong hop|muc|o)?"
_NAME = re.compile(
    r"(?:^|[,;:.]|\bvà\b|\bcòn\b)\s*((?:đồng chí |đ/c |ông |bà |anh |chị )?[A-ZĐ][\w.]{0,20})\s*(?:được|đạt|có|là)?\s*$"
)
_OTHERS = ("assigned", "done", "on_time", "exceeded", "late", "good", "excellent", "months", "common", "result")
_LEAST = 10  # fewer points are a difference ("thiếu 1 điểm"), not a score


def plan(told: Told) -> Outcome:
    """The band of each score; None where one score is told, or facts beside the scores."""
    scores = [figure for figure in told.all("score") if figure.turn == told.last_turn and figure.value >= _LEAST]
    values = {figure.value for figure in scores}
    if len(values) < 2 or (len(values) == 2 and not told.says(_EACH)) or told.has(*_OTHERS):
        return None
    if not (told.says(asking.RATE) or told.says(r"\bmuc nao\b|\bxep\b")):
        return None
    findings = [run("score", {"score": figure.typed()}, told) for figure in scores]
    if any(not isinstance(finding.figures.get("rating"), Rating) for finding in findings):
        return None
    each = [
        f"{_named(told, figure)}: {finding.figures['rating'].label}"  # type: ignore[union-attr]
        for figure, finding in zip(scores, findings, strict=True)
    ]
    steps = tuple(step for finding in findings for step in finding.steps if "→" in step)
    lead = f"Xét riêng về điểm, {'; '.join(each)}"
    understood = (*(f"{say(figure.value)} điểm" for figure in scores), on_day(told))
    return Result(lead, understood, tuple(findings), steps, findings[0].judgement[:1])


def _named(told: Told, figure: Figure) -> str:
    """The score with whose it is, where a name stands right before it."""
    name = _NAME.search(told.text[: figure.quantity.start])
    return f"{name[1]} {say(figure.value)} điểm" if name else f"{say(figure.value)} điểm"
