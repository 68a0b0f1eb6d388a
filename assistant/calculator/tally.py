"""Who is counted: from the members of a unit to those reviewed, those to rate, and ratings that must add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, name_document, weakest
from assistant.calculator.subject import check_counts
from corpus.citation import say_day
from corpus.errors import ProposalError

_RULES = {"exempt": "exempt_member", "suspended": "suspended_member", "new": "new_member_months"}
_NAMES = {
    "exempt": "được miễn công tác và sinh hoạt đảng",
    "suspended": "bị đình chỉ sinh hoạt đảng",
    "new": "mới kết nạp chưa đủ 6 tháng",
}
_EFFECTS = {
    "not_reviewed": "không kiểm điểm, không xếp loại",
    "not_rated": "vẫn kiểm điểm, không xếp loại",
    "rated": "vẫn kiểm điểm và xếp loại",
}


@dataclass(frozen=True)
class Ratings:
    """Counts by rating; None where they were not told."""

    excellent: int
    good: int
    completed: int
    not_completed: int

    @property
    def total(self) -> int:
        return self.excellent + self.good + self.completed + self.not_completed


def count(
    *,
    members: int,
    as_of: date,
    exempt: int = 0,
    suspended: int = 0,
    new: int = 0,
    absent: int = 0,
    ratings: Ratings | None = None,
) -> Finding:
    """How many are reviewed and rated, and whether the ratings add up to them.

    Args:
        new: members admitted less than six months ago.
        absent: sick or away, and not rated yet; they are rated later.

    Raises:
        ProposalError: a count is negative, or those set apart are more than all members.
        NotInForce: no rule is known for the day.
    """
    given = {"exempt": exempt, "suspended": suspended, "new": new}
    check_counts({"tong": members, "mien": exempt, "dinh_chi": suspended, "moi": new, "vang": absent})
    if sum(given.values()) + absent > members:
        raise ProposalError(
            f"các diện không tính cộng lại là {say(sum(given.values()) + absent)}, lớn hơn tổng số {say(members)}. "
            "Hãy xem lại.",
            place="tong",
        )
    values = {name: rulebook().value_on(rule, as_of) for name, rule in _RULES.items()}
    not_reviewed = sum(number for name, number in given.items() if values[name].effect == "not_reviewed")
    not_rated = not_reviewed + sum(number for name, number in given.items() if values[name].effect == "not_rated")
    reviewed, to_rate = members - not_reviewed, members - not_rated
    rated = to_rate - absent
    stated = None if ratings is None else ratings.total
    wrong = stated is not None and stated != rated
    says = (
        f"{say(members)} đảng viên: phải kiểm điểm {say(reviewed)}, thuộc diện xếp loại {say(to_rate)}"
        + (f", trong đó {say(absent)} vắng, chưa được xếp loại" if absent else "")
        + (f"; các mức cộng lại là {say(stated)}, " if stated is not None else ".")
        + (
            ""
            if stated is None
            else f"lệch {say(abs(stated - rated))} ({'thừa' if stated > rated else 'thiếu'})."
            if wrong
            else "khớp."
        )
    )
    steps = [
        f"{say(number)} đảng viên {_NAMES[name]}: {_ground(values[name])}." for name, number in given.items() if number
    ]
    steps.append(f"Phải kiểm điểm: {say(members)} - {say(not_reviewed)} = {say(reviewed)}.")
    steps.append(f"Thuộc diện xếp loại: {say(members)} - {say(not_rated)} = {say(to_rate)}.")
    if absent:
        steps.append(
            f"Được xếp loại đợt này: {say(to_rate)} - {say(absent)} vắng = {say(rated)}; người vắng xếp loại sau."
        )
    if ratings is not None:
        parts = (ratings.excellent, ratings.good, ratings.completed, ratings.not_completed)
        steps.append(
            f"Cộng các mức: {' + '.join(say(part) for part in parts)} = {say(ratings.total)}, "
            f"{'lệch với' if wrong else 'khớp với'} {say(rated)}."
        )
    used = [values[name] for name, number in given.items() if number] or [values["new"]]
    figures = {
        "members": members, "not_reviewed": not_reviewed, "reviewed": reviewed, "not_rated": not_rated,
        "to_rate": to_rate, "absent": absent, "rated": rated,
    }  # fmt: skip
    return Finding(
        rule="new_member_months",
        verdict=Verdict.BREACHED if wrong else Verdict.HOLDS,
        says=says,
        as_of=as_of,
        figures=figures if stated is None else {**figures, "sum_of_ratings": stated},
        steps=tuple(steps),
        citations=citations(*used),
        confidence=weakest(used),
        judgement=("Người vắng hoặc chưa xếp loại: cấp có thẩm quyền tổ chức xếp loại sớm nhất có thể.",)
        if absent
        else (),
    )


def _ground(value: Value) -> str:
    """What becomes of a group of members, by which document and from which day."""
    since = value.period.since
    day = f", từ {say_day(since)}" if since else ""
    note = f". {value.note}" if value.note else ""
    return f"{_EFFECTS[value.effect or 'rated']} ({name_document(value.cite)}{day}){note}".rstrip(".")
