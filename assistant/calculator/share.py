"""Shares held against the thresholds of each rating: of subordinate units or members, and of tasks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from assistant.calculator import condition
from assistant.calculator.condition import Checked, Outcome
from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.number import equals, percent, say
from assistant.calculator.quantity import QUANTITIES, complete, refuse_impossible, told_any
from assistant.calculator.rulebook import rulebook
from assistant.calculator.rung import Rung
from assistant.calculator.source import citations, weakest
from assistant.calculator.subject import check_counts, narrow
from assistant.calculator.tally import Ratings
from corpus.citation import say_day
from corpus.errors import ProposalError
from corpus.vocabulary import Rating, SubjectGroup

_LADDER, _FALLEN = (Rating.EXCELLENT, Rating.GOOD, Rating.COMPLETED), Rating.NOT_COMPLETED
_PARTS = {"done": "hoan_thanh", "on_time": "dung_han", "exceeded": "vuot_muc", "late": "cham"}


def subordinates(ratings: Ratings, *, as_of: date, role: SubjectGroup = SubjectGroup.PARTY_ORGANIZATION) -> Finding:
    """Shares of subordinate organizations (or a cell's members) at least completed, at least good, not completed.

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
        "units_failed": Fraction(ratings.not_completed, ratings.total),
    }
    steps = tuple(
        f"{which}: {say(part)} : {whole} {equals(percent(Fraction(part, ratings.total)))}."
        for which, part in (
            (f"Từ {Rating.COMPLETED.label} trở lên", completed),
            (f"Từ {Rating.GOOD.label} trở lên", good),
            (_FALLEN.label, ratings.not_completed),
        )
    )
    figures: dict[str, Figure] = {
        "whole": ratings.total,
        "completed_share": shares["units_completed"],
        "good_share": shares["units_good"],
        "failed_share": shares["units_failed"],
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
        ProposalError: no task was assigned, none of the counts is given, or they cannot stand beside one another.
    """
    check_counts({"nhiem_vu": assigned, **{_PARTS[name]: count for name, count in counts.items()}})
    if not assigned:
        raise ProposalError("số nhiệm vụ được giao phải lớn hơn 0.", place="nhiem_vu")
    if not counts:
        raise ProposalError("còn thiếu số nhiệm vụ hoàn thành, đúng hạn, vượt mức hoặc chậm.", place="hoan_thanh")
    for name, count in counts.items():
        if count > assigned:
            raise ProposalError(f"{say(count)} lớn hơn số nhiệm vụ được giao {say(assigned)}.", place=_PARTS[name])
    refuse_impossible(counts, whole=assigned, tell=say, places=_PARTS)
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
        rating: tuple(
            found
            for rule, value in condition.conditions(rules, rating, role, as_of)
            if (found := condition.check(rule, value, facts)).outcome is not Outcome.MISSING or rule.quantity in facts
        )
        for rating in (*_LADDER, _FALLEN)
    }
    values = [check.value for checks in checked.values() for check in checks]
    lines = tuple(f"{rating.label}: {check.line}" for rating, checks in checked.items() for check in checks)
    if not any(value.decides for value in values):
        says = f"Ở ngày {say_day(as_of)}, phần đọc được của các văn bản không có ngưỡng nào để so các tỷ lệ này."
        return Finding("share", Verdict.CANNOT_TELL, says, as_of, figures, (*steps, *lines))
    verdict, says, concluded = _conclude([Rung(rating, checked[rating], ()) for rating in _LADDER], checked[_FALLEN])
    return Finding(
        rule="share",
        verdict=verdict,
        says=f"Xét riêng các tỷ lệ này thì {says}.",
        as_of=as_of,
        figures=figures | concluded,
        steps=(*steps, *lines),
        citations=citations(*values),
        confidence=weakest(value for value in values if value.decides),
        judgement=("Mức xếp loại cụ thể do cấp có thẩm quyền quyết định.",),
    )


def _conclude(ladder: list[Rung], triggers: tuple[Checked, ...]) -> tuple[Verdict, str, dict[str, Figure]]:
    """What the shares alone allow: a rating bars only where a threshold of its own is not kept."""
    fallen = next((check for check in triggers if check.outcome is Outcome.MET), None)
    if fallen is not None:
        says = f"thuộc trường hợp {_FALLEN.label} ({fallen.reason})"
        if fallen.value.excused_by:
            says += f", trừ khi cấp có thẩm quyền cân nhắc {told_any(fallen.value.excused_by)}"
        return Verdict.BREACHED, says, {"allowed": _FALLEN}
    half = next((check for check in triggers if check.outcome is Outcome.MISSING), None)
    if half is not None:  # the share falls below, and what must come together with it was not told
        says = f"chưa đủ dữ kiện để kết luận (nếu {half.reason} thì thuộc trường hợp {_FALLEN.label})"
        return Verdict.CANNOT_TELL, says, {}
    top = next((rung for rung in ladder if not rung.against), None)
    if top is None:
        says = f"chưa đạt điều kiện của mức nào từ {Rating.COMPLETED.label} trở lên"
        if any(check.outcome is Outcome.UNMET and check.decides for check in triggers):
            says += f"; cũng không thuộc trường hợp {_FALLEN.label} đã nêu về các tỷ lệ này; văn bản không nói, cấp có thẩm quyền quyết định"
        return Verdict.BREACHED, says, {}
    barred = ladder[ladder.index(top) - 1] if top is not ladder[0] else None
    why = "" if barred is None else _why_not(barred)
    if top.checks and not top.doubtful:
        says = f"quy định cho phép cao nhất mức {top.rating.label}; còn phải đạt điều kiện khác"
        return Verdict.HOLDS, says, {"allowed": top.rating}
    possible: dict[str, Figure] = {"possible": top.rating}
    if top.checks:
        silent = f"điều kiện của mức {top.rating.label} mới nhớ lại, chưa đối chiếu, nên chưa kết luận được"
        return Verdict.CANNOT_TELL, f"{why}; {silent}" if why else silent, possible
    if not why:
        says = f"phần đọc được của các văn bản không có ngưỡng nào loại trừ mức {top.rating.label}"
        return Verdict.HOLDS, f"{says}; còn phải đạt điều kiện khác", possible
    return Verdict.BREACHED, f"{why}; mức {top.rating.label} không có ngưỡng về các tỷ lệ này", possible


def _why_not(rung: Rung) -> str:
    above = "" if rung.rating is Rating.EXCELLENT else " trở lên"
    return f"không được mức {rung.rating.label}{above} ({'; '.join(dict.fromkeys(rung.against))})"
