"""Which band of the hundred-point scale a score falls in: the low end is in, the high end is not."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.scale import Bound
from assistant.calculator.source import citations, ground, name_document
from corpus.citation import say_day
from corpus.errors import ProposalError
from corpus.vocabulary import Rating

BANDS = {
    Rating.EXCELLENT: "excellent_score",
    Rating.GOOD: "good_score",
    Rating.COMPLETED: "completed_score",
    Rating.NOT_COMPLETED: "not_completed_score",
}
_BEFORE = "excellent_score"
_NOT_ENOUGH = "điểm mới là một điều kiện, còn phải đạt các điều kiện riêng của mức."
_ENOUGH = "điểm ở khung này là đủ để thuộc mức đó, không cần thêm điều kiện nào."


def band(score: int | Fraction, *, as_of: date) -> tuple[Rating, Value]:
    """The rating whose band holds the score, and the rule that says so.

    Raises:
        NotInForce: the scale did not exist on the day.
    """
    for rating, rule in BANDS.items():
        value = rulebook().value_on(rule, as_of)
        above = value.bound.holds(score, value.number)
        if above and (value.upper is None or Bound.LESS_THAN.holds(score, value.upper)):
            return rating, value
    raise AssertionError("the bands leave no gap")


def rate(
    *,
    as_of: date,
    score: int | Fraction | None = None,
    common: int | Fraction | None = None,
    result: int | Fraction | None = None,
) -> Finding:
    """The band of a total score, or of the sum of its two parts.

    Raises:
        ProposalError: a score is missing, below zero, above its most, or the parts do not make the total.
        NotInForce: the scale did not exist on the day.
    """
    rules = rulebook()
    started = rules.rule(_BEFORE).values[-1].period.since
    if rules.find(_BEFORE, as_of) is None and started is not None:
        return Finding(
            rule=_BEFORE,
            verdict=Verdict.CANNOT_TELL,
            says=(
                f"Ngày {say_day(as_of)} chưa xếp loại theo điểm: thang điểm 100 chỉ có từ {say_day(started)} "
                f"({name_document(rules.rule(_BEFORE).values[-1].cite)}); trước đó xét theo cấp độ từng tiêu chí."
            ),
            as_of=as_of,
            citations=(rules.rule("score_scale").values[-1].cite,),
            missing=("cấp độ của từng tiêu chí",),
        )
    total, steps = _total(as_of, score, common, result)
    rating, value = band(total, as_of=as_of)
    upper = "" if value.upper is None else f" và < {say(_number(value.upper))}"
    figures: dict[str, Figure] = {"score": total, "rating": rating}
    if common is not None and result is not None:
        figures |= {"score_common": common, "score_result": result}
    return Finding(
        rule=BANDS[rating],
        verdict=Verdict.HOLDS,
        says=(
            f"{say(total)} điểm nằm trong khung điểm {rating.label} ({value.says}), theo {name_document(value.cite)}; "
            + (_ENOUGH if rating is Rating.NOT_COMPLETED else _NOT_ENOUGH)
        ),
        as_of=as_of,
        figures=figures,
        steps=(*steps, f"{say(total)} {value.bound.sign} {say(value.number)}{upper} → {rating.label}.", ground(value)),
        citations=citations(value),
        confidence=value.confidence,
        judgement=("Cấp có thẩm quyền xem xét các điều kiện riêng của mức và quyết định mức xếp loại.",),
    )


def _total(
    as_of: date, score: int | Fraction | None, common: int | Fraction | None, result: int | Fraction | None
) -> tuple[int | Fraction, tuple[str, ...]]:
    parts = (("diem_chung", common, "score_common"), ("diem_ket_qua", result, "score_result"))
    for place, given, rule in (("diem", score, "score_scale"), *parts):
        most = rulebook().value_on(rule, as_of).number
        if given is not None and not 0 <= given <= most:
            raise ProposalError(f"{say(given)} điểm nằm ngoài khoảng từ 0 đến {say(most)}.", place=place)
    if common is not None and result is not None:
        summed = common + result
        if score is not None and score != summed:
            raise ProposalError(f"{say(common)} + {say(result)} = {say(summed)}, khác {say(score)}.", place="diem")
        return summed, (f"Tổng điểm: {say(common)} + {say(result)} = {say(summed)}.",)
    if score is not None:
        _check_rest(as_of, score, common, "score_result", "diem_chung")
        _check_rest(as_of, score, result, "score_common", "diem_ket_qua")
    if score is None:
        raise ProposalError("chưa cho biết tổng điểm (hoặc cả hai nhóm điểm).", place="diem")
    return score, ()


def _check_rest(as_of: date, score: int | Fraction, part: int | Fraction | None, other: str, place: str) -> None:
    """Refuse a part beside a total of which the other part could not be the rest."""
    if part is None:
        return
    rest, rule = score - part, rulebook().rule(other)
    most = rule.value_on(as_of).number
    if not 0 <= rest <= most:
        raise ProposalError(
            f"tổng {say(score)} điểm mà phần này {say(part)} thì phần còn lại là {say(rest)}, "
            f"nằm ngoài khoảng từ 0 đến {say(most)} ({rule.label.lower()}).",
            place=place,
        )


def _number(amount: int | Fraction | str) -> int | Fraction:
    if isinstance(amount, str):
        raise TypeError(amount)
    return amount
