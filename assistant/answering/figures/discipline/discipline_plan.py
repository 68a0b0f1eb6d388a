"""A discipline told by itself against a rating asked about: "năm 2024 bị khiển trách có được xếp hoàn thành không"."""

from __future__ import annotations

import re

from assistant.answering.figures.case.forms import FORMS
from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.case.told_discipline import of_duty
from assistant.answering.figures.case.wanted import wanted_of, wish_field
from assistant.answering.figures.discipline.board_disciplined import of_board
from assistant.answering.figures.discipline.breach_of_duty import if_of_duty
from assistant.answering.figures.discipline.breached_elsewhere import breached_elsewhere
from assistant.answering.figures.discipline.graft_below import of_graft_below
from assistant.answering.figures.discipline.kin_at_fault import of_kin, of_superior
from assistant.answering.figures.discipline.other_years import disciplined_later, of_earlier_year, of_year_before
from assistant.answering.figures.discipline.others_disciplined import are_others, of_others
from assistant.answering.figures.discipline.owned_up import owned_up
from assistant.answering.figures.discipline.suffered import asks_openly, excuse_of, form_suffered, found_by_others
from assistant.answering.figures.discipline.unit_disciplined import of_unit
from assistant.answering.figures.discipline.whom import rated_noun
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER, MEMBER, Outcome, Result
from assistant.answering.figures.running import on_day, run
from corpus.vocabulary import Rating

_EXCUSED = r"\btu (?:phat hien|giac|khai|bao cao)\b|\bkhac phuc\b"
_UNDONE = (
    r"\b(?:xoa|huy|huy bo|go|bai bo|thu hoi|rut)(?: (?:bo|quyet dinh|hinh thuc|an|muc|viec|toan bo))* ky luat\b|\boan\b"
    r"|\bky luat\b(?: (?:khien trach|canh cao|do|nay))?(?: (?:da|duoc|bi|thi))* (?:xoa|huy|go|bai bo|thu hoi|rut|oan|sai)\b|\bminh oan\b"
)


def plan(told: Told) -> Outcome:
    """Yes or no where the text of the day decides by the discipline alone; None where it does not, or more is told."""
    wanted = wanted_of(told)
    if (kin := of_kin(told) or of_superior(told)) is not None:
        return kin
    if (body := of_board(told) or of_unit(told)) is not None:
        return body
    if (graft := of_graft_below(told, wanted)) is not None:
        return graft
    if are_others(told) and not told.says(_EXCUSED):
        return of_others(told, wanted)
    if (weighed := owned_up(told, wanted) or of_year_before(told, wanted)) is not None:
        return weighed
    if (late := disciplined_later(told)) is not None:
        return late
    if (elsewhere := breached_elsewhere(told)) is not None:
        return elsewhere
    if told.says(_UNDONE):
        return None  # whether a discipline taken back counts is not told by its form
    form = form_suffered(told)
    rated = rated_noun(told)
    counted = any(
        figure.role not in (None, "members", "disciplined") for figure in told.figures if not _is_later(told, figure)
    )
    counted = counted or (wanted is not None and any(figure.role is not None for figure in told.figures))
    if (
        (wanted is None and not asks_openly(told) and of_duty(told) is not False)
        or form is None
        or counted
        or rated not in (MEMBER, LEADER)
        or told.says(_EXCUSED)
        or ("excellent" in told.asked and told.has("members", "units"))  # how many may be excellent
    ):
        return None
    if of_earlier_year(told):
        return None
    given = {"discipline": form, **wish_field(wanted)}
    for role in dict.fromkeys((rated, MEMBER)):  # a leader is rated as a member of the Party too
        finding = run("highest", {"role": role.key, **given}, told)
        if finding.figures.get("allowed") is Rating.NOT_COMPLETED:
            break
    else:
        return if_of_duty(told, rated, form)
    lead, steps, closing = conclude(told, finding, wanted)
    if (excuse := excuse_of(finding)) is not None and not found_by_others(told):
        closing = (excuse, *closing)
    understood = (f"bị kỷ luật {FORMS[form]} trong năm đánh giá", f"đối tượng {role.many}", on_day(told))
    fallen = tuple(step for step in steps if "→ thuộc trường hợp" in step)
    return Result(lead, understood, (finding,), fallen, closing, complete=False)


def _is_later(told: Told, figure: Figure) -> bool:
    """ "khiển trách rồi 2 tháng sau lại bị cảnh cáo": how long between them decides nothing."""
    return (
        figure.unit in ("months", "days")
        and re.match(r"\s*(?:thang|ngay) (?:sau|truoc)\b", told.folded[figure.quantity.end :]) is not None
    )
