"""What the points of both groups together lack of the rating named: "điểm chung 24, điểm kết quả 43, thiếu mấy điểm"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome
from assistant.answering.figures.points.group_scales import GROUPS, ONE_CONDITION, RULES, of_points
from assistant.answering.figures.points.named_ratings import named_ratings
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.text import capitalized
from corpus.vocabulary import Rating


def short_of(told: Told, given: dict[str, Figure]) -> Outcome:
    """ "điểm chung 24, điểm kết quả 43, thiếu mấy điểm": what both together lack of the rating named."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS

    wanted = named_ratings(told)
    if len(wanted) != 1 or any(
        not 0 <= figure.value <= rulebook().value_on(RULES[name], told.as_of).number for name, figure in given.items()
    ):
        return None
    rating, have = wanted[0], sum((figure.value for figure in given.values()), Fraction(0))
    band = rulebook().value_on(BANDS[rating], told.as_of)
    missing = max(Fraction(0), Fraction(band.number) - have)
    total = f"{say(given['common'].value)} + {say(given['result'].value)} = {say(have)}"
    if missing:
        says = f"còn thiếu ít nhất {say(missing)} điểm để vào khung điểm {rating.label} ({band.says}); hiện có {say(have)} điểm"
        step = f"Tổng điểm: {total}{_own_band(told, given)}; {say(band.number)} - {say(have)} = {say(missing)}"
    else:
        says = f"{say(have)} điểm đã đủ khung điểm {rating.label} ({band.says}), không còn thiếu"
        step = f"Tổng điểm: {total}; {say(have)} ≥ {say(band.number)}"
    understood = tuple(f"{say(figure.value)} điểm {GROUPS[name]}" for name, figure in given.items())
    return of_points(told, capitalized(says), says, step, (band.cite,), understood, closing=ONE_CONDITION)


def _own_band(told: Told, given: dict[str, Figure]) -> str:
    """The band the points of both groups are in, as it is told behind them: " → Hoàn thành tốt nhiệm vụ"."""
    rating = run("score", {name: figure.typed() for name, figure in given.items()}, told).figures.get("rating")
    return f" → {rating.label}" if isinstance(rating, Rating) else ""
