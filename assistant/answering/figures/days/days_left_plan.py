"""How many days are left until a deadline of the round, or until six months of membership: "còn mấy ngày nữa tới hạn"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.figures.days.nearness import round_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.finding import Finding, Verdict
from assistant.calculator.number import say
from corpus.citation import say_day
from corpus.errors import NotInForce

_ASKED = (
    r"\bcon (?:lai )?(?:duoc )?(?:bao nhieu|may) (?:hom|ngay)\b(?! lam viec)|\b(?:bao nhieu|may) (?:hom|ngay) nua\b"
)
_ENDS = r"\b(?:han|het|den|toi|phai|la)\b"
_CENTRAL = r"\b(?:ban to chuc trung uong|btctw|trung uong)\b"
_SENT = r"\b(?:gui|nop|ho so|chuyen)\b"
_FILES_DUE = r"\bho so\b[^.;?]{0,24}\b0?1/0?2\b"
_FORM = r"\bmau (?:so )?0?4\b"  # the list of the files of a round
_OF_PROVINCE = (
    r"\b(?:cua|ben) (?:tinh|tinh uy|thanh uy)\b|\b(?:tinh uy|thanh uy|tinh) (?:(?:em|toi|minh|phai) )*(?:nop|gui)\b"
)
_SUMMARY = r"\b(?:bo chinh tri|tong hop)\b"
_DRAFT = r"\b(?:du thao|tai lieu|hop|hoi nghi)\b"
_ROUND = r"\b(?:kiem diem|danh gia|xep loai)\b|\b(?:den|toi) han\b"
_SPECIAL = r"\bdac thu\b|\bchua tong ket\b"


def plan(told: Told) -> Outcome:
    """The days from today, or from the one day told, to the last day on which it is still in time."""
    from assistant.calculator.deadline import due
    from assistant.calculator.source import name_document

    if not told.says(_ASKED) or not told.says(_ENDS) or told.says(_DRAFT):
        return None
    days = [day.day for day in told.days if day.day is not None and not day.whole_month]
    rule = _rule(told)
    if rule is None or len(days) > 1:
        return None
    start = days[0] if days and not _is_the_limit(told, days[0]) else told.today
    year = round_of(told) or _named_year(told) or (start.year if start.month > 3 else start.year - 1)
    try:
        limit, value = due(rule, year=year)
    except NotInForce:
        return None
    last = limit - timedelta(days=1)
    left = (last - start).days
    what = {"filing": "gửi hồ sơ về Ban Tổ chức Trung ương"}.get(rule, "kết thúc kiểm điểm, đánh giá, xếp loại")
    named = f"kỳ năm {year}: {what} trước ngày {say_day(limit)}, chậm nhất là ngày {say_day(last)}"
    if left >= 0:
        says = f"còn {say(left)} ngày, tính từ {say_day(start)} đến hết {say_day(last)} ({named}, theo {name_document(value.cite)})"
    else:
        says = f"đã quá hạn {say(-left)} ngày, tính đến {say_day(start)} ({named}, theo {name_document(value.cite)})"
    finding = Finding(
        rule=rule, verdict=Verdict.HOLDS if left >= 0 else Verdict.BREACHED, says=says, as_of=limit,
        figures={"days": abs(left), "last_day": last}, citations=(value.cite,), confidence=value.confidence,
    )  # fmt: skip
    return Result(f"{says[:1].upper()}{says[1:]}", (f"tính từ ngày {say_day(start)}", f"kỳ năm {year}"), (finding,))


def _rule(told: Told) -> str | None:
    if (
        told.says(_SENT)
        and (told.says(_CENTRAL) or told.says(_FILES_DUE) or told.says(_FORM))
        and not told.says(_SUMMARY)
    ):
        return "filing"
    if told.says(_SENT) and told.says(_OF_PROVINCE) and not told.says(_SUMMARY):
        return "filing"
    if told.says(_SENT) or told.says(_CENTRAL) or not told.says(_ROUND):
        return None
    return "year_end_special" if told.says(_SPECIAL) else "year_end"


def _named_year(told: Told) -> int | None:
    found = re.search(r"\bnam (20\d{2})\b", told.folded)
    return int(found[1]) if found else None


def _is_the_limit(told: Told, day: date) -> bool:
    """ "còn mấy ngày nữa tới 31/12": the day told is the deadline, not the one reckoned from."""
    return (
        told.says(r"\b(?:den|toi|truoc|han)(?: \w+){0,3} (?:ngay )?(?:31/12|15/0?1|0?1/0?2|31/0?1)\b")
        and day != told.today
    )
