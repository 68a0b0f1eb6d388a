"""Members admitted in a year whose six months are not complete on the day of review."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.movements import Movements
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say
from corpus.citation import say_day

_SHORT = r"\b(?:(?:chua|khong)(?: duoc)? (?:du|den|toi|tron|day|het)|duoi) (?:(?:6|06|sau) thang|nua nam)\b"


@dataclass(frozen=True)
class New:
    """Members admitted in the year whose six months are not complete, and how that was found."""

    count: int
    steps: tuple[str, ...] = ()


def new_members(told: Told, moved: Movements, review: date) -> New | Need:
    """Those of the admitted whose six months are not complete on the day of review."""
    from assistant.calculator.days import whole_months
    from assistant.calculator.rulebook import value_on

    admitted = sum(int(figure.value) for figure in moved.admitted)
    short = told.get("new")
    if short is not None and not any(short is figure for figure in moved.admitted) and told.says(_SHORT):
        return New(int(short.value))
    if admitted == 0:
        return New(0)
    if told.says(_SHORT):
        return New(admitted)
    if sum(count for count, _ in moved.dated) != admitted:
        return Need(
            "new",
            f"Trong {say(admitted)} đồng chí kết nạp trong năm, mấy đồng chí chưa đủ 6 tháng tính đến ngày kiểm điểm?",
        )
    needed = value_on("new_member_months", review)
    if needed.amount is None:
        return New(0)
    count, steps = 0, []
    for number, day in moved.dated:
        first, last = within(day, review)
        enough = {whole_months(one, review) >= needed.number for one in (first, last) if one <= review}
        if len(enough) != 1:
            return Need("admitted", f"Kết nạp ngày nào trong {day.text}? (đủ 6 tháng hay chưa tùy vào ngày)")
        done = enough.pop()
        count += 0 if done else number
        steps.append(
            f"{say(number)} đồng chí kết nạp {day.text}: {'đã' if done else 'chưa'} đủ {say(needed.number)} tháng ở ngày {say_day(review)}"
        )
    return New(count, ("; ".join(steps),))


def within(day: Day, review: date) -> tuple[date, date]:
    """The first and last day meant; a month told without its year is the latest that began before the review."""
    first = day.day or review
    last = day.last or first
    if not re.search(r"\d{4}", day.text) and first > review:
        first, last = (
            one.replace(year=one.year - 1, day=min(one.day, 28) if one.month == 2 else one.day) for one in (first, last)
        )
    return first, last
