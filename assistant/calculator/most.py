"""The most that may be rated Hoàn thành xuất sắc nhiệm vụ beside a number rated good."""

from __future__ import annotations

from datetime import date

from assistant.calculator.finding import Figures, Finding, Reading, Verdict
from assistant.calculator.left import left_of
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.quota import AUTHORITY
from assistant.calculator.source import citations, name_document
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import Ways, ways
from corpus.vocabulary import SubjectGroup

OF_THE_REST = "Còn lại ngoài số tốt"  # how the line on paper begins where fewer are left than the quota allows


def most(
    *,
    good: int,
    as_of: date,
    subject: SubjectGroup = SubjectGroup.PARTY_MEMBER,
    outstanding: bool = False,
    profile: str | None = None,
    total: int | None = None,
    below: int = 0,
) -> Finding:
    """The most that may be rated excellent beside a number rated good.

    With the `total` of those rated (and how many of them are `below` good) the number is bound by who is left as well:
    29 rated, 28 of them good, leave one; more can only be raised from the good, which makes the base smaller.

    Raises:
        ProposalError: a count is negative, the parts are above the total, or `below` is told without the total.
        NotInForce: no quota is known for the day.
    """
    check_counts({"tot": good, "duoi_tot": below})
    left = None if total is None and not below else left_of(total, good=good, below=below)
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    quota, who = found.deciding.allowed(good), noun(subject)
    where = f"theo {name_document(found.value.cite)}"
    says = (
        f"Có {say(good)} {who} Hoàn thành tốt nhiệm vụ thì được xếp tối đa {say(quota)} {who} "
        f"Hoàn thành xuất sắc nhiệm vụ, {where}."
    )
    figures: Figures = {
        "good": good,
        "base": good,
        "ratio": found.deciding.ratio,
        "product": found.deciding.ratio * good,
        "ceiling": quota,
    }
    bound: tuple[str, ...] = ()
    if left is not None and left < quota:
        allowed = found.deciding.most_in(good, left)
        figures = {**figures, "ceiling": allowed, "left": left, "raised": allowed - left}
        says = f"{_scarce(good, below, left, allowed, who)}, {where}."
        bound = _bound(found, good, below, left, allowed)
    return Finding(
        rule=found.rule,
        verdict=Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures=figures,
        steps=(*found.opening(good, who), found.deciding.step(good), *bound, *found.closing(good)),
        citations=citations(found.value),
        confidence=found.value.confidence,
        others=tuple(_reading(way, good, left) for way in found.others),
        judgement=(AUTHORITY,),
        profile=found.profile,
    )


def _scarce(good: int, below: int, left: int, allowed: int, who: str) -> str:
    """ "Trong 29 đảng viên, ngoài 28 Hoàn thành tốt nhiệm vụ chỉ còn 1: giữ nguyên số tốt thì …"."""
    others = f" và {say(below)} xếp mức thấp hơn" if below else ""
    remaining = f"chỉ còn {say(left)}" if left else "không còn ai"
    among = f"Trong {say(good + below + left)} {who}, ngoài {say(good)} Hoàn thành tốt nhiệm vụ{others} {remaining}"
    if not below and not left:
        among = f"Cả {say(good)} {who} đều Hoàn thành tốt nhiệm vụ"
    kept = f"giữ nguyên số tốt thì tối đa {say(left)}" if left else "giữ nguyên số tốt thì không có ai"
    raised = (
        f"nâng {say(allowed - left)} từ tốt lên thì tối đa {say(allowed)} (còn {say(good - allowed + left)} tốt)"
        if allowed > left
        else "nâng từ tốt lên cũng không được thêm"
    )
    return f"{among}; {kept} Hoàn thành xuất sắc nhiệm vụ; {raised}"


def _bound(found: Ways, good: int, below: int, left: int, allowed: int) -> tuple[str, ...]:
    """The lines on paper where fewer are left than the quota allows."""
    lower = f" - {say(below)}" if below else ""
    lines = [f"{OF_THE_REST}: {say(good + below + left)} - {say(good)}{lower} = {say(left)}."]
    raised = allowed - left
    if raised:
        lines.append(
            f"Nâng {say(raised)} từ tốt lên: {say(left)} + {say(raised)} = {say(allowed)} xuất sắc, còn "
            f"{say(good - raised)} tốt; {found.deciding.compare(good - raised, allowed)}."
        )
    if raised < good:
        lines.append(f"Nâng {say(raised + 1)} từ tốt lên: {found.deciding.compare(good - raised - 1, allowed + 1)}.")
    return tuple(lines)


def _reading(way: Measure, good: int, left: int | None) -> Reading:
    allowed = way.most_beside(good) if left is None else way.most_in(good, left)
    kept = good if left is None or allowed <= left else good + left - allowed
    base = way.base_of(kept, allowed)
    figures: Figures = {"base": base, "ratio": way.ratio, "product": way.ratio * base, "ceiling": allowed}
    return Reading(way.id, way.label, figures, f"{way.label}: {way.step(base)}.", None, way.cites)
