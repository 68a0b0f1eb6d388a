"""Excellent and good as one pair: "xếp 90/430 tốt có quá tỷ lệ" is read as 90 excellent beside 430 good, and said so."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import RATED_UNITS, Figure, Told
from assistant.answering.figures.outcome import Need, Noun, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.leads import check_lead
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_LIKELY = Fraction(1, 2)  # a larger part is of those good out of all
_ASKED = r"\b(?:ty le|ti le|tran|khong che|vuot|qua)\b"


def pair_of_good(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The quota of the pair; None where another reading is told; a question where the part is too large for one."""
    if told.has("excellent", "good_up") or not told.says(_ASKED):
        return None
    if not (told.says(asking.OVER) or told.says(asking.WITHIN)) or told.says(asking.PERCENT):
        return None
    if (part := _pair(told)) is None or part.of is None:
        return None
    best, good = int(part.value), int(part.of.value)
    if part.value > part.of.value * _LIKELY:
        return Need("excellent", f"Trong {say(good)} {noun.one}, có bao nhiêu {noun.one} xếp {Rating.EXCELLENT.label}?")
    finding = run("quota", {"good": good, "excellent": best, **options}, told)
    reading = f"{say(best)}/{say(good)} là {say(best)} {noun.one} {Rating.EXCELLENT.label} so với {say(good)} {noun.one} {Rating.GOOD.label}"
    steps = tuple(step for step in finding.steps if "×" in step)
    return Result(
        check_lead(told, noun, finding), (reading, *echo(told, noun)), (finding,), steps, closing(finding, options)
    )


def _pair(told: Told) -> Figure | None:
    """The one number told as a part of another, where the rating good is told of either and no other rating is."""
    parts = [figure for figure in told.figures if figure.of is not None and not figure.is_share]
    if len(parts) != 1 or any(figure.role in ("completed", "not_completed") for figure in told.figures):
        return None
    part, whole = parts[0], parts[0].of
    if whole is None or "good" not in (part.role, whole.role) or part.value.denominator != 1:
        return None
    return part if part.unit in (None, *RATED_UNITS) else None
