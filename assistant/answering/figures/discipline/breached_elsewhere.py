"""A breach at an old place of work, punished at the new one: "vi phạm ở cơ quan cũ, nay bị cảnh cáo ở nơi mới"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.discipline.kin_at_fault import RATED
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid

_AT_OLD_PLACE = (
    r"\b(?:vi|sai) pham\b[^;?]{0,50}\b(?:o |tai |tu |cua )(?:noi|don vi|cho|co quan|chi bo)(?: cong tac| lam viec)? cu\b[^;?]*\b(?:ky luat|khien trach|canh cao|cach chuc)\b"
    r"|\b(?:ky luat|khien trach|canh cao|cach chuc)\b[^;?]{0,60}\b(?:vi|sai) pham\b[^;?]{0,40}\b(?:o |tai |tu |cua )(?:noi|don vi|cho|co quan|chi bo)(?: cong tac| lam viec)? cu\b"
)
_CONFIRMED = r"\b(?:dung|phai) (?:khong|ko|k|chu|a)\b"
_BOTH_PLACES = r"\bca (?:hai|2|o)? ?(?:noi|don vi|co quan)\b|\bca noi cu\b|\bcu (?:va|lan) (?:noi |o )?moi\b"
_EARLIER_BREACH = (
    r"\b(?:tu|hoi|trong|xay ra) (?:nam )?(?:20\d\d|nam truoc|nam ngoai)\b|\bnam (?:truoc|ngoai)\b|\btu truoc\b"
)


def breached_elsewhere(told: Told) -> Outcome:
    """ "vi phạm ở cơ quan cũ, nay bị cảnh cáo ở nơi mới": whose result the discipline is counted in."""
    if not told.says(_AT_OLD_PLACE) or told.says(_BOTH_PLACES) or not (told.says(RATED) or told.says(asking.RATE)):
        return None
    counted = any(figure.role not in (None, "members", "disciplined") for figure in told.figures)
    if told.says(asking.YES_NO) or told.says(_CONFIRMED):
        return None  # whether one of the two places bears it is a stored question
    if counted or (finding := unsaid("old_place_discipline", told)) is None:
        return None
    first, _, rest = finding.says.partition(". ")
    later = unsaid("late_discipline", told) if told.says(_EARLIER_BREACH) else None
    closing = (*((rest,) if rest else ()), *((later.says,) if later else ()))
    understood = ("vi phạm ở nơi công tác cũ, bị kỷ luật khi đã ở nơi mới", on_day(told))
    return Result(first.rstrip("."), understood, (finding, *((later,) if later else ())), (), closing, complete=False)
