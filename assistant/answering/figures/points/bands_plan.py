"""The points of several ratings asked at once: "mức tốt từ bao nhiêu điểm, mức hoàn thành từ bao nhiêu"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.points.group_scales import ONE_CONDITION
from assistant.answering.figures.running import on_day
from corpus.vocabulary import Rating

_RATINGS = (
    (Rating.NOT_COMPLETED, r"\b(?:khong|ko) hoan thanh\b|\bkhtnv\b|\bkht\b"),
    (Rating.EXCELLENT, r"\bxuat sac\b|\bhtxs\w*\b|\bxs\b"),
    (Rating.GOOD, r"\b(?:hoan thanh|muc|loai|la|thi|con|va|,) ?tot\b|\bhttn?v?\b"),
    (Rating.COMPLETED, r"\b(?:muc |loai |thi )?hoan thanh(?: nhiem vu)?(?! (?:tot|xuat sac))\b|\bhtnv\b"),
)
_POINTS = r"(?<!kiem )(?<!thoi )\bdiem\b"
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may)(?: diem)?\b")
_DENIED = re.compile(r"\bkhong (?:phai |la |tinh )*(?:muc )?(?:hoan thanh )?(?:tot|xuat sac)\b")
_OF_WORST = r"\b(?:bao nhieu|may) diem\b[^.;?]{0,30}\b(?:khong|ko) hoan thanh\b|\b(?:khong|ko) hoan thanh\b[^.;?]{0,30}\b(?:bao nhieu|may) diem\b"
_LEAST = 2


def plan(told: Told) -> Outcome:
    """The band of each rating of the day; None where one alone is asked after, or a figure of somebody's is told."""
    asked = _HOW_MANY.findall(told.folded)
    if told.figures or told.last_turn or not asked or not told.says(_POINTS):
        return None
    left, named = told.folded, set()
    for rating, words in _RATINGS:
        if re.search(words, left):
            named.add(rating)
            left = re.sub(words, " ", left)
    worst = named == {Rating.NOT_COMPLETED} and told.says(_OF_WORST)  # one bound, whoever is rated
    if not worst and (len(named) < _LEAST or len(asked) < _LEAST):
        return None
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    own = _DENIED.sub(" ", told.folded)
    first = [rating for rating in named if re.search(dict(_RATINGS)[rating], own)]
    values = [(rating, rulebook().find(rule, told.as_of)) for rating, rule in BANDS.items()]
    bands = [(rating, value) for rating, value in values if value is not None]
    if len(bands) < len(BANDS):
        return None
    if worst:
        bands = [(rating, value) for rating, value in bands if rating is Rating.NOT_COMPLETED]
    if len(first) == 1:  # "mức hoàn thành (không tốt, không xuất sắc)": that one is asked after
        bands.sort(key=lambda band: band[0] is not first[0])
    says = "; ".join(f"{rating.label}: {value.says}" for rating, value in bands)
    finding = Finding(
        rule="points", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, citations=tuple(value.cite for _, value in bands),
    )  # fmt: skip
    closing = (ONE_CONDITION,)
    return Result(says, ("hỏi khung điểm của các mức, thang 100", on_day(told)), (finding,), (), closing)
