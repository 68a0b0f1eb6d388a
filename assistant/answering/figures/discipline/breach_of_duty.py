"""A discipline the text of the day weighs by whether the breach was one of office or duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.figures.case.decisive import decisive_steps
from assistant.answering.figures.case.forms import FORMS
from assistant.answering.figures.case.told_discipline import of_duty
from assistant.answering.figures.case.wanted import KEY_OF, wanted_of
from assistant.answering.figures.discipline.suffered import excuse_of, found_by_others, is_asked_for
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import MEMBER, Noun, Outcome, Result
from assistant.answering.figures.running import on_day, run
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


_DUTY = r"\b(?:cong vu|cong viec|chuc trach|nghiep vu|nhiem vu duoc giao|ngoai cong vu)\b"
# what is done at home or on the road is none of office, though nobody says so
_PRIVATE = r"\b(?:sinh|de|co) con (?:thu )?(?:ba|tu|3|4)\b|\b(?:vi pham (?:luat )?giao thong|nong do con|ruou bia|say (?:ruou|xin)|uong ruou lai xe|co bac|danh bac|ca do|ngoai tinh|quan he bat chinh|bao luc gia dinh|danh (?:vo|chong|nhau)|(?:vay|choi) (?:no|nang lai|ho|hui|de)|vo no|lan chiem dat)\b"
_ALWAYS = r"\b(?:bat ke|bat cu|he|cu|moi (?:truong hop|hinh thuc|loi)|du la)\b"  # a rule put up, not a case
_CARDINAL = (
    "Vi phạm những điều đảng viên không được làm, vi phạm trách nhiệm nêu gương, ảnh hưởng xấu uy tín bản thân và tổ chức "
    "cũng là một trường hợp Không hoàn thành nhiệm vụ"
)


def if_of_duty(told: Told, rated: Noun, form: str) -> Outcome:
    """The two cases where the text of the day asks whether the breach was one of office or duty, and that is not told."""
    if told.says(_ALWAYS) or is_asked_for(told, form):
        return None
    given = {"role": rated.key, "discipline": form}
    finding = run("highest", {**given, "duty_related": "co"}, told)
    if finding.figures.get("allowed") is not Rating.NOT_COMPLETED:
        return None
    if not told.says(_DUTY) and told.says(_PRIVATE):
        return _outside_duty(told, rated, form, finding)
    if told.says(_DUTY):
        return _of_duty_told(told, rated, form, finding)
    openly = wanted_of(told) is None
    lead = (
        f"{Rating.NOT_COMPLETED.label}, nếu vi phạm liên quan chức trách, công vụ; "
        "vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
        if openly
        else f"Tùy trường hợp: vi phạm liên quan chức trách, công vụ thì xếp {Rating.NOT_COMPLETED.label}; "
        "vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
    )
    closing = (_CARDINAL,) if rated is MEMBER else ()
    if (excuse := excuse_of(finding)) is not None and not found_by_others(told):
        closing = (excuse, *closing)
    understood = (f"bị kỷ luật {FORMS[form]} trong năm đánh giá", f"đối tượng {rated.many}", on_day(told))
    return Result(lead, understood, (finding,), (), closing, complete=False)


def _of_duty_told(told: Told, rated: Noun, form: str, finding: Finding) -> Outcome:
    """ "bị cảnh cáo do vi phạm công vụ thì xếp loại gì": the case the text names; one told to be outside of duty is none."""
    duty = of_duty(told)
    if duty is None:
        return None
    if not duty:
        return _outside_duty(told, rated, form, finding)
    wanted = wanted_of(told)
    word = "" if wanted is None else "Có: " if wanted == KEY_OF[Rating.NOT_COMPLETED] else "Không: "
    says = (
        "vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên thì xếp mức Không hoàn thành nhiệm vụ"
    )
    lead = f"{word}{says}" if word else f"{Rating.NOT_COMPLETED.label}: {says}"
    excuse = excuse_of(finding)
    understood = (
        f"bị kỷ luật {FORMS[form]} trong năm đánh giá",
        "vi phạm liên quan chức trách, công vụ",
        on_day(told),
    )
    fallen = tuple(step for step in decisive_steps(finding, None) if "→ thuộc trường hợp" in step)
    return Result(lead, understood, (finding,), fallen, (excuse,) if excuse else (), complete=False)


def _outside_duty(told: Told, rated: Noun, form: str, finding: Finding) -> Outcome:
    """ "bị khiển trách vì vi phạm luật giao thông, không liên quan công vụ": that case of the text is not met, others may be."""
    wanted = wanted_of(told)
    rest = "vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên; vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
    if wanted == KEY_OF[Rating.NOT_COMPLETED]:
        lead = f"Không, nếu chỉ xét việc bị kỷ luật này: trường hợp {Rating.NOT_COMPLETED.label} là {rest}"
    else:
        lead = (
            f"Tùy trường hợp: chỉ {rest}"
            if wanted
            else f"Chưa kết luận được chỉ từ việc này: trường hợp {Rating.NOT_COMPLETED.label} là {rest}"
        )
        lead = lead.replace("chỉ vi phạm", f"mức {Rating.NOT_COMPLETED.label} gắn với vi phạm")
    understood = (
        f"bị kỷ luật {FORMS[form]} trong năm đánh giá",
        "vi phạm không liên quan chức trách, công vụ",
        on_day(told),
    )
    return Result(lead, understood, (finding,), (), (_CARDINAL,) if rated is MEMBER else (), complete=False)
