"""The highest rating a case allows, with what was told and does not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from assistant.calculator import condition, eligibility
from assistant.calculator.condition import Outcome
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.function import Values
from assistant.calculator.functions.common import as_of
from assistant.calculator.functions.facts import facts
from assistant.calculator.looked_at import looked_at
from assistant.calculator.number import say
from assistant.calculator.quantity import QUANTITIES, complete, told_any
from assistant.calculator.rulebook import rulebook
from assistant.calculator.subject import narrow, noun
from corpus.errors import ProposalError
from corpus.vocabulary import Rating, SubjectGroup

_MONTHS = 12  # of a year


def highest(values: Values, today: date) -> Finding:
    role, day, wanted = values.get("role", SubjectGroup.PARTY_MEMBER), as_of(values, today), values.get("wanted")
    known = facts(values)
    _check_reach(values, day)
    finding = eligibility.highest(role=role, as_of=day, facts=known, wanted=wanted)
    allowed = finding.figures.get("allowed")
    # Nothing bars a rating so low, and nothing that was told leads to it either.
    groundless = wanted is Rating.NOT_COMPLETED and allowed is not None and allowed is not wanted
    return replace(
        finding,
        verdict=Verdict.CANNOT_TELL if groundless else finding.verdict,
        steps=(*finding.steps, *_beside(role, day, known, finding)),
        missing=() if allowed is not None and not groundless else finding.missing,
    )


def _beside(role: SubjectGroup, day: date, known: Mapping[str, Any], finding: Finding) -> Iterator[str]:
    """What was told and does not count, and what a reader must know of the conditions that decided."""
    rules = rulebook()
    idle = [QUANTITIES[name] for name in QUANTITIES if name in known.keys() - looked_at(rules, role, day)]
    if idle:
        yield (
            f"Không xét đến, vì quy định ở ngày này không có điều kiện về các nội dung đó cho {noun(role)}: "
            f"{'; '.join(idle)}."
        )
    if finding.figures.get("allowed") is Rating.NOT_COMPLETED:
        whole = complete(known)
        for rule, value in condition.conditions(rules, Rating.NOT_COMPLETED, narrow(role), day):
            untold = [excuse for excuse in value.excused_by if excuse not in known]
            if untold and condition.check(rule, value, whole).outcome is Outcome.MET:
                yield f"Chưa cho biết {told_any(untold)}; nếu có thì cấp có thẩm quyền cân nhắc khi xếp loại."
    used = (value for rating in Rating for _, value in condition.conditions(rules, rating, narrow(role), day))
    yield from dict.fromkeys(
        value.note for value in used if value.note and value.decides and value.cite in finding.citations
    )


def _check_reach(values: Values, day: date) -> None:
    """Refuse a score outside the scale and more months than a year has.

    Raises:
        ProposalError: one of them is.
    """
    scale, score_told = rulebook().find("score_scale", day), values.get("score")
    if scale is None and score_told is not None and score_told < 0:
        raise ProposalError(f"{say(score_told)} điểm là số âm; phải từ 0 trở lên.", place="diem")
    if scale is not None and score_told is not None and not 0 <= score_told <= scale.number:
        raise ProposalError(f"{say(score_told)} điểm nằm ngoài khoảng từ 0 đến {say(scale.number)}.", place="diem")
    if values.get("sick_months", 0) > _MONTHS:
        raise ProposalError(f"nghỉ ốm cộng dồn trong năm không thể quá {_MONTHS} tháng.", place="nghi_om")
