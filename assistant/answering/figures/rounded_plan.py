"""A score rounded up to the next band: "89,5 làm tròn lên 90 được không"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.errors import NotInForce
from corpus.text import uncapitalized

_ROUND = r"\blam tron\b"
_POINTS = r"\bdiem\b(?! phan tram)"


def plan(told: Told) -> Outcome:
    """The band of the score as it stands, since no text of the corpus rounds scores; None where no score is meant."""
    if not told.says(_ROUND) or told.has("members", "good", "excellent", "good_up", "units"):
        return None
    if any(figure.is_share for figure in told.figures):
        return None
    scores = [figure for figure in told.figures if _is_score(figure) and _is_meant(told, figure)]
    if len(scores) != 1:
        return None
    scored = run("score", {"score": scores[0].typed()}, told)
    lead = f"Trong văn bản đang có không thấy quy tắc làm tròn điểm; {uncapitalized(scored.says)}"
    understood = (f"tổng {say(scores[0].value)} điểm", on_day(told))
    return Result(lead, understood, (scored,), scored.steps, scored.judgement)


def _is_score(figure: Figure) -> bool:
    plain = not figure.is_share and figure.of is None and figure.value.denominator != 1
    return plain and 0 < figure.value < _top_of_scale()


def _top_of_scale() -> Fraction | int:
    """The most points that any scale gave: a greater number is no score, on whatever day."""
    from assistant.calculator.rulebook import rulebook

    return max(value.number for value in rulebook().rule("score_scale").values)


def _is_meant(told: Told, figure: Figure) -> bool:
    """Whether points are told, or a number right below a band."""
    return figure.role == "score" or told.says(_POINTS) or _is_below_a_band(told, figure)


def _is_below_a_band(told: Told, figure: Figure) -> bool:
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    above = -(-figure.value.numerator // figure.value.denominator)
    try:
        return any(rulebook().value_on(rule, told.as_of).number == above for rule in BANDS.values())
    except NotInForce:
        return False  # no scale on that day: no score is meant
