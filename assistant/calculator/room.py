"""What a quota leaves: how many more may be rated excellent."""

from __future__ import annotations

from datetime import date

from assistant.calculator.concluding import conclude, say_over
from assistant.calculator.finding import Figure, Finding
from assistant.calculator.left import left_of
from assistant.calculator.measure import Measure
from assistant.calculator.number import say
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import ways
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
    total: int | None = None,
    below: int = 0,
) -> Finding:
    """How many more may be rated excellent: taken from those rated good, or with that number kept.

    With the `total` of those rated (and how many are `below` good) no more can be added beside the good than are left.

    Raises:
        ProposalError: a count is negative, the parts are above the total, or `below` is told without the total.
        NotInForce: no quota is known for the day.
    """
    check_counts({"tot": good, "xuat_sac": excellent, "duoi_tot": below})
    left = None if total is None and not below else left_of(total, good=good, excellent=excellent, below=below)
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    who = noun(subject)

    def scarce(way: Measure) -> bool:
        return left is not None and left < way.most_beside(good) - excellent

    def kept(way: Measure) -> int:
        more = max(0, way.most_beside(good) - excellent)
        return left if left is not None and scarce(way) else more

    def count(way: Measure) -> dict[str, Figure]:
        most = way.allowed(way.base_of(good, excellent))
        return {
            "ceiling": most,
            "over": max(0, excellent - most),
            "more_from_good": max(0, way.most_of(good + excellent) - excellent),
            "more_kept": kept(way),
            **({"more": way.most_in(good, excellent + left) - excellent} if left is not None and scarce(way) else {}),
        }

    def tell(way: Measure) -> str:
        figures = count(way)
        if figures["over"]:
            return f"đã vượt {figures['over']} so với mức tối đa {figures['ceiling']}, không thêm được"
        only = mixed = ""
        if scarce(way):
            only = f" (ngoài số đã xếp chỉ còn {say(left)})" if left else " (đã xếp hết)"
            mixed = f"; thêm cả số còn lại và chuyển từ tốt lên thì thêm được {figures['more']}" if left else ""
        return (
            f"chuyển từ số tốt lên thì thêm được {figures['more_from_good']}; "
            f"giữ đủ {say(good)} tốt thì thêm được {figures['more_kept']}{only}{mixed}"
        )

    raised = max(0, found.deciding.most_of(good + excellent) - excellent)
    allowed = found.deciding.allowed(good)
    says = f"Đang có {say(good)} {who} tốt, {say(excellent)} xuất sắc: {tell(found.deciding)}."
    room = (
        (say_over(excellent, allowed),)
        if excellent > allowed
        else (
            f"Giữ nguyên số tốt: {say(allowed)} - {say(excellent)} = {say(allowed - excellent)}"
            + (f", nhưng ngoài số đã xếp chỉ còn {say(left)}." if left is not None and scarce(found.deciding) else "."),
            f"Chuyển từ tốt lên thì mỗi người làm số nền giảm 1: thêm {say(raised)} thì còn {say(good - raised)} tốt, "
            f"{found.deciding.step(good - raised)}{_one_more(found.deciding, good, excellent, raised)}.",
            *([_mixed(found.deciding, good, excellent, left)] if left and scarce(found.deciding) else ()),
        )
    )
    steps = (*found.opening(good, who), found.deciding.step(good), *room, *found.closing(good))
    return conclude(found, as_of, says, {"good": good, "excellent": excellent}, steps, count, tell, excellent > allowed)


def _mixed(way: Measure, good: int, excellent: int, left: int) -> str:
    """The line on paper where those left are added and as many raised from the good as the smaller base allows."""
    most = way.most_in(good, excellent + left)
    raised = most - excellent - left
    return (
        f"Thêm {say(left)} còn lại và chuyển {say(raised)} từ tốt lên: {say(most)} xuất sắc, còn {say(good - raised)} tốt; "
        f"{way.compare(good - raised, most)}."
    )


def _one_more(way: Measure, good: int, excellent: int, raised: int) -> str:
    """Why no further one of those rated good can be raised; empty where none is left."""
    left, more = good - raised - 1, excellent + raised + 1
    if left < 0 or way.keeps(left, more):
        return ""
    return f"; thêm {say(raised + 1)} thì còn {say(left)} tốt mà {say(more)} xuất sắc, {way.compare(left, more)}"
