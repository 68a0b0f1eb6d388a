"""One score told twice, by oneself and by those who rate: "tự chấm 91 điểm, chi bộ chấm 87 điểm thì lấy điểm nào"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.points.scores_told import scores_told
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say
from corpus.text import uncapitalized

_GRADES = r"(?:cham|danh gia|cho|ha|thong nhat|chot|ket luan|duyet|bieu quyet)"
_BY_ONESELF = rf"\btu {_GRADES}\b|\b(?:em|toi|minh|ca nhan|ban than|dang vien) (?:tu )?cham\b"
_BY_OTHERS = (
    r"\b(?:chi bo|chi uy|cap uy|dang uy|tap the|cap tren|thu truong|bi thu|lanh dao|don vi|co quan|hoi dong|to|phong)"
    rf"(?: \w+){{0,2}}? {_GRADES}\b"
)
_WHICH = r"\b(?:lay|theo|tinh|dung|chon|cong nhan)(?: \w+){0,3}? (?:nao|ai|gi|cua ai|ben nao)\b"
_FEW = (2, 3)  # oneself, the cell, the level above


def plan(told: Told) -> Outcome:
    """What decides where the two differ, and in which band each lies; None where they are not told so."""
    if not (told.says(_BY_ONESELF) and told.says(_BY_OTHERS)):
        return None
    if not (told.says(_WHICH) or told.says(asking.RATE) or told.says(asking.YES_NO)) or told.has(
        "good", "excellent", "assigned"
    ):
        return None
    scores = scores_told(told)
    if len(scores) not in _FEW or len({one.value for one in scores}) < len(scores):
        scores = [one for one in told.figures if one.role == "score" and not one.vague]
    if len(scores) not in _FEW or len({one.value for one in scores}) < len(scores):
        return None
    if (silent := unsaid("graders_silent", told)) is None:
        return None
    findings = [run("score", {"score": one.typed()}, told) for one in scores]
    lead, _, decided = silent.says.partition(". ")
    bands = tuple(step for finding in findings for step in finding.steps if "→" in step)
    understood = (*(f"{say(one.value)} điểm" for one in scores), on_day(told))
    return Result(f"{lead}; {uncapitalized(decided)}", understood, (silent, *findings), bands)
