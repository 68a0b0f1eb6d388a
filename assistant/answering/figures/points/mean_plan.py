"""The mean of several scores told for one: "điểm trung bình của 5 người chấm là 90; 88; 91; 85; 92 thì xếp gì"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.points.scores_told import beside, scores_told
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_MEAN = r"\b(?:diem )?(?:trung binh|binh quan)\b(?! (?:tro len|kha))|\bchia (?:deu|trung binh|binh quan)\b"
_OF_EACH = r"\b(?:moi|tung) (?:nguoi|dong chi|can bo|dang vien) (?:xep|dat|duoc|o|la|thi|muc)\b|\bquy\b|\btieu chi\b"
_WANTED = r"\b(?:bao nhieu|may diem|la may|ra may)\b"
_LEAST = 2


def plan(told: Told) -> Outcome:
    """The mean and its band, with what no text says of it; None where no mean is asked after."""
    if not told.says(_MEAN) or told.says(_OF_EACH):
        return None
    scores = scores_told(told)
    if len(scores) < _LEAST or beside(told, scores):
        return None
    if not (told.says(asking.RATE) or told.says(asking.YES_NO) or told.says(_WANTED)):
        return None
    if (silent := unsaid("graders_mean_silent", told)) is None:
        return None
    total = sum((one.value for one in scores), Fraction(0))
    mean = total / len(scores)
    exact = (mean * 100).denominator == 1
    shown = say(mean if exact else Fraction(round(mean * 100), 100))
    band = run("score", {"score": f"{mean.numerator}/{mean.denominator}"}, told)
    rating = band.figures.get("rating")
    if not isinstance(rating, Rating):
        return None
    step = f"({' + '.join(say(one.value) for one in scores)}) : {len(scores)} {'=' if exact else '≈'} {shown}"
    lead = f"Trung bình cộng {'là' if exact else 'khoảng'} {shown} điểm, ở khung điểm {rating.label} nếu lấy điểm trung bình này; {silent.says[0].lower()}{silent.says[1:].rstrip('.')}"
    understood = (*(f"{say(one.value)} điểm" for one in scores), on_day(told))
    return Result(lead, understood, (band, silent), (f"Trung bình cộng: {step}",), band.judgement[:1])
