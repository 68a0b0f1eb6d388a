"""The quota of Hoàn thành xuất sắc nhiệm vụ: does a proposal keep to it, and how many may it hold at most."""

from __future__ import annotations

from datetime import date

from assistant.calculator.finding import Finding, Reading, Verdict
from assistant.calculator.measure import Measure, Measures, ceiling, check_total, measures
from assistant.calculator.number import percent, say
from assistant.calculator.source import citations, ground, name_document
from assistant.calculator.subject import check_counts, noun
from corpus.vocabulary import SubjectGroup

__all__ = ["ceiling", "check", "most"]

_AUTHORITY = "Cấp có thẩm quyền xem xét, quyết định số cụ thể trong giới hạn này."


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
    ways = measures(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    base = ways.deciding.base_of(good, excellent)
    most_allowed = ways.deciding.allowed(base)
    over = max(0, excellent - most_allowed)
    who, where = noun(subject), name_document(ways.value.cite)
    limit = f"không quá {percent(ways.deciding.ratio)} của {say(base)} {who} Hoàn thành tốt nhiệm vụ"
    if over:
        says = (
            f"{say(excellent)} {who} xếp loại Hoàn thành xuất sắc nhiệm vụ là vượt {say(over)} so với mức tối đa "
            f"{say(most_allowed)} ({limit}, theo {where})."
        )
    else:
        says = (
            f"{say(excellent)} {who} xếp loại Hoàn thành xuất sắc nhiệm vụ là trong giới hạn: tối đa {say(most_allowed)} "
            f"({limit}, theo {where})."
        )
    return Finding(
        rule=ways.rule,
        verdict=Verdict.BREACHED if over else Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures={
            "good": good,
            "excellent": excellent,
            "base": base,
            "ratio": ways.deciding.ratio,
            "product": ways.deciding.ratio * base,
            "ceiling": most_allowed,
            "over": over,
            "room": max(0, most_allowed - excellent),
        },
        steps=(
            *opening(ways, base, who),
            ways.deciding.step(base),
            f"So sánh: {say(excellent)} {'>' if over else '≤'} {say(most_allowed)} → "
            + (f"vượt {say(over)}." if over else "không vượt."),
            *closing(ways),
        ),
        citations=citations(ways.value),
        confidence=ways.value.confidence,
        others=tuple(_reading(way, good, excellent) for way in ways.others),
        judgement=(_AUTHORITY,),
        profile=ways.profile,
    )


def most(
    *,
    good: int,
    as_of: date,
    subject: SubjectGroup = SubjectGroup.PARTY_MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
) -> Finding:
    """The most that may be rated excellent beside a number rated good.

    Raises:
        ProposalError: the count is negative.
        NotInForce: no quota is known for the day.
    """
    check_counts({"tot": good})
    ways = measures(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    allowed, who = ways.deciding.allowed(good), noun(subject)
    says = (
        f"Có {say(good)} {who} Hoàn thành tốt nhiệm vụ thì được xếp tối đa {say(allowed)} {who} "
        f"Hoàn thành xuất sắc nhiệm vụ, theo {name_document(ways.value.cite)}."
    )
    return Finding(
        rule=ways.rule,
        verdict=Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures={"good": good, "base": good, "ratio": ways.deciding.ratio, "product": ways.deciding.ratio * good,
                 "ceiling": allowed},  # fmt: skip
        steps=(*opening(ways, good, who), ways.deciding.step(good), *closing(ways)),
        citations=citations(ways.value),
        confidence=ways.value.confidence,
        others=tuple(_most_reading(way, good) for way in ways.others),
        judgement=(_AUTHORITY,),
        profile=ways.profile,
    )


def opening(ways: Measures, base: int, who: str) -> tuple[str, ...]:
    """The first lines: the province's rule if any, and what the base is."""
    within = f", tính {ways.value.within}" if ways.value.within else ""
    return (*ways.remarks, f"Số nền là số {who} được xếp loại Hoàn thành tốt nhiệm vụ: {say(base)}{within}.")


def closing(ways: Measures) -> tuple[str, ...]:
    return (ground(ways.value),)


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


def _most_reading(way: Measure, good: int) -> Reading:
    """With the excellent in the base too, the most is the largest e with e ≤ r(good + e)."""
    base, allowed = good, way.allowed(good)
    while way.allowed(way.base_of(good, allowed + 1)) > allowed:
        allowed += 1
        base = way.base_of(good, allowed)
    figures = {"base": base, "ratio": way.ratio, "product": way.ratio * base, "ceiling": allowed}
    return Reading(way.id, way.label, figures, f"{way.label}: {way.step(base)}.", None, way.cites)
