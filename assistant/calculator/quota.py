"""The quota of Hoàn thành xuất sắc nhiệm vụ: does a proposal keep to it."""

from __future__ import annotations

from datetime import date

from assistant.calculator.finding import Finding, Reading, Verdict
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.source import citations, name_document
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import check_total, ways
from corpus.vocabulary import SubjectGroup

AUTHORITY = "Cấp có thẩm quyền xem xét, quyết định số cụ thể trong giới hạn này."


def check(
    *,
    good: int,
    excellent: int,
    as_of: date,
    subject: SubjectGroup = SubjectGroup.PARTY_MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
    total: int | None = None,
) -> Finding:
    """Whether the number rated excellent keeps to the quota of its group.

    Raises:
        ProposalError: a count is negative, or the parts are above the total.
        NotInForce: no quota is known for the day.
    """
    check_counts({"tot": good, "xuat_sac": excellent})
    check_total(good, excellent, total)
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    base = found.deciding.base_of(good, excellent)
    most_allowed = found.deciding.allowed(base)
    over = max(0, excellent - most_allowed)
    who, where = noun(subject), name_document(found.value.cite)
    limit = f"{found.deciding.limit(base, who)}, theo {where}"
    if over:
        says = (
            f"{say(excellent)} {who} xếp loại Hoàn thành xuất sắc nhiệm vụ là vượt {say(over)} so với mức tối đa "
            f"{say(most_allowed)} ({limit})."
        )
    else:
        says = (
            f"{say(excellent)} {who} xếp loại Hoàn thành xuất sắc nhiệm vụ là trong giới hạn: "
            f"tối đa {say(most_allowed)} ({limit})."
        )
    return Finding(
        rule=found.rule,
        verdict=Verdict.BREACHED if over else Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures={
            "good": good,
            "excellent": excellent,
            "base": base,
            "ratio": found.deciding.ratio,
            "product": found.deciding.ratio * base,
            "ceiling": most_allowed,
            "over": over,
            "room": max(0, most_allowed - excellent),
        },
        steps=(
            *found.opening(base, who),
            found.deciding.step(base),
            f"So sánh: {say(excellent)} {'>' if over else '≤'} {say(most_allowed)} → "
            + (f"vượt {say(over)}." if over else "không vượt."),
            *found.closing(base),
        ),
        citations=citations(found.value),
        confidence=found.value.confidence,
        others=tuple(_reading(way, good, excellent) for way in found.others),
        judgement=(AUTHORITY,),
        profile=found.profile,
    )


def _reading(way: Measure, good: int, excellent: int) -> Reading:
    base = way.base_of(good, excellent)
    allowed = way.allowed(base)
    over = max(0, excellent - allowed)
    return Reading(
        way.id,
        way.label,
        {"base": base, "ratio": way.ratio, "product": way.ratio * base, "ceiling": allowed, "over": over},
        f"{way.label}: {way.step(base)}; {say(excellent)} " + (f"vượt {say(over)}." if over else "không vượt."),
        Verdict.BREACHED if over else Verdict.HOLDS,
        way.cites,
    )
