"""Sending a draft ahead of a meeting: whether it is in time, how late it may be sent, how early the meeting may be held."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.conversation.pointing import says_unknown
from assistant.answering.figures import asking
from assistant.answering.figures.day import Day
from assistant.answering.figures.days.earliest_meeting import earliest_meeting
from assistant.answering.figures.days.nearness import LATE
from assistant.answering.figures.days.sending_days import (
    MEETS,
    SENDS,
    acting_days,
    is_bare_weekday,
    is_sending,
)
from assistant.answering.figures.days.sent_and_met import as_moved, meeting_and_sent, week_after, week_before
from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.running import lower, run
from corpus.citation import say_day

_OVERDUE = re.compile(r"\b(?:qua|tre|het|cham) han\b")
_DOCUMENT = r"\b(?:du thao|tai lieu|bao cao|ban kiem diem|ho so)\b"
_BEFORE_WHICH = r"\b(?:gui|phat|chuyen)(?: \w+){0,3} (?:truoc|cham nhat|muon nhat)(?: \w+){0,2} (?:ngay|hom|thu|may|bao nhieu)\b|\b(?:gui|phat)(?: \w+){0,2} (?:ngay nao|hom nao|thu may)\b"
_WORKING_DAYS = r"\b(?:3|03|ba) ngay(?: lam viec)?\b"
# A day of the calendar is asked for, not the number of days ahead.
_EXACTLY = r"\b(?:tinh (?:giup|ho|dum|gium)|cu the|tuc la|chinh xac)\b[^.;?]*\b(?:hom nao|ngay (?:nao|may|bao nhieu))\b|\bngay may thang may\b"
_WHICH_DAY = r"\b(?:hom nao|bua nao|ngay (?:nao|may|bao nhieu))\b"
# "7/12 gửi xong thì sớm nhất ngày nào được họp": the meeting is asked for.
_HELD = r"(?:hop|hoi nghi|(?:mo|to chuc|tien hanh)(?: \w+){0,2})"
_EARLIEST = rf"\b{_HELD} [^.;?]*\b(?:ngay|hom) nao (?:la |thi )?som nhat\b|\bsom nhat\b[^.;?]*\b{_HELD}\b|\bhop (?:duoc )?(?:som nhat )?(?:vao )?(?:ngay|hom) nao\b|\b(?:ngay|hom) nao (?:moi |thi )*(?:duoc |co the |dam )*{_HELD}\b"
_HOLIDAY = re.compile(
    r"\b(?:nghi le|nghi tet|ngay le|le|dip|ky nghi|trung|duoc nghi|(?<!hoi )(?<!xin )(?<!toi )(?<!em )nghi(?= (?:bu|ngay|tu|tet|het)|\s*$)|tet(?: duong(?: lich)?| am(?: lich)?| tay)?)(?: (?:ngay|le|nghi|dip|tu))*(?: \d[\d/]* (?:den|toi|-)(?: het)?(?: ngay)?)?\s*$"
)
_BOTH = 2  # the day of sending and the day of the meeting
_SENT_ON = re.compile(
    r"\b(?:gui|phat|chuyen)(?: (?:xong|di|du thao|bao cao|tai lieu|cho \w+|hom|luc|vao|kiem diem))*(?: ngay)? $"
)


def sending(told: Told) -> Outcome:
    """The outcome for a draft sent ahead of a meeting; None where it is not that which is asked."""
    latest = told.folded.rsplit(BETWEEN, 1)[-1]
    if told.last_turn and _OVERDUE.search(latest) and not re.search(SENDS, latest):
        overdue = [day.day for day in told.days if day.day is not None and not day.whole_month]
        if not overdue:
            return None
        return Need(
            "deadline", f"Ngày {say_day(overdue[-1])} là ngày kết thúc kiểm điểm, xếp loại hay ngày gửi dự thảo?"
        )
    near = as_moved(told, [day for day in told.days if day.day is not None and not day.whole_month])
    near = [day for day in near if not _HOLIDAY.search(told.folded[: day.start])] if len(near) > 1 else near
    if not _is_asked(told, near):
        return None
    if len(near) < _BOTH:
        near = sorted((*near, *acting_days(told)), key=lambda day: day.start)
    if not near:
        asked = (told.says(_EXACTLY) and not told.days) or (says_unknown(told.folded) and told.says(_WHICH_DAY))
        return Need("meeting", "Hạn gửi được tính lùi từ ngày họp: hội nghị kiểm điểm họp ngày nào?") if asked else None
    only = near[0] if len(near) == 1 else None
    if only is not None and only.day is not None and told.says(_EARLIEST):
        return earliest_meeting(told, only.day)
    if (
        only is not None
        and only.day is not None
        and (_SENT_ON.search(told.folded[: only.start]) or (only not in told.days and is_sending(told, only)))
    ):
        return Need("meeting", f"Dự thảo gửi ngày {say_day(only.day)}: hội nghị kiểm điểm họp ngày nào?")
    meeting, sent = meeting_and_sent(told, near)
    if meeting is None or meeting.day is None:
        return None
    meeting, sent = week_after(meeting, sent), week_before(told, meeting, sent)
    assert meeting.day is not None
    if sent is None and len(near) > 1:
        return None
    if (
        sent is not None
        and sent.day
        and sent.day >= meeting.day
        and not {id(meeting), id(sent)} <= {*map(id, told.days)}
    ):
        return Need("meeting", "Hội nghị kiểm điểm họp ngày nào, dự thảo gửi ngày nào? (ghi rõ ngày, tháng)")
    return _in_time(told, meeting, sent)


def _is_asked(told: Told, near: list[Day]) -> bool:
    """Whether it is the sending of a draft ahead of a meeting that is asked about."""
    told_apart = (
        told.says(_DOCUMENT)
        or told.says(_WORKING_DAYS)
        or told.says(_BEFORE_WHICH)
        or told.says(r"\bkip\b")
        or len(near) == _BOTH
    )
    sends = told.says(SENDS) or (told.says(_WORKING_DAYS) and told.says(_WHICH_DAY) and told.says(r"\btruoc\b"))
    if not (sends and told.says(MEETS) and told_apart):
        return False
    elsewhere = told.says(r"\b(?:ban to chuc|trung uong|cap tren|ho so)\b")
    return not elsewhere or told.says(r"\bhop|hoi nghi")


def _in_time(told: Told, meeting: Day, sent: Day | None) -> Outcome:
    """Whether the draft was sent in time, or how late it may be."""
    assert meeting.day is not None
    given = {"meeting": meeting.day, **({"sent": sent.day} if sent and sent.day else {})}
    finding = run("send_by", given, told)
    if sent is not None and sent.day and is_bare_weekday(sent) and not is_bare_weekday(meeting):
        weeks = [sent.day + timedelta(days=7 * week) for week in range(1, 6)]
        weeks = [day for day in weeks if day < meeting.day]
        if any(run("send_by", {**given, "sent": day}, told).holds != finding.holds for day in weeks):
            return Need("sent", f"Dự thảo gửi ngày nào? (hội nghị họp ngày {say_day(meeting.day)})")
    if sent is not None and is_bare_weekday(sent) and is_bare_weekday(meeting):
        later = [{name: day + timedelta(days=7 * week) for name, day in given.items()} for week in (1, 2)]
        if any(run("send_by", moved, told).holds != finding.holds for moved in later):
            return None  # "thứ 5 họp, thứ 2 gửi": a holiday of the coming week, which is not told, decides
    lead = finding.says
    if sent is None:
        last = finding.figures["send_day"]
        lead = f"Chậm nhất {say_day(last)}: {lower(finding.says)}" if isinstance(last, date) else finding.says
    elif told.says(rf"{LATE}|\bvi pham\b"):
        lead = f"{'Không trễ' if finding.holds else 'Có, gửi trễ'}: {lower(finding.says)}"
    elif told.says(asking.YES_NO):
        lead = f"{'Có, kịp' if finding.holds else 'Không kịp'}: {lower(finding.says)}"
    echo = (f"hội nghị ngày {say_day(meeting.day)}", *((f"gửi ngày {say_day(sent.day)}",) if sent and sent.day else ()))
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, echo, (finding,), steps, (*(reading.says for reading in finding.others), *finding.judgement))
