"""People counted by their scores, asked how many reach a rating by the points alone: "3 đồng chí 94 điểm, 2 đồng chí 89 điểm, mấy
người đủ điểm xuất sắc"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.points.rated_by_scores import BY_POINTS, scored_counts
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_LEAST = 2
_NAMED = (
    (Rating.EXCELLENT, r"\b(?:xuat sac|htxs\w*|xs)\b"),
    (Rating.GOOD, r"\btot\b|\bhtt\w*\b"),
    (Rating.NOT_COMPLETED, r"\bkhong hoan thanh\b"),
)


def plan(told: Told) -> Outcome:
    """The counts by the bands of their scores, those of the rating named added up; None where points alone are not asked after."""
    if not told.says(BY_POINTS):
        return None
    pairs = scored_counts(told)
    if len(pairs) < _LEAST:
        return None
    findings = [run("score", {"score": score.typed()}, told) for _, score in pairs]
    ratings = [finding.figures.get("rating") for finding in findings]
    named = [rating for rating, words in _NAMED if told.says(words)]
    each = tuple(
        f"{say(count.value)} đồng chí {say(score.value)} điểm: {rating.label}"
        for (count, score), rating in zip(pairs, ratings, strict=True)
        if isinstance(rating, Rating)
    )
    if len(each) < len(pairs):
        return None
    lead = f"Xét riêng về điểm, {'; '.join(each)}"
    if len(named) == 1:
        total = sum(count.value for (count, _), rating in zip(pairs, ratings, strict=True) if rating is named[0])
        lead = f"Xét riêng về điểm, {say(total)} đồng chí ở khung {named[0].label}"
        findings.sort(key=lambda finding: finding.figures.get("rating") is not named[0])
    understood = (*(f"{say(count.value)} đồng chí {say(score.value)} điểm" for count, score in pairs), on_day(told))
    distinct = tuple({finding.says: finding for finding in findings}.values())
    return Result(lead, understood, distinct, each, findings[0].judgement[:1])
