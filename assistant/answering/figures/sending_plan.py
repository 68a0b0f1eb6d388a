"""Sending a draft ahead of a meeting, and working days between two days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from assistant.answering.conversation.pointing import says_unknown
from assistant.answering.figures import asking
from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.later_days import part_of
from assistant.answering.figures.nearness import LATE, beside
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.running import lower, run
from assistant.answering.figures.sending_days import SENDS, acting_days, by_clause, is_bare_weekday, is_sending
from corpus.citation import say_day
from corpus.text import fold

_OVERDUE = re.compile(r"\b(?:qua|tre|het|cham) han\b")
_MEETS = r"\b(?:hop|hoi nghi|to chuc kiem diem|kiem diem)\b"
_DOCUMENT = r"\b(?:du thao|tai lieu|bao cao|ban kiem diem|ho so)\b"

_BEFORE_WHICH = r"\b(?:gui|phat|chuyen)(?: \w+){0,3} (?:truoc|cham nhat|muon nhat)(?: \w+){0,2} (?:ngay|hom|thu|may|bao nhieu)\b|\b(?:gui|phat)(?: \w+){0,2} (?:ngay nao|hom nao|thu may)\b"
_WORKING_DAYS = r"\b(?:3|03|ba) ngay(?: lam viec)?\b"
_MOVED = re.compile(
    r"\b(?:doi|lui|hoan|don|chuyen)\b(?:[^.;?\d]{0,20}\btu (?:ngay |hom )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|[^.;?\d]{0,30})[^.;?\d]{0,12}\b(?:sang|den|toi|qua|vao|lai)\s*(?:ngay |hom |thu \w+,? )*$"
)
# A day of the calendar is asked for, not the number of days ahead.
_EXACTLY = r"\b(?:tinh (?:giup|ho|dum|gium)|cu the|tuc la|chinh xac)\b[^.;?]*\b(?:hom nao|ngay (?:nao|may|bao nhieu))\b|\bngay may thang may\b"
_WHICH_DAY = r"\b(?:hom nao|bua nao|ngay (?:nao|may|bao nhieu))\b"
# "7/12 gửi xong thì sớm nhất ngày nào được họp": the meeting is asked for.
_HELD = r"(?:hop|hoi nghi|(?:mo|to chuc|tien hanh)(?: \w+){0,2})"
_EARLIEST = rf"\b{_HELD} [^.;?]*\b(?:ngay|hom) nao (?:la |thi )?som nhat\b|\bsom nhat\b[^.;?]*\b{_HELD}\b|\bhop (?:duoc )?(?:som nhat )?(?:vao )?(?:ngay|hom) nao\b|\b(?:ngay|hom) nao (?:moi |thi )*(?:duoc |co the |dam )*{_HELD}\b"
_HOLIDAY = re.compile(
    r"\b(?:nghi le|nghi tet|ngay le|le|dip|ky nghi|trung|duoc nghi|(?<!xin )(?<!toi )(?<!em )nghi(?= (?:bu|ngay|tu|tet|het)|\s*$)|tet(?: duong(?: lich)?| am(?: lich)?| tay)?)(?: (?:ngay|le|nghi|dip|tu))*(?: \d[\d/]* (?:den|toi|-)(?: het)?(?: ngay)?)?\s*$"
)
_LONGEST_WAIT = 30
_BOTH = 2  # the day of sending and the day of the meeting
_SENT_ON = re.compile(
    r"\b(?:gui|phat|chuyen)(?: (?:xong|di|du thao|bao cao|tai lieu|cho \w+|hom|luc|vao|kiem diem))*(?: ngay)? $"
)


def sending(told: Told) -> Outcome:
    latest = told.folded.rsplit(BETWEEN, 1)[-1]
    if told.last_turn and _OVERDUE.search(latest) and not re.search(SENDS, latest):
        overdue = [day.day for day in told.days if day.day is not None and not day.whole_month]
        if not overdue:
            return None
        return Need(
            "deadline", f"Ngày {say_day(overdue[-1])} là ngày kết thúc kiểm điểm, xếp loại hay ngày gửi dự thảo?"
        )
    near = _as_moved(told, [day for day in told.days if day.day is not None and not day.whole_month])
    near = [day for day in near if not _HOLIDAY.search(told.folded[: day.start])] if len(near) > 1 else near
    if not (
        told.says(SENDS)
        and told.says(_MEETS)
        and (
            told.says(_DOCUMENT)
            or told.says(_WORKING_DAYS)
            or told.says(_BEFORE_WHICH)
            or told.says(r"\bkip\b")
            or len(near) == _BOTH
        )
    ):
        return None
    if told.says(r"\b(?:ban to chuc|trung uong|cap tren|ho so)\b") and not told.says(r"\bhop|hoi nghi"):
        return None
    if len(near) < _BOTH:
        near = sorted((*near, *acting_days(told)), key=lambda day: day.start)
    if not near:
        asked = (told.says(_EXACTLY) and not told.days) or (says_unknown(told.folded) and told.says(_WHICH_DAY))
        return Need("meeting", "Hạn gửi được tính lùi từ ngày họp: hội nghị kiểm điểm họp ngày nào?") if asked else None
    only = near[0] if len(near) == 1 else None
    if only is not None and only.day is not None and told.says(_EARLIEST):
        return _earliest(told, only.day)
    if (
        only is not None
        and only.day is not None
        and (_SENT_ON.search(told.folded[: only.start]) or (only not in told.days and is_sending(told, only)))
    ):
        return Need("meeting", f"Dự thảo gửi ngày {say_day(only.day)}: hội nghị kiểm điểm họp ngày nào?")
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
    if meeting is None or meeting.day is None:
        return None
    meeting, sent = _week_after(meeting, sent), _week_before(told, meeting, sent)
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


def _week_after(meeting: Day, sent: Day | None) -> Day:
    """ "thứ 5 gửi, thứ 2 tuần sau họp": the week after the one of the sending, whose day is told by the day of the week."""
    if sent is None or sent.day is None or meeting.day is None or not is_bare_weekday(sent):
        return meeting
    next_week = re.search(r"\btuan (?:sau|toi)\b", fold(meeting.text)) is not None
    return replace(meeting, day=meeting.day + timedelta(days=7)) if next_week and sent.day >= meeting.day else meeting


def _week_before(told: Told, meeting: Day, sent: Day | None) -> Day | None:
    """ "họp 21/12, gửi thứ 4 tuần trước": the week before that of the meeting, whose day stands in the calendar."""
    if sent is None or sent.day is None or meeting.day is None or meeting not in told.days:
        return sent
    if re.search(r"\btuan truoc\b", fold(sent.text)) is None:
        return sent
    monday = meeting.day - timedelta(days=meeting.day.weekday() + 7)
    return replace(sent, day=monday + timedelta(days=sent.day.weekday()))


def _earliest(told: Told, sent: date) -> Outcome:
    """The first day a meeting may be held once the draft was sent: the first for which that day is in time."""
    from assistant.calculator.workdays import is_workday  # at first use: it brings the calendar with it

    for ahead in range(1, _LONGEST_WAIT):
        meeting = sent + timedelta(days=ahead)
        finding = run("send_by", {"meeting": meeting, "sent": sent}, told)
        if finding.holds and is_workday(meeting):
            steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
            lead = f"Sớm nhất {say_day(meeting)}: {lower(finding.says)}"
            echo = (f"dự thảo gửi ngày {say_day(sent)}",)
            closing = (*(reading.says for reading in finding.others), *finding.judgement)
            return Result(lead, echo, (finding,), steps, closing)
    return None


def _as_moved(told: Told, days: list[Day]) -> list[Day]:
    """ "họp 18/12 … dời sang 22/12": the day before the one a meeting was moved to holds no more."""
    moved = next((at for at, day in enumerate(days) if _MOVED.search(told.folded[: day.start])), 0)
    return days[: max(0, moved - 1)] + days[moved:]


def _by_words(told: Told, meeting: Day, sent: Day) -> tuple[Day, Day]:
    """ "22/12 họp mà 18/12 mới gửi": the word after the day is the day's; a sending told to be later stays so."""
    after_first = told.folded[min(meeting.end, sent.end) : max(meeting.start, sent.start)]
    after_last = told.folded[max(meeting.end, sent.end) :]
    turned = re.match(rf"[^,;.?]{{0,12}}{_MEETS}", after_first) if sent.start < meeting.start else None
    turned = turned and re.match(rf"[^,;.?]{{0,30}}{SENDS}", after_last)
    whole, days = (0, len(told.folded)), [meeting, sent]
    if (part_of(told.folded, meeting, whole, days), part_of(told.folded, sent, whole, days)) == ("sent", "met"):
        return sent, meeting  # "18/12 tôi họp chi bộ … dự thảo gửi 15/12"
    return (sent, meeting) if turned else (meeting, sent)


def workdays(told: Told) -> Outcome:
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if len(near) == 1 and told.says(r"\b(?:tu |ke tu )(?:nay|hom nay|bay gio)\b"):
        near = [Day(told.today, near[0].start, near[0].start, "hôm nay"), *near]
    if len(near) != 2 or not told.says(r"\b(?:may|bao nhieu) ngay lam viec\b"):
        return None
    from assistant.calculator.days import say_weekday
    from assistant.calculator.workdays import is_workday

    finding = run("workdays", {"first": near[0].day, "last": near[1].day}, told)
    assert near[0].day
    assert near[1].day
    first, last = sorted((near[0].day, near[1].day))
    between = int(str(finding.figures["workdays"]))
    whole = between + sum(is_workday(day) for day in {first, last})
    lead = (
        f"Từ {say_weekday(first)} đến {say_weekday(last)} có {whole} ngày làm việc nếu kể cả ngày đầu và ngày cuối; "
        f"ở giữa, không kể hai ngày đó, có {between}"
    )
    finding = replace(finding, says=lead, figures={**finding.figures, "workdays_with_ends": whole})
    return Result(lead, (f"từ {say_day(first)} đến {say_day(last)}",), (finding,), finding.steps)
