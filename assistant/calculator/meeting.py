"""The review meeting: how many days, in which form, and whether a small collective joins another's."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.number import say
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, ground, name_document, weakest
from corpus.errors import NotInForce, ProposalError
from corpus.vocabulary import Confidence, Term

_SUGGESTED, _FORM, _SMALL = "review_days_suggested", "meeting_form_staff", "small_collective"


class Level(Term):
    """Cấp tổ chức kiểm điểm."""

    PROVINCIAL = "provincial", "ban thường vụ tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương"
    DISTRICT = "district", "ban thường vụ cấp huyện"
    COMMUNE = "commune", "cấp ủy xã, phường, đặc khu"
    OTHER = "other", "nơi khác"


_DAYS = {
    Level.PROVINCIAL: "review_days_provincial",
    Level.DISTRICT: "review_days_district",
    Level.COMMUNE: "review_days_commune",
    Level.OTHER: "review_days",
}


def review_days(
    *,
    level: Level,
    as_of: date,
    suggested: bool = False,
    profile: str | None = None,
    planned: int | Fraction | None = None,
) -> Finding:
    """The least number of days for the review of a collective and its members.

    Args:
        suggested: the superior committee has suggested what to review.
        planned: days planned, to be checked.

    """
    rules = rulebook(profile)
    rule_id = _SUGGESTED if suggested else _DAYS[level]
    remark = rules.remark(rule_id, as_of)
    place = f"{level.label}{', có gợi ý kiểm điểm' if suggested else ''}"
    try:
        value = rules.value_on(rule_id, as_of)
    except NotInForce as silent:
        found = rules.find(rule_id, as_of)
        return Finding(
            rule=rule_id, verdict=Verdict.CANNOT_TELL, says=silent.message, as_of=as_of,
            steps=(remark,) if remark else (), citations=(found.cite,) if found else (),
            confidence=found.confidence if found else Confidence.SINGLE,
            judgement=("Cấp ủy cấp trên hướng dẫn thời gian cụ thể.",),
            profile=rules.profile.label if rules.profile else None,
        )  # fmt: skip
    verdict, told = Verdict.HOLDS, "phù hợp"
    if planned is not None and not value.bound.holds(planned, value.number):
        verdict, told = Verdict.BREACHED, "chưa đủ"
        if planned > value.number:  # a practice that names the number of days does not say that more are wrong
            verdict, told = Verdict.CANNOT_TELL, "nhiều hơn; văn bản không nói có được nhiều hơn hay không"
    says = (
        f"Thời gian kiểm điểm ({place}): {value.bound.label} {say(value.number)} ngày, theo {name_document(value.cite)}"
    )
    if planned is not None:
        says += f"; bố trí {say(planned)} ngày là {told}"
    figures: dict[str, Figure] = {"days": value.number}
    return Finding(
        rule=rule_id,
        verdict=verdict,
        says=f"{says}.",
        as_of=as_of,
        figures=figures,
        steps=(*((remark,) if remark else ()), ground(value)),
        citations=citations(value),
        confidence=value.confidence,
        judgement=("Cấp ủy cấp trên hướng dẫn cụ thể; nơi được gợi ý thì cấp gợi ý quyết định thời gian.",),
        profile=rules.profile.label if rules.profile else None,
    )


def form(*, as_of: date, staff: int | None = None, council: int | None = None, profile: str | None = None) -> Finding:
    """The form of the meeting by the staff of a unit, and whether a leading collective is too small for its own.

    Args:
        council: members of the leading collective.

    Raises:
        ProposalError: neither number was told, or one is below 1.
    """
    if staff is None and council is None:
        raise ProposalError("cần số biên chế của đơn vị hoặc số thành viên tập thể lãnh đạo.", place="bien_che")
    for place, number in (("bien_che", staff), ("thanh_vien", council)):
        if number is not None and number < 1:
            raise ProposalError("phải từ 1 trở lên; chưa biết thì để trống.", place=place)
    rules = rulebook(profile)
    told: list[str] = []
    values: list[Value] = []
    figures: dict[str, Figure] = {}
    if staff is not None:
        figures["staff"] = staff
        value = rules.find(_FORM, as_of) if rules.own(_FORM) else None
        if value is None:
            told.append("Văn bản Trung ương đã đọc không ấn định hình thức hội nghị theo số biên chế.")
        else:
            values.append(value)
            key = value.bound.holds(staff, value.number)
            figures["form"] = "hội nghị cán bộ chủ chốt" if key else "hội nghị toàn thể"
            told.append(
                f"{say(staff)} biên chế {'≥' if key else '<'} {say(value.number)}: kiểm điểm tại {figures['form']}."
            )
    if council is not None:
        figures["council"] = council
        small = rules.find(_SMALL, as_of)
        if small is None:
            told.append("Ngày này chưa có quy định riêng cho tập thể lãnh đạo ít thành viên.")
        else:
            values.append(small)
            joined = small.bound.holds(council, small.number)
            told.append(
                f"Tập thể lãnh đạo có {say(council)} thành viên "
                + (
                    f"(dưới {small.number:02d} thành viên): kiểm điểm ở tập thể cấp ủy nơi công tác "
                    "hoặc cơ quan có chức năng tương đồng."
                    if joined
                    else f"(từ {small.number:02d} trở lên): kiểm điểm riêng."
                )
            )
    remark = rules.remark(_FORM, as_of) if staff is not None else None
    return Finding(
        rule=_FORM if staff is not None else _SMALL,
        verdict=Verdict.HOLDS if values else Verdict.CANNOT_TELL,
        says=" ".join(told),
        as_of=as_of,
        figures=figures,
        steps=(*((remark,) if remark else ()), *(ground(value) for value in values)),
        citations=citations(*values),
        confidence=weakest(values),
        judgement=("Cấp có thẩm quyền quyết định hình thức và nơi kiểm điểm ghép.",),
        profile=rules.profile.label if rules.profile else None,
    )
