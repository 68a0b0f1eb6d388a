"""Six months since admission: whether a new member is reviewed and rated."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.figures.day import Day
from assistant.answering.figures.days.by_admission import by_admission
from assistant.answering.figures.days.latest_admission import latest_admission
from assistant.answering.figures.days.nearness import beside
from assistant.answering.figures.days.yearly import months_in_years
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.admitted_since import within
from assistant.answering.figures.members.six_months import by_months, complete_on
from assistant.answering.figures.outcome import Need, Outcome
from assistant.answering.figures.running import run
from corpus.citation import say_day

_JOINED = r"\b(?:ket nap|vao dang|duoc vao dang|vo dang)\b"
_LET_OFF = r"\bmien (?:cong tac|sinh hoat|sh)\b"
_SIX = r"\b(?:da |duoc )?du (?:chua|khong|ko)\b|\b(?:tron|du) (?:6|sau) thang (?:chua|khong|ko|k)\b|\b(?:xep loai|kiem diem|danh gia)(?: (?:duoc|dc))? (?:chua|khong|ko|k)\b|\bxep loai (?:gi|sao|the nao|ra sao|muc nao|muc gi|loai nao)\b|\b(?:phai|co|duoc|bi|thuoc dien|can|da|du)\b.*\b(?:kiem diem|xep loai|danh gia|(?:6|sau) thang)\b"
_COUNTED_TO = re.compile(
    r"\b(?:den|toi|hop|hop (?:chi bo|kiem diem)|kiem diem)(?: (?:het|luc|khi|hom|ngay|vao|nay))*\s*$"
)
_HOW_LONG = r"\b(?:duoc|du|la|tron) (?:may|bao nhieu) thang\b"
_OTHERS = (
    "good",
    "excellent",
    "members",
    "score",
    "common",
    "result",
    "exempt",
    "suspended",
)  # told of many, not of one


def plan(told: Told) -> Outcome:
    """Whether the six months are over on the day of review; None where no admission is told."""
    if not told.says(_JOINED) and not told.says(r"\bdu (?:6|sau) thang\b"):
        return None
    if told.says(_LET_OFF):
        return None  # "vào đảng 30 năm, được miễn công tác": how long one has been a member decides nothing
    if (day := complete_on(told)) is not None:
        return day
    if (latest := latest_admission(told)) is not None:
        return latest
    if not (told.says(_SIX) or told.says(_HOW_LONG)) or told.has(*_OTHERS):
        return None
    near = [day for day in told.days if day.day is not None]
    if (held := _held_by(told, near)) is not None:
        return by_months(told, held)
    admitted = beside(told, near, _JOINED)
    if admitted is None:
        return _by_time_held(told, near)
    others = [day for day in near if day is not admitted]
    if len(others) == 1 and re.match(_JOINED, told.folded[others[0].end :].lstrip()):
        admitted, others = others[0], [admitted]  # "tháng 6 kết nạp thì tháng 12 …"
    review = _review_day(told, admitted, others)
    first, last = within(admitted, review)
    month = others[-1] if others and others[-1].whole_month else None
    if (
        month is not None
        and month.day is not None
        and last < month.day < review
        and _turns(told, last, month.day, review)
    ):
        return Need("review", "Chi bộ họp kiểm điểm ngày nào trong tháng đó, vì đủ 6 tháng hay chưa tùy vào ngày?")
    return by_admission(
        told, first, last, review, f"kết nạp {admitted.text if admitted.whole_month else say_day(first)}"
    )


def _by_time_held(told: Told, near: list[Day]) -> Outcome:
    """The outcome where no day of admission is told: by months or days since, or the day asked for."""
    months = _held(told) or _bounded(told) or months_in_years(told)
    if months is not None and told.says(_JOINED) and not near:
        return by_months(told, months)
    days = told.get("days")
    if days is not None and told.says(_JOINED) and days.unit == "days":
        start = told.as_of - timedelta(days=int(days.value))
        return by_admission(
            told, start, start, told.as_of, f"kết nạp được {days.quantity.text} ngày, tức ngày {say_day(start)}"
        )
    if told.says(r"\b(?:toi|em|minh)\b.{0,20}\bdu (?:6|sau) thang\b") and not near:
        return Need("admitted", "Đồng chí được kết nạp ngày nào?")
    return None


def _held_by(told: Told, near: list[Day]) -> Figure | None:
    """ "tính đến 31/12 vào Đảng được 6 tháng 3 ngày": the months told of the membership, where the one day is that up to which
    they are counted."""
    held = told.get("months")
    if held is None or len(near) != 1 or not _COUNTED_TO.search(told.folded[: near[0].start]):
        return None
    before = told.folded[: held.quantity.start]
    joined = [match for match in re.finditer(_JOINED, before) if not match.end() <= near[0].start < held.quantity.start]
    return held if joined or re.match(rf"[^,.;?]{{0,30}}{_JOINED}", told.folded[held.quantity.end :]) else None


def _review_day(told: Told, admitted: Day, others: list[Day]) -> date:
    """The day the admission is held against: the one told, the end of the year, else the day whose rules apply."""
    if others and others[-1].day is not None:
        return others[-1].last or others[-1].day
    if told.says(r"\bcuoi nam\b"):
        if admitted.day and told.says(r"\bcuoi nam (?:do|ay|\d{4})\b"):
            return date(admitted.day.year, 12, 31)
        lately = admitted.day and admitted.day.year >= told.today.year - 1 and "nam ngoai" not in told.folded
        return date((told.today if lately else told.as_of).year, 12, 31)
    if told.as_of in (admitted.day, told.today):
        return told.today
    return max(told.as_of, admitted.day or told.as_of)


def _turns(told: Told, admitted: date, first: date, last: date) -> bool:
    """Whether the six months end within the month of the review, so that its day decides."""
    return len({run("admission", {"admitted": admitted, "as_of": day}, told).holds for day in (first, last)}) > 1


def _held(told: Told) -> Figure | None:
    """The months told nearest to the admission: "kết nạp 8 tháng, nghỉ ốm 1 tháng"; else those told last."""
    months = [figure for figure in told.all("months") if figure.turn == told.last_turn] or told.all("months")
    places = [match.end() for match in re.finditer(_JOINED, told.folded)]
    if len(months) < 2 or not places:
        return months[-1] if months else None
    return min(months, key=lambda figure: min(abs(figure.quantity.start - place) for place in places))


def _bounded(told: Told) -> Figure | None:
    """Months told as a bound: "chưa đủ 6 tháng", "hơn 7 tháng"."""
    return next((figure for figure in told.figures if figure.role == "months" and figure.vague), None)
