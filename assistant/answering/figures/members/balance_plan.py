"""The members of a unit at the end of a year from those at its start, and who of them is reviewed and rated."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.admitted_since import new_members
from assistant.answering.figures.members.counted import SAID, apart_counts
from assistant.answering.figures.members.movements import Movements, movements
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.citation import say_day

_ASK_EACH = "Xin ghi rõ từng số: đầu kỳ, chuyển đến, chuyển đi, kết nạp, từ trần, đưa ra khỏi Đảng."
_ASKED = r"\b(?:bao nhieu|may)\b|\bcon lai\b"
_REVIEWED = r"\b(?:kiem diem|xep loai|danh gia)\b"
_START = r"\b(?:dau (?:nam|ky|quy|thang)|(?:0?1|mung 1|mung mot)[/.-]0?1\b|ngay 1 thang 1|nam (?:ngoai|truoc)|ky truoc|ban dau|truoc do|tu dau)\b"
_ADMITTED_THEN = r"\bket nap(?: \w+){0,2} (?:nam (?:ngoai|truoc)|dau (?:nam|quy|thang))\b"
_YEAR_END = r"\bcuoi nam\b|\bhet nam\b|\b31/12\b"


def plan(told: Told) -> Outcome:
    """The number left, or those reviewed of it; None where nobody is told to have come or gone."""
    start = _first(told)
    scored = any(figure.unit == "score" for figure in told.figures)
    if (
        start is None
        or scored
        or not told.says(_ASKED)
        or told.has("good", "good_up", "excellent", "completed", "score")
    ):
        return None
    moved = movements(told, start)
    if moved.unclear and not moved.terms and told.says(_REVIEWED):
        return Need("members", _ASK_EACH)  # "chuyển đi 2 tháng 5": two people or a day
    if any(figure is start for figure, _ in moved.terms) or not (
        moved.moved or (moved.admitted and told.says(_START) and not told.says(_ADMITTED_THEN))
    ):
        return None
    if not told.says(_START):
        return Need(
            "members",
            f"{say(start.value)} là số đảng viên đầu năm, hay là số hiện nay đã trừ, cộng người chuyển đi, chuyển đến?",
        )
    if (unread := _unread(told, moved, start)) is not None:
        return Need("members", f"Số {unread.quantity.text} là số người chuyển đến, chuyển đi hay là số khác?")
    if moved.unclear:
        return Need("members", _ASK_EACH)
    total = start.value + sum(sign * figure.value for figure, sign in moved.terms)
    said = " ".join(
        (say(start.value), *(f"{'+' if sign > 0 else '-'} {say(figure.value)}" for figure, sign in moved.terms))
    )
    if total < 0:
        return Odd(f"Số giảm lớn hơn số có: {said} = {say(total)}.")
    balance = f"{said} = {say(total)}"
    understood = (f"đầu kỳ {say(start.value)} đảng viên; biến động trong kỳ tính như phép cộng, trừ bên dưới",)
    if not told.says(_REVIEWED):
        return _left(told, int(total), balance, understood)
    review = _review_day(told, moved)
    new = new_members(told, moved, review)
    if isinstance(new, Need):
        return new
    counts = {role: count for role, count in apart_counts(told).items() if role != "new"}
    if new.count:
        counts["new"] = new.count
    finding = run("tally", {"members": int(total), **counts, "as_of": review}, told)
    echo = (
        *understood,
        *(f"{say(count)} {SAID[role]}" for role, count in counts.items()),
        f"xét ở ngày {say_day(review)}",
    )
    steps = (f"Số đảng viên: {balance}", *new.steps, *finding.steps[-2:])
    lead = finding.says
    if told.says(r"\bxep loai\b") and not told.says(r"kiem diem"):
        lead = f"{finding.figures['rated']} đồng chí được xếp loại: {finding.says}"
    return Result(lead, echo, (finding,), steps, finding.judgement)


def _first(told: Told) -> Figure | None:
    """The number at the start: the one right after the words for it, else the first total of members."""
    plain = [
        figure
        for figure in told.figures
        if figure.role in (None, "members") and not figure.is_share and not figure.vague
    ]
    for figure in plain:
        if re.search(
            rf"{_START}(?: (?:nam 20\d\d|20\d\d|chi bo|dang bo|toi|em|minh|co|la|dang co))*[:, ]*$",
            told.folded[: figure.quantity.start],
        ):
            return figure
    totals = sorted(told.all("members"), key=lambda figure: figure.quantity.start)
    return totals[0] if totals else None


def _unread(told: Told, moved: Movements, start: Figure) -> Figure | None:
    """A number of people that went to no change: reckoning without it might be wrong."""
    known = [start, *moved.read]
    for figure in told.figures:
        people = figure.role in (None, "members") and figure.unit in (None, "people") and not figure.is_share
        if people and not figure.vague and not any(figure is one for one in known):
            return figure
    return None


def _left(told: Told, total: int, balance: str, understood: tuple[str, ...]) -> Result:
    from assistant.calculator.finding import Finding, Verdict

    says = f"Còn {say(total)} đảng viên: {balance}"
    finding = Finding(
        rule="percentage",
        verdict=Verdict.HOLDS,
        says=says,
        as_of=told.as_of,
        figures={"members": total},
        steps=(balance,),
    )
    return Result(says, understood, (finding,), ())


def _review_day(told: Told, moved: Movements) -> date:
    used = moved.days
    others = [day for day in told.days if day.day is not None and not any(day is one for one in used)]
    others = [day for day in others if not re.search(r"\b(?:dau nam|tu|01/01)\b[^.;?]{0,12}$", told.folded[: day.end])]
    if others and others[-1].day is not None:
        return others[-1].last or others[-1].day
    year = max((int(found) for found in re.findall(r"\bnam (20\d{2})\b", told.folded)), default=told.today.year)
    return date(year, 12, 31) if told.says(_YEAR_END) or year != told.today.year else told.today
