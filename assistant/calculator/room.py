"""What a quota leaves: how many more may be rated excellent, or how many must come down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.calculator.finding import Figure, Finding, Reading, Verdict
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.quota import AUTHORITY
from assistant.calculator.source import citations
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import Ways, ways
from corpus.vocabulary import SubjectGroup

_MEMBER = SubjectGroup.PARTY_MEMBER


def how_many_more(
    *,
    good: int,
    excellent: int,
    as_of: date,
    subject: SubjectGroup = _MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
) -> Finding:
    """How many more may be rated excellent: taken from those rated good, or with that number kept."""
    check_counts({"tot": good, "xuat_sac": excellent})
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    who = noun(subject)

    def count(way: Measure) -> dict[str, Figure]:
        most = way.allowed(way.base_of(good, excellent))
        return {
            "ceiling": most,
            "over": max(0, excellent - most),
            "more_from_good": max(0, way.most_of(good + excellent) - excellent),
            "more_kept": max(0, way.most_beside(good) - excellent),
        }

    def tell(way: Measure) -> str:
        figures = count(way)
        if figures["over"]:
            return f"đã vượt {figures['over']} so với mức tối đa {figures['ceiling']}, không thêm được"
        return (
            f"chuyển từ số tốt lên thì thêm được {figures['more_from_good']}; "
            f"giữ đủ {say(good)} tốt thì thêm được {figures['more_kept']}"
        )

    raised = max(0, found.deciding.most_of(good + excellent) - excellent)
    allowed = found.deciding.allowed(good)
    says = f"Đang có {say(good)} {who} tốt, {say(excellent)} xuất sắc: {tell(found.deciding)}."
    room = (
        (_over(excellent, allowed),)
        if excellent > allowed
        else (
            f"Giữ nguyên số tốt: {say(allowed)} - {say(excellent)} = {say(allowed - excellent)}.",
            f"Chuyển từ tốt lên thì mỗi người làm số nền giảm 1: thêm {say(raised)} thì còn {say(good - raised)} tốt, "
            f"{found.deciding.step(good - raised)}{_one_more(found.deciding, good, excellent, raised)}.",
        )
    )
    steps = (*found.opening(good, who), found.deciding.step(good), *room, *found.closing(good))
    return conclude(found, as_of, says, {"good": good, "excellent": excellent}, steps, count, tell, excellent > allowed)


def _over(excellent: int, allowed: int) -> str:
    return f"So sánh: {say(excellent)} > {say(allowed)} → đã vượt {say(excellent)} - {say(allowed)} = {say(excellent - allowed)}."


def _one_more(way: Measure, good: int, excellent: int, raised: int) -> str:
    """Why no further one of those rated good can be raised; empty where none is left."""
    left, more = good - raised - 1, excellent + raised + 1
    if left < 0 or way.keeps(left, more):
        return ""
    return f"; thêm {say(raised + 1)} thì còn {say(left)} tốt mà {say(more)} xuất sắc, {way.compare(left, more)}"


def how_many_to_lower(
    *,
    good: int,
    excellent: int,
    as_of: date,
    subject: SubjectGroup = _MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
) -> Finding:
    """How many must come down so that the quota is kept: to good (the base grows), or below (it does not)."""
    check_counts({"tot": good, "xuat_sac": excellent})
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    who = noun(subject)

    def count(way: Measure) -> dict[str, Figure]:
        return {
            "ceiling": way.allowed(way.base_of(good, excellent)),
            "lower_to_good": max(0, excellent - way.most_of(good + excellent)),
            "lower_below": max(0, excellent - way.most_beside(good)),
        }

    def tell(way: Measure) -> str:
        figures = count(way)
        if not figures["lower_below"]:
            return "không phải hạ"
        to_good, below = figures["lower_to_good"], figures["lower_below"]
        return f"phải hạ {to_good} từ xuất sắc xuống tốt, hoặc hạ {below} xuống dưới mức tốt"

    down = max(0, excellent - found.deciding.most_of(good + excellent))
    allowed = found.deciding.allowed(good)
    says = f"Với {say(good)} {who} tốt, {say(excellent)} xuất sắc: {tell(found.deciding)}."
    lowered = (
        (
            _over(excellent, allowed),
            f"Hạ xuống tốt {say(down)}: còn {say(excellent - down)} xuất sắc, số tốt thành {say(good + down)}, "
            f"{found.deciding.step(good + down)}.",
            f"Hạ xuống dưới mức tốt (số nền không đổi): {say(excellent)} - {say(allowed)} = {say(excellent - allowed)}.",
        )
        if excellent > allowed
        else (f"So sánh: {say(excellent)} ≤ {say(allowed)} → không vượt, không phải hạ.",)
    )
    steps = (*found.opening(good, who), found.deciding.step(good), *lowered, *found.closing(good))
    return conclude(found, as_of, says, {"good": good, "excellent": excellent}, steps, count, tell, excellent > allowed)


def conclude(
    found: Ways,
    as_of: date,
    says: str,
    figures: dict[str, Figure],
    steps: tuple[str, ...],
    count: Callable[[Measure], dict[str, Figure]] | None = None,
    tell: Callable[[Measure], str] | None = None,
    breached: bool = False,
) -> Finding:
    """The finding, with `count` and `tell` applied to every way of measuring."""
    others: tuple[Reading, ...] = ()
    if count is not None and tell is not None:
        figures = {**figures, **count(found.deciding)}
        others = tuple(
            Reading(way.id, way.label, count(way), f"{way.label}: {tell(way)}.", None, way.cites)
            for way in found.others
        )
    return Finding(
        rule=found.rule,
        verdict=Verdict.BREACHED if breached else Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures=figures,
        steps=steps,
        citations=citations(found.value),
        confidence=found.value.confidence,
        others=others,
        judgement=(AUTHORITY,),
        profile=found.profile,
    )
