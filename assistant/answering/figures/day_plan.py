"""Days: six months since admission, sending before a meeting, deadlines, working days, days of review, small collectives."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.answering.figures import asking
from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.running import lower, on_day, run
from assistant.answering.figures.six_months import by_months
from corpus.citation import say_day

_JOINED = r"\b(?:ket nap|vao dang|duoc vao dang|vo dang)\b"
_SIX = r"\b(?:phai|co|duoc|bi|thuoc dien|can|da|du)\b.*\b(?:kiem diem|xep loai|danh gia|(?:6|sau) thang)\b"
_SENDS = r"\b(?:gui|phat|chuyen|toi tay|den tay)\b"
_MEETS = r"\b(?:hop|hoi nghi|to chuc kiem diem|kiem diem)\b"
_DOCUMENT = r"\b(?:du thao|tai lieu|bao cao|ban kiem diem|ho so)\b"


def plan(told: Told) -> Outcome:
    """The outcome, or None where no day is to be reckoned."""
    wrong = next((day for day in told.days if day.day is None), None)
    if wrong is not None and told.says(rf"{_JOINED}|{_SENDS}|{_MEETS}"):
        return Odd(f"Không có ngày “{wrong.text}”.")
    for step in (_admission, _sending, _workdays, _deadline, _review_days, _meeting):
        outcome = step(told)
        if outcome is not None:
            return outcome
    return None


def _admission(told: Told) -> Outcome:
    if not told.says(_JOINED) and not told.says(r"\bdu (?:6|sau) thang\b"):
        return None
    if not told.says(_SIX) or told.has("good", "excellent", "members"):
        return None
    near = [day for day in told.days if day.day is not None]
    admitted = _beside(told, near, _JOINED)
    if admitted is None:
        months = told.get("months")
        if months is not None and told.says(_JOINED) and not near:
            return by_months(told, months)
        days = told.get("days")
        if days is not None and told.says(_JOINED) and days.unit == "days":
            start = told.as_of - timedelta(days=int(days.value))
            return _six(told, start, start, told.as_of, f"kết nạp được {days.quantity.text} ngày, tức ngày {say_day(start)}")
        if told.says(r"\b(?:toi|em|minh)\b.{0,20}\bdu (?:6|sau) thang\b") and not near:
            return Need("admitted", "Đồng chí được kết nạp ngày nào?")
        return None
    others = [day for day in near if day is not admitted]
    if others and others[-1].day is not None:
        review = others[-1].last or others[-1].day
        if others[-1].whole_month and others[-1].last != others[-1].day:
            review = others[-1].last or review
    elif told.says(r"\bcuoi nam\b"):
        review = date(max(told.today.year if admitted.day and admitted.day.year >= told.today.year - 1 and "nam ngoai" not in told.folded else told.as_of.year, 1), 12, 31)
        review = date(admitted.day.year, 12, 31) if admitted.day and told.says(r"\bcuoi nam (?:do|ay|\d{4})\b") else review
    else:
        year = admitted.day.year if admitted.day else told.today.year
        review = told.today if year == told.today.year or told.as_of >= told.today else date(year, 12, 31)
        review = told.today if told.as_of == admitted.day else max(told.as_of, admitted.day or told.as_of) if told.as_of != told.today else told.today
    first, last = admitted.day, admitted.last or admitted.day
    assert first is not None and last is not None
    return _six(told, first, last, review, f"kết nạp {admitted.text if admitted.whole_month else say_day(first)}")


def _six(told: Told, first: date, last: date, review: date, said: str) -> Outcome:
    if review < first:
        return Odd(f"Ngày xét {say_day(review)} trước ngày kết nạp {say_day(first)}.")
    findings = [run("admission", {"admitted": day, "as_of": review}, told) for day in dict.fromkeys((first, min(last, review)))]
    if len({finding.holds for finding in findings}) > 1:
        return Need("admitted", "Kết nạp ngày nào trong tháng đó? (đủ 6 tháng hay chưa tùy vào ngày)")
    finding = findings[-1]
    still = "vẫn kiểm điểm" in finding.says
    reviewing = told.says(r"\bkiem diem\b") and not told.says(r"\bxep loai\b.*\bkhong\b")
    yes = finding.holds or (still and reviewing)
    lead = finding.says
    if told.says(asking.YES_NO) and not told.says(r"\bmien\b|khong phai"):
        opening = "Có" if yes else "Không"
        lead = f"{opening}, {'đã đủ' if finding.holds else 'chưa đủ'} 6 tháng: {finding.says[:1].lower()}{finding.says[1:]}"
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, (said, f"xét ở ngày {say_day(review)}"), (finding,), steps, finding.judgement)


def _sending(told: Told) -> Outcome:
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if not near or not (told.says(_SENDS) and told.says(_MEETS) and told.says(_DOCUMENT)):
        return None
    if told.says(r"\b(?:ban to chuc|trung uong|cap tren|ho so)\b") and not told.says(r"\bhop|hoi nghi"):
        return None
    meeting = _beside(told, near, r"\b(?:hop|hoi nghi|kiem diem|to chuc)\b")
    sent = _beside(told, [day for day in near if day is not meeting], r"\b(?:gui|phat|chuyen)\b") if len(near) > 1 else None
    if meeting is None or meeting.day is None:
        return None
    if sent is None and len(near) > 1:
        return None
    given = {"meeting": meeting.day, **({"sent": sent.day} if sent and sent.day else {})}
    finding = run("send_by", given, told)
    lead = finding.says
    if sent is None:
        last = finding.figures["send_day"]
        lead = f"Chậm nhất {say_day(last)}: {lower(finding.says)}" if isinstance(last, date) else finding.says
    elif told.says(r"\b(?:tre|muon|cham|qua han|vi pham)\b"):
        lead = f"{'Không trễ' if finding.holds else 'Có, gửi trễ'}: {lower(finding.says)}"
    elif told.says(asking.YES_NO):
        lead = f"{'Có, kịp' if finding.holds else 'Không kịp'}: {lower(finding.says)}"
    echo = (f"hội nghị ngày {say_day(meeting.day)}", *((f"gửi ngày {say_day(sent.day)}",) if sent and sent.day else ()))
    steps = tuple(step for step in finding.steps if not step.startswith("Căn cứ"))
    return Result(lead, echo, (finding,), steps, (*(reading.says for reading in finding.others), *finding.judgement))


def _workdays(told: Told) -> Outcome:
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if len(near) != 2 or not told.says(r"\b(?:may|bao nhieu) ngay lam viec\b"):
        return None
    finding = run("workdays", {"first": near[0].day, "last": near[1].day}, told)
    assert near[0].day and near[1].day
    return Result(finding.says, (f"từ {say_day(near[0].day)} đến {say_day(near[1].day)}",), (finding,), finding.steps)


def _deadline(told: Told) -> Outcome:
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if len(near) != 1 or not told.says(r"\b(?:xong|ket thuc|hoan thanh|hoan tat)\b") or told.has("good", "excellent"):
        return None
    if not told.says(r"\b(?:kiem diem|xep loai|danh gia)\b") or not told.says(r"\b(?:kip|tre|muon|cham|dung han|qua han|co duoc)\b"):
        return None
    done = near[0].day
    assert done is not None
    year = done.year if done.month > 6 else done.year - 1
    special = told.says(r"\bdac thu\b|chua tong ket")
    finding = run("deadline", {"year": year, "finished": done, **({"special": "co"} if special else {})}, told)
    late = told.says(r"\b(?:tre|muon|cham|qua han)\b")
    opening = ("Không trễ" if finding.holds else "Có, trễ hạn") if late else ("Có, đúng hạn" if finding.holds else "Không kịp, đã chậm hạn")
    steps = tuple(step for step in finding.steps if ("đặc thù" in step) == special and "kết thúc" in step or special and "đặc thù" in step)
    return Result(f"{opening}: {lower(finding.says)}", (f"xong ngày {say_day(done)}", f"kỳ năm {year}"), (finding,), steps[:1])


def _review_days(told: Told) -> Outcome:
    planned = told.get("days") or next((figure for figure in told.figures if figure.role == "days"), None)
    if planned is None or planned.vague or not told.says(r"\b(?:bo tri|du kien|hop|kiem diem|danh|lam)\b"):
        return None
    if not told.says(asking.YES_NO) or told.says(_SENDS) or told.says(r"ngay lam viec|thong bao|gui"):
        return None
    level = next((key for words, key in ((r"\b(?:tinh uy|thanh uy|tinh)\b", "tinh"), (r"\bhuyen\b", "huyen"), (r"\b(?:xa|phuong|dac khu)\b", "xa")) if told.says(words)), "khac")
    given: dict[str, object] = {"level": level, "planned": planned.typed(), **({"suggested": "co"} if told.says(r"goi y") else {})}
    finding = run("review_days", given, told)
    from assistant.calculator.finding import Verdict

    if finding.verdict is Verdict.CANNOT_TELL or not finding.citations:
        return None
    lead = f"{'Có, phù hợp' if finding.holds else 'Không đủ'}: {lower(finding.says)}"
    return Result(lead, (f"bố trí {planned.quantity.text} ngày", on_day(told)), (finding,), (), finding.judgement)


def _meeting(told: Told) -> Outcome:
    staff, council = told.get("staff"), told.get("council")
    small = told.says(r"\b(?:ban|tap the) (?:lanh dao|giam doc|giam hieu)(?:,? quan ly)?\b") and told.says(r"\b(?:o dau|rieng|chung|ghep|noi nao|the nao|kiem diem)\b")
    if council is None and small and not told.has("good", "excellent", "score"):
        council = told.get("members")
    if council is not None and not small:
        council = None
    if staff is None and council is None:
        return None
    if staff is not None and not told.says(r"\b(?:hinh thuc|toan the|chu chot|hop|hoi nghi)\b"):
        return None
    profile = next((key for name, key in (("thanh hoa", "thanh-hoa"), ("lai chau", "lai-chau")) if name in told.folded), None)
    given: dict[str, object] = {**({"staff": staff.typed()} if staff else {}), **({"council": council.typed()} if council else {}), **({"profile": profile} if profile else {})}
    finding = run("meeting_form", given, told)
    if not finding.citations:
        return None
    echo = (*((f"{staff.quantity.text} biên chế",) if staff else ()), *((f"tập thể lãnh đạo {council.quantity.text} thành viên",) if council else ()),
            *(("hồ sơ " + ("Thanh Hóa" if profile == "thanh-hoa" else "Lai Châu"),) if profile else ()), on_day(told))  # fmt: skip
    lead = finding.says
    if council is not None and told.says(r"\brieng\b.*\b(?:khong|ko)\b"):
        lead = f"{'Có' if 'kiểm điểm riêng' in finding.says else 'Không'}: {lower(finding.says)}"
    return Result(lead, echo, (finding,), (), finding.judgement)


def _beside(told: Told, days: list[Day], pattern: str) -> Day | None:
    """The day nearest after (else nearest to) the words."""
    import re

    places = [match.end() for match in re.finditer(pattern, told.folded)]
    best: tuple[int, Day] | None = None
    for day in days:
        for place in places:
            gap = day.start - place
            cost = gap if gap >= 0 else 40 - gap
            if best is None or cost < best[0]:
                best = (cost, day)
    return None if best is None or best[0] > 90 else best[1]
