"""Shares held against the thresholds of each rating: of subordinate units or members, and of tasks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from assistant.calculator import condition
from assistant.calculator.condition import Outcome
from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.number import equals, percent, say
from assistant.calculator.parameter import Value
from assistant.calculator.quantity import QUANTITIES, complete
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, weakest
from assistant.calculator.subject import check_counts, narrow
from assistant.calculator.tally import Ratings
from corpus.citation import say_day
from corpus.errors import ProposalError
from corpus.vocabulary import Rating, SubjectGroup

_LADDER = (Rating.EXCELLENT, Rating.GOOD, Rating.COMPLETED)
_PARTS = {"done": "hoan_thanh", "on_time": "dung_han", "exceeded": "vuot_muc", "late": "cham"}


def subordinates(ratings: Ratings, *, as_of: date, role: SubjectGroup = SubjectGroup.PARTY_ORGANIZATION) -> Finding:
    """Shares of subordinate organizations (or a cell's members) at least completed, at least good, and what they allow.

    Raises:
        ProposalError: none was rated, or a count is negative.
    """
    counts = {"xuat_sac": ratings.excellent, "tot": ratings.good, "hoan_thanh": ratings.completed,
              "khong": ratings.not_completed}  # fmt: skip
    check_counts(counts)
    if not ratings.total:
        raise ProposalError("tổng các mức phải lớn hơn 0 thì mới tính được tỷ lệ.", place="tot")
    good = ratings.excellent + ratings.good
    completed, whole = good + ratings.completed, say(ratings.total)
    shares = {
        "units_completed": Fraction(completed, ratings.total),
        "units_good": Fraction(good, ratings.total),
    }
    steps = tuple(
        f"Từ {rating.label} trở lên: {say(part)} : {whole} {equals(percent(Fraction(part, ratings.total)))}."
        for rating, part in ((Rating.COMPLETED, completed), (Rating.GOOD, good))
    )
    figures: dict[str, Figure] = {
        "whole": ratings.total,
        "completed_share": shares["units_completed"],
        "good_share": shares["units_good"],
    }
    return _against_thresholds(shares, role=role, as_of=as_of, steps=steps, figures=figures)


def tasks(
    *,
    assigned: int,
    as_of: date,
    role: SubjectGroup = SubjectGroup.PARTY_MEMBER,
    counts: Mapping[str, int],
) -> Finding:
    """Shares of tasks done, on time, exceeded and late, and which ratings they allow.

    Args:
        counts: among ``done``, ``on_time``, ``exceeded``, ``late``.

    Raises:
        ProposalError: no task was assigned, or a part is above its whole.
    """
    check_counts({"nhiem_vu": assigned, **{_PARTS[name]: count for name, count in counts.items()}})
    if not assigned:
        raise ProposalError("số nhiệm vụ được giao phải lớn hơn 0.", place="nhiem_vu")
    for name, count in counts.items():
        if count > assigned:
            raise ProposalError(f"{say(count)} lớn hơn số nhiệm vụ được giao {say(assigned)}.", place=_PARTS[name])
    shares = {name: Fraction(count, assigned) for name, count in counts.items()}
    steps = tuple(
        f"{QUANTITIES[name].capitalize()}: {say(count)} : {say(assigned)} {equals(percent(shares[name]))}."
        for name, count in counts.items()
    )
    figures: dict[str, Figure] = {"whole": assigned, **shares}
    return _against_thresholds(shares, role=role, as_of=as_of, steps=steps, figures=figures)


def _against_thresholds(
    shares: Mapping[str, Fraction],
    *,
    role: SubjectGroup,
    as_of: date,
    steps: tuple[str, ...],
    figures: dict[str, Figure],
) -> Finding:
    rules, role, facts = rulebook(), narrow(role), complete(dict(shares))
    checked = {
        rating: [
            condition.check(rule, value, facts)
            for rule, value in condition.conditions(rules, rating, role, as_of)
            if rule.quantity in facts
        ]
        for rating in (*_LADDER, Rating.NOT_COMPLETED)
    }
    lines: list[str] = []
    values: list[Value] = []
    allowed: Rating | None = None
    for rating, checks in checked.items():
        values += [check.value for check in checks]
        lines += [f"{rating.label}: {check.line}" for check in checks]
        deciding = [check for check in checks if check.decides]
        fits = bool(deciding) and all(check.outcome is Outcome.MET for check in deciding)
        if allowed is None and fits and rating is not Rating.NOT_COMPLETED:
            allowed = rating
    fallen = [check for check in checked[Rating.NOT_COMPLETED] if check.outcome is Outcome.MET]
    if fallen:
        allowed = Rating.NOT_COMPLETED
    if not any(check.decides for checks in checked.values() for check in checks):
        says = f"Ở ngày {say_day(as_of)}, phần đọc được của các văn bản không có ngưỡng nào để so các tỷ lệ này."
        return Finding("share", Verdict.CANNOT_TELL, says, as_of, figures, (*steps, *lines))
    if allowed is None:
        says = "Xét riêng các tỷ lệ này thì chưa đạt điều kiện của mức nào từ Hoàn thành nhiệm vụ trở lên."
    elif allowed is Rating.NOT_COMPLETED:
        says = f"Xét riêng các tỷ lệ này thì thuộc trường hợp {allowed.label} ({fallen[0].reason})."
    else:
        says = (
            f"Xét riêng các tỷ lệ này thì quy định cho phép cao nhất mức {allowed.label}; còn phải đạt điều kiện khác."
        )
    return Finding(
        rule="share",
        verdict=Verdict.HOLDS if allowed not in (None, Rating.NOT_COMPLETED) else Verdict.BREACHED,
        says=says,
        as_of=as_of,
        figures=figures | ({"allowed": allowed} if allowed else {}),
        steps=(*steps, *lines),
        citations=citations(*values),
        confidence=weakest(value for value in values if value.decides),
        judgement=("Mức xếp loại cụ thể do cấp có thẩm quyền quyết định.",),
    )
