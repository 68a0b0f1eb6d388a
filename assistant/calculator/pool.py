"""The quota from the other side: how large a group must be for one more, and how a whole group may be split."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from assistant.calculator.concluding import conclude
from assistant.calculator.finding import Figure, Finding
from assistant.calculator.measure import Measure, smallest_base
from assistant.calculator.number import equals, percent, say
from assistant.calculator.source import name_document
from assistant.calculator.subject import check_counts, noun
from assistant.calculator.ways import ways
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

_MEMBER = SubjectGroup.PARTY_MEMBER


def smallest_group(
    *, good: int, as_of: date, subject: SubjectGroup = _MEMBER, outstanding: bool = False, profile: str | None = None
) -> Finding:
    """From how many rated good on one more may be excellent."""
    check_counts({"tot": good})
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    ratio, who = found.deciding.ratio, noun(subject)
    now = found.deciding.allowed(good)
    needed = smallest_base(now + 1, ratio)
    says = (
        f"Có {say(good)} {who} tốt thì tối đa {say(now)} xuất sắc; muốn được {say(now + 1)} thì cần ít nhất "
        f"{say(needed)} {who} tốt (thêm {say(needed - good)})."
    )
    steps = (
        *found.opening(good, who),
        found.deciding.step(good),
        f"{say(now + 1)} : {percent(ratio)} = {say((now + 1) / ratio)} → ít nhất {say(needed)}.",
        *found.closing(needed),
    )
    return conclude(found, as_of, says, {"good": good, "ceiling": now, "needed": needed, "short": needed - good}, steps)


def split(
    *, total: int, as_of: date, subject: SubjectGroup = _MEMBER, outstanding: bool = False, profile: str | None = None
) -> Finding:
    """Of a group in which all are at least good, the most that may be excellent.

    Raises:
        ProposalError: the group is empty.
    """
    check_counts({"tong": total})
    if not total:
        raise ProposalError("nhóm phải có ít nhất 1 thì mới chia được.", place="tong")
    found = ways(subject=subject, as_of=as_of, outstanding=outstanding, profile=profile)
    ratio, who = found.deciding.ratio, noun(subject)

    def count(way: Measure) -> dict[str, Figure]:
        allowed = way.most_of(total)
        return {"pool": total, "ratio": way.ratio, "ceiling": allowed, "rest": total - allowed}

    def tell(way: Measure) -> str:
        figures = count(way)
        return f"tối đa {say(way.most_of(total))} xuất sắc và {figures['rest']} tốt"

    most = found.deciding.most_of(total)
    rest = total - most
    says = (
        f"Nếu cả {say(total)} {who} đều từ tốt trở lên thì {tell(found.deciding)} "
        f"(theo {name_document(found.value.cite)}, tính {percent(ratio)} trên số tốt, không phải trên cả {say(total)})."
    )
    steps = (
        *found.remarks,
        f"Gọi số xuất sắc là x thì số tốt là {say(total)} - x: x ≤ {percent(ratio)} × ({say(total)} - x).",
        f"x ≤ {say(total)} × {percent(ratio)} : (1 + {percent(ratio)}) {equals(say(total * ratio / (1 + ratio)))}.",
        *(
            f"Thử {say(tried)} xuất sắc và {say(total - tried)} tốt: {found.deciding.compare(total - tried, tried)}."
            for tried in (most, most + 1)
            if tried <= total
        ),
        *found.closing(rest - 1 if found.deciding.is_whole(rest) and not _divides(total, ratio) else rest),
    )
    return conclude(found, as_of, says, {}, steps, count, tell)


def _divides(total: int, ratio: Fraction) -> bool:
    """Whether the split comes out whole, so that no question of rounding arises."""
    return (total * ratio / (1 + ratio)).denominator == 1
