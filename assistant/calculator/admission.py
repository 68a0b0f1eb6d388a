"""Whether a member's six months since admission are complete, in whole months."""

from __future__ import annotations

from datetime import date

from assistant.calculator.days import add_months, whole_months
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.rulebook import rulebook
from assistant.calculator.source import citations, ground, name_document
from corpus.citation import say_day
from corpus.errors import ProposalError

_NEW_MEMBER = "new_member_months"


def six_months(*, admitted: date, as_of: date) -> Finding:
    """Whether a member's six months are complete, and from which day they are.

    Raises:
        NotInForce: no rule is known for the day.
        ProposalError: the day lies before the admission.
    """
    if as_of < admitted:
        raise ProposalError(f"ngày xét {say_day(as_of)} trước ngày kết nạp {say_day(admitted)}.", place="ngay_ket_nap")
    value = rulebook().value_on(_NEW_MEMBER, as_of)
    if value.amount is None:
        return Finding(
            rule=_NEW_MEMBER, verdict=Verdict.HOLDS, says=f"Ngày {say_day(as_of)}: {value.note}", as_of=as_of,
            citations=citations(value), confidence=value.confidence,
        )  # fmt: skip
    needed = int(value.number)
    complete = add_months(admitted, needed)
    months, enough = whole_months(admitted, as_of), as_of >= complete
    what = "không kiểm điểm, chưa xếp loại" if value.effect == "not_reviewed" else "vẫn kiểm điểm nhưng không xếp loại"
    says = f"Kết nạp {say_day(admitted)}, đến {say_day(as_of)} được {months} tháng tròn: " + (
        f"đã đủ {needed} tháng, thuộc diện kiểm điểm, xếp loại"
        if enough
        else f"chưa đủ {needed} tháng, {what}; đủ từ ngày {say_day(complete)}"
    )
    return Finding(
        rule=_NEW_MEMBER,
        verdict=Verdict.HOLDS if enough else Verdict.BREACHED,
        says=f"{says} (theo {name_document(value.cite)}).",
        as_of=as_of,
        figures={"months": months, "first_complete_day": complete},
        steps=(
            f"{say_day(admitted)} + {needed} tháng = {say_day(complete)}.",
            f"{say_day(as_of)} {'≥' if enough else '<'} {say_day(complete)} → {'đã đủ' if enough else 'chưa đủ'}.",
            ground(value),
        ),
        citations=citations(value),
        confidence=value.confidence,
    )
