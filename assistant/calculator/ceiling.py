"""Whether a head stands above the collective, or a leading collective above its organization."""

from __future__ import annotations

from datetime import date

from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.scale import rank
from assistant.calculator.source import citations, ground, name_key
from corpus.citation import say_day
from corpus.vocabulary import Rating, SubjectGroup

_RULES = {
    SubjectGroup.LEADER: ("head_ceiling", "người đứng đầu", "tập thể, tổ chức mình đứng đầu"),
    SubjectGroup.LEADERSHIP_COLLECTIVE: (
        "leadership_collective_ceiling",
        "tập thể lãnh đạo, quản lý",
        "tổ chức, cơ quan, đơn vị",
    ),
}


def check(*, own: Rating, above: Rating, as_of: date, subject: SubjectGroup = SubjectGroup.LEADER) -> Finding:
    """Whether `own` is better than the rating of the collective or organization.

    Args:
        subject: ``LEADER`` for a head against the collective, ``LEADERSHIP_COLLECTIVE`` against its organization.

    Raises:
        NotInForce: the day lies before the first text that says anything.
    """
    rule_id, who, whose = _RULES[subject]
    rule = rulebook().rule(rule_id)
    value = rule.find(as_of) or rule.value_on(as_of)
    higher = rank(own) > rank(above)
    compared = f"Mức của {who}: {own.label}; mức của {whose}: {above.label}."
    figures = {"unit_rating": own, "collective_rating": above}
    if value.unknown is not None:
        stood = next(item for item in rule.values if item.unknown is None)
        until = stood.period.until
        if not higher:
            return _whether_or_not(rule_id, own, above, who, whose, as_of, value, stood)
        return Finding(
            rule=rule_id,
            verdict=Verdict.CANNOT_TELL,
            says=(
                f"{value.unknown} Câu này có ở {name_key(stood.cite)}"
                + (f", áp dụng đến trước ngày {say_day(until)}." if until else ".")
            ),
            as_of=as_of,
            figures=figures,
            steps=(compared, f"Cao hơn {whose}."),
            citations=(value.cite, stood.cite),
            confidence=value.confidence,
            judgement=("Cấp có thẩm quyền xem xét; hướng dẫn của cấp ủy cấp trên có thể vẫn giữ yêu cầu này.",),
        )
    told = "là cao hơn, quy định không cho phép" if higher else "không cao hơn, không trái quy định"
    return Finding(
        rule=rule_id,
        verdict=Verdict.BREACHED if higher else Verdict.HOLDS,
        says=f"Mức {own.label} của {who} so với mức {above.label} của {whose} {told}.",
        as_of=as_of,
        figures=figures,
        steps=(compared, f"{rule.label} → {'vượt' if higher else 'không vượt'}.", ground(value)),
        citations=citations(value),
        confidence=value.confidence,
    )


def _whether_or_not(
    rule_id: str, own: Rating, above: Rating, who: str, whose: str, as_of: date, silent: Value, stood: Value
) -> Finding:
    """A rating that is not higher breaks nothing, whether the rule still stands or not."""
    return Finding(
        rule=rule_id,
        verdict=Verdict.HOLDS,
        says=(
            f"Mức {own.label} của {who} không cao hơn mức {above.label} của {whose}: không trái quy định, "
            "dù giới hạn này còn áp dụng hay không."
        ),
        as_of=as_of,
        figures={"unit_rating": own, "collective_rating": above},
        steps=(str(silent.unknown), f"Giới hạn này có ở {name_key(stood.cite)}."),
        citations=(silent.cite, stood.cite),
        confidence=silent.confidence,
    )
