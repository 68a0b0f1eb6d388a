"""How many must come down so that the quota is kept."""

from __future__ import annotations

from datetime import date

from assistant.calculator.concluding import conclude, say_over
from assistant.calculator.finding import Figure, Finding
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import ways
from corpus.vocabulary import SubjectGroup


def how_many_to_lower(
    *,
    good: int,
    excellent: int,
    as_of: date,
    subject: SubjectGroup = SubjectGroup.PARTY_MEMBER,
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
            say_over(excellent, allowed),
            f"Hạ xuống tốt {say(down)}: còn {say(excellent - down)} xuất sắc, số tốt thành {say(good + down)}, "
            f"{found.deciding.step(good + down)}.",
            f"Hạ xuống dưới mức tốt (số nền không đổi): {say(excellent)} - {say(allowed)} = {say(excellent - allowed)}.",
        )
        if excellent > allowed
        else (f"So sánh: {say(excellent)} ≤ {say(allowed)} → không vượt, không phải hạ.",)
    )
    steps = (*found.opening(good, who), found.deciding.step(good), *lowered, *found.closing(good))
    return conclude(found, as_of, says, {"good": good, "excellent": excellent}, steps, count, tell, excellent > allowed)
