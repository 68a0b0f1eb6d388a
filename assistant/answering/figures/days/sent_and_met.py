"""Which of two days the draft is sent on and which the meeting is held on, and of which week each is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from assistant.answering.figures.day import Day
from assistant.answering.figures.days.later_days import part_of
from assistant.answering.figures.days.nearness import beside
from assistant.answering.figures.days.sending_days import MEETS, SENDS, by_clause, is_bare_weekday
from assistant.answering.figures.figure import Told
from corpus.text import fold

_MOVED = re.compile(
    r"\b(?:doi|lui|hoan|don|chuyen)\b(?:[^.;?\d]{0,20}\btu (?:ngay |hom )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|[^.;?\d]{0,30})[^.;?\d]{0,12}\b(?:sang|den|toi|qua|vao|lai)\s*(?:ngay |hom |thu \w+,? )*$"
)


def meeting_and_sent(told: Told, near: list[Day]) -> tuple[Day | None, Day | None]:
    """The day of the meeting and the day of the sending, by the words beside them."""
    meets = r"\b(?:hop|hoi nghi)\b"  # "báo cáo kiểm điểm" is what is sent, where a meeting is told beside it
    meeting = beside(told, near, meets if told.says(meets) else r"\b(?:kiem diem|to chuc)\b")
    sent = (
        beside(told, [day for day in near if day is not meeting], r"\b(?:gui|phat|chuyen)\b") if len(near) > 1 else None
    )
    if len(near) == 2 and meeting is not None and sent is None:
        sent = next(day for day in near if day is not meeting)
    if (
        len(near) == 2
        and meeting is not None
        and sent is not None
        and meeting.day
        and sent.day
        and sent.day >= meeting.day
    ):
        meeting, sent = _by_words(told, meeting, sent)
    if (own := by_clause(told, near)) is not None:
        meeting, sent = own
    return meeting, sent


def week_after(meeting: Day, sent: Day | None) -> Day:
    """ "thứ 5 gửi, thứ 2 tuần sau họp": the week after the one of the sending, whose day is told by the day of the week."""
    if sent is None or sent.day is None or meeting.day is None or not is_bare_weekday(sent):
        return meeting
    next_week = re.search(r"\btuan (?:sau|toi)\b", fold(meeting.text)) is not None
    return replace(meeting, day=meeting.day + timedelta(days=7)) if next_week and sent.day >= meeting.day else meeting


def week_before(told: Told, meeting: Day, sent: Day | None) -> Day | None:
    """ "họp 21/12, gửi thứ 4 tuần trước": the week before that of the meeting, whose day stands in the calendar."""
    if sent is None or sent.day is None or meeting.day is None or meeting not in told.days:
        return sent
    if re.search(r"\btuan truoc\b", fold(sent.text)) is None:
        return sent
    monday = meeting.day - timedelta(days=meeting.day.weekday() + 7)
    return replace(sent, day=monday + timedelta(days=sent.day.weekday()))


def as_moved(told: Told, days: list[Day]) -> list[Day]:
    """ "họp 18/12 … dời sang 22/12": the day before the one a meeting was moved to holds no more."""
    moved = next((at for at, day in enumerate(days) if _MOVED.search(told.folded[: day.start])), 0)
    return days[: max(0, moved - 1)] + days[moved:]


def _by_words(told: Told, meeting: Day, sent: Day) -> tuple[Day, Day]:
    """ "22/12 họp mà 18/12 mới gửi": the word after the day is the day's; a sending told to be later stays so."""
    after_first = told.folded[min(meeting.end, sent.end) : max(meeting.start, sent.start)]
    after_last = told.folded[max(meeting.end, sent.end) :]
    turned = re.match(rf"[^,;.?]{{0,12}}{MEETS}", after_first) if sent.start < meeting.start else None
    turned = turned and re.match(rf"[^,;.?]{{0,30}}{SENDS}", after_last)
    whole, days = (0, len(told.folded)), [meeting, sent]
    if (part_of(told.folded, meeting, whole, days), part_of(told.folded, sent, whole, days)) == ("sent", "met"):
        return sent, meeting  # "18/12 tôi họp chi bộ … dự thảo gửi 15/12"
    return (sent, meeting) if turned else (meeting, sent)
