"""A score rounded up to the next band: "89,5 làm tròn lên 90 được không"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import fixed, say, scaled
from corpus.errors import NotInForce
from corpus.text import uncapitalized

_ROUND = r"\blam tron\b|\btron (?:len|thanh|xuong)\b|\d[.,]\d+ ?(?:d|diem)? (?:(?:co|thi|ma|duoc|dc|em|toi) )*(?:tinh|coi|xem|lay|cho|quy)(?: (?:la|thanh|len|tron|luon|duoc|dc))+ \d"
_COUNTS = ("members", "good", "excellent", "good_up", "units")
_TARGET = re.compile(
    r"\btron(?: (?:thanh|len|la|xuong))*\s*$|\b(?:tinh|coi|xem|lay|cho|quy)(?: (?:thanh|len|la|tron|luon|duoc|dc))+\s*$|\d hay(?: (?:la|thanh))?\s*$"
)  # "làm tròn thành 90": no count
_PLACES = re.compile(
    r"\b(khong|mot|hai|ba|[0-4]) (?:chu so|so) (?:thap phan|le|sau dau phay|o phan thap phan)|\b(?:den|thanh|lay) (?:hang )?(so nguyen|don vi|phan muoi|phan tram)\b"
)
_DIGITS = {"khong": 0, "mot": 1, "hai": 2, "ba": 3, "so nguyen": 0, "don vi": 0, "phan muoi": 1, "phan tram": 2} | {
    str(count): count for count in range(5)
}
_LEAST = 10  # points of a total
_POINTS = r"\bdiem\b(?! phan tram)"


def plan(told: Told) -> Outcome:
    """The band of the score as it stands, since no text of the corpus rounds scores; None where no score is meant."""
    if not told.says(_ROUND):
        return None
    if (share := _share(told)) is not None:
        return share
    counts = [
        figure for figure in told.figures if figure.role in _COUNTS and figure.value != 1
    ]  # "một đồng chí được …"
    if any(not _TARGET.search(told.folded[: figure.quantity.start]) for figure in counts):
        return None
    if any(figure.is_share for figure in told.figures):
        return None
    scores = [figure for figure in told.figures if _is_score(figure) and _is_meant(told, figure)]
    if len(scores) > 1:  # "89,6 điểm có được tính là 90 không": what it would be taken for is no score
        scores = [figure for figure in scores if not _TARGET.search(told.folded[: figure.quantity.start])]
    if not scores and told.says(_POINTS):
        scores = _next_below(told)
    if len(scores) != 1:
        return None
    scored = run("score", {"score": scores[0].typed()}, told)
    lead = f"Trong văn bản đang có không thấy quy tắc làm tròn điểm; {uncapitalized(scored.says)}"
    if told.says(asking.YES_NO):
        lead = f"Không có căn cứ làm tròn điểm. {lead}"
    understood = (f"tổng {say(scores[0].value)} điểm", on_day(told))
    return Result(lead, understood, (scored,), scored.steps, scored.judgement)


def _next_below(told: Told) -> list[Figure]:
    """ "A 92 điểm, B 90, C 89", then "C làm tròn lên 90": the one that is less than a point below what it would become."""
    wished = [one for one in told.figures if _TARGET.search(told.folded[: one.quantity.start])]
    plain = [
        one for one in told.figures if one.role in (None, "score") and one.unit in (None, "score") and one.of is None
    ]
    below = [one for one in plain if wished and 0 < wished[-1].value - one.value <= 1 and one.value >= _LEAST]
    return below if len(below) == 1 else []


def _share(told: Told) -> Outcome:
    """A percentage told, rounded to the places asked for: plain arithmetic."""
    from assistant.calculator.finding import Finding, Verdict

    asked = _PLACES.search(told.folded)
    shares = [figure for figure in told.figures if figure.quantity.percent]
    others = [figure for figure in told.figures if figure.role is not None and not figure.is_share]
    if asked is None or len(shares) != 1 or others:
        return None
    places = _DIGITS.get(asked[1] or asked[2], -1)
    if places < 0:
        return None
    exact = shares[0].value
    shown = f"{fixed(scaled(exact, places), places)}%"
    named = f"{places} chữ số thập phân" if places else "số nguyên"
    says = f"{say(exact)}% làm tròn đến {named} là {shown}"
    step = f"{say(exact)} → {shown}: chữ số bị bỏ từ 5 trở lên thì tăng chữ số cuối thêm 1, dưới 5 thì giữ nguyên"
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, figures={"exact": exact}, steps=(step,)
    )
    return Result(says, (f"tỷ lệ {say(exact)}%",), (finding,), (step,))


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
