"""Ratings of those below told, the rating of the one who leads them asked: no share of the texts in force decides it."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.figure import RATED_UNITS, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import uncapitalized

_LEADS = (
    r"\b(?:hieu truong|giam doc|truong (?:phong|ban|khoa)|thu truong|nguoi dung dau|cap truong|sep|bi thu dang (?:bo|uy)|chu tich)\b"
    r"|\b(?:em|toi|minh) (?:la |dang )?(?:quan ly|phu trach|lanh dao|dung dau|lam (?:truong|bi thu|giam doc|hieu truong))\b"
)
_RATED = (
    r"\b(?:thi|vay|va|,) (?:\w+ ){0,2}?(?:em|toi|minh|hieu truong|giam doc|truong (?:phong|ban|khoa)|thu truong|nguoi dung dau|cap truong|sep|bi thu|chu tich)\b"
    r"[^.;?]{0,24}\b(?:xep|duoc|bi|co|ha|dat|hoan thanh|xuat sac|xs|htxs\w*|muc|loai)\b"
)
# "giám đốc sở có 8 đơn vị trực thuộc, 6 đơn vị tốt trở lên … thì có được xuất sắc không": told of first, asked about last
_LEADS_AND_RATED = (
    r"^\W*(?:(?:dong chi|neu|mot|1|em la|toi la|anh) )*(?:hieu truong|giam doc|truong (?:phong|ban|khoa)|thu truong|nguoi dung dau|cap truong|bi thu dang (?:bo|uy)|chu tich)\b[^.;?]*\d[^.;?]*"
    r"(?:\bthi|,|\bvay)(?: (?:ong|ba|dong chi) (?:ay|do)?)? ?(?:(?:co|co the|duoc|dc|co duoc|bi) )*(?:xep|duoc xuat sac|xuat sac|tot|muc|loai|dat)\b"
    r"|[.,] ?(?:nguoi dung dau|giam doc|hieu truong|thu truong|truong (?:phong|ban|khoa)|chu tich)(?: (?:duoc|thi|co|bi))* (?:xep|muc|loai|dat|xuat sac)\b"
)
_BODIES = r"\b\d+ (?:so|to|don vi|co quan|phong|ban|xa|phuong|khoa|truong|trung tam|chi cuc|cuc|to chuc|tap the|chi bo|dang bo)\b"
_LABELS = {
    "good": "Hoàn thành tốt",
    "good_up": "từ Hoàn thành tốt trở lên",
    "completed": "Hoàn thành",
    "not_completed": "Không hoàn thành",
}
_OWN_CASE = ("score", "done", "on_time", "late", "exceeded", "excellent")


def plan(told: Told) -> Outcome:
    """None where it is not the leader who is rated, or places in his charge that were not completed decide it."""
    rated = [one for one in told.figures if one.role in _LABELS and one.unit in (None, *RATED_UNITS) and not one.vague]
    if (
        not rated
        or not told.says(_LEADS)
        or not (told.says(_RATED) or told.says(_LEADS_AND_RATED))
        or told.has(*_OWN_CASE)
    ):
        return None
    if any(one.unit is None for one in rated) and not told.says(_BODIES):
        return None
    if failed_places(told) is not None or "excellent" in told.asked or told.says(asking.OVER):
        return None
    if (silent := unsaid("leader_subordinates", told)) is None:
        return None
    asks = told.says(asking.YES_NO) or wanted_of(told) is not None
    lead = f"Chưa kết luận được: {uncapitalized(silent.says.rstrip('.'))}" if asks else silent.says.rstrip(".")
    echo = tuple(f"{one.quantity.text} {_LABELS[str(one.role)]}" for one in rated)
    total = sum(one.value for one in rated)
    whole = next((one for one in told.figures if one.role in (None, "units", "members") and one.value == total), None)
    if whole is not None:
        echo = (*echo, f"trong {whole.quantity.text}")
    return Result(lead, (*echo, "hỏi về mức của người lãnh đạo, quản lý", on_day(told)), (silent,))
