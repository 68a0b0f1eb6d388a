"""Public employees by the figures known of a decree: the quota of excellent, and the band of a score."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.load import read_rule
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.parameter import Rule
from assistant.calculator.rulebook import FOLDER
from assistant.calculator.scale import Bound
from assistant.calculator.source import name_document
from assistant.calculator.strict import read_file
from assistant.calculator.subject import check_counts
from corpus.errors import ProposalError
from corpus.vocabulary import Rating

_FOLDER = FOLDER / "decrees"
_QUOTA = "civil_excellent_quota"
_BANDS = {
    Rating.EXCELLENT: "civil_excellent_score",
    Rating.GOOD: "civil_good_score",
    Rating.COMPLETED: "civil_completed_score",
}


@lru_cache
def decree(document: str) -> Mapping[str, Rule] | None:
    """The figures known of a decree by the id of its document; None where none are."""
    path = _FOLDER / f"{document}.yaml"
    if path.parent != _FOLDER or not path.is_file():
        return None
    return {rule.id: rule for rule in (read_rule(raw, f"decrees/{path.name}") for raw in read_file(path))}


def decree_on(day: date) -> str | None:
    """The id of the decree whose quota for civil servants is in force on a day; None where none is known."""
    documents = (path.stem for path in sorted(_FOLDER.glob("*.yaml")))
    return next(
        (document for document in documents if (rule := (decree(document) or {}).get(_QUOTA)) and rule.find(day)), None
    )


def quota(rules: Mapping[str, Rule], *, good: int, as_of: date, excellent: int | None = None) -> Finding:
    """The most that may be excellent beside so many good, or whether `excellent` keep to it.

    Raises:
        ProposalError: a count is negative.
        NotInForce: the decree was not in force on the day.
    """
    check_counts({"tot": good, "xuat_sac": excellent or 0})
    value = rules[_QUOTA].value_on(as_of)
    measure = Measure("text", "Theo nghị định", value.ratio, (Rating.GOOD,), cites=(value.cite,))
    most, where = measure.allowed(good), name_document(value.cite)
    over = 0 if excellent is None else max(0, excellent - most)
    says = (
        f"{measure.limit(good, 'công chức')}, tính {value.within}, theo {where}"
        if excellent is None
        else f"{say(excellent)} công chức Hoàn thành xuất sắc nhiệm vụ "
        + (f"vượt {say(over)} so với" if over else "không vượt")
        + f" mức tối đa {say(most)} ({measure.limit(good, 'công chức')}, tính {value.within}, theo {where})"
    )
    return Finding(
        rule=_QUOTA, verdict=Verdict.BREACHED if over else Verdict.HOLDS, says=says, as_of=as_of,
        figures={"good": good, "ceiling": most, "over": over, "ratio": value.ratio}, steps=(measure.step(good),),
        citations=(value.cite,), confidence=value.confidence, judgement=(value.note or "",),
    )  # fmt: skip


def band(rules: Mapping[str, Rule], *, score: int | Fraction, as_of: date) -> Finding | None:
    """The band a score is in; None below the lowest one known.

    Raises:
        ProposalError: the score is outside the scale.
        NotInForce: the decree was not in force on the day.
    """
    most = rules["civil_score_scale"].value_on(as_of).number
    if not 0 <= score <= most:
        raise ProposalError(f"{say(score)} điểm nằm ngoài khoảng từ 0 đến {say(most)}.", place="diem")
    for rating, rule in _BANDS.items():
        value = rules[rule].value_on(as_of)
        if not value.bound.holds(score, value.number):
            continue
        top = rating is Rating.EXCELLENT
        frame = f"từ {say(value.number)}" + ("" if top else f" đến dưới {say(Fraction(str(value.upper)))}")
        upper = "" if top else f" và {Bound.LESS_THAN.sign} {say(Fraction(str(value.upper)))}"
        return Finding(
            rule=rule, verdict=Verdict.HOLDS, as_of=as_of, figures={"score": score, "rating": rating},
            says=f"{say(score)} điểm nằm trong khung điểm {rating.label} của công chức ({frame}), theo {name_document(value.cite)}",
            steps=(f"{say(score)} {value.bound.sign} {say(value.number)}{upper} → {rating.label}",),
            citations=(value.cite,), confidence=value.confidence,
        )  # fmt: skip
    return None
