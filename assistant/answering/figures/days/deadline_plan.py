"""The deadline of a round against a day to finish on: "xếp loại ngày 31/12 có kịp không", "lùi sang giữa tháng 1"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.figures.day import Day
from assistant.answering.figures.days.nearness import LATE, round_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, run
from corpus.citation import say_day

_NOT_SPECIAL = r"\b(?:khong|ko|chua|chang|chu khong)(?: (?:phai|la|thuoc|co|o|dien|loai|mot))*(?: \w+){0,3}? (?:tinh chat )?dac thu\b"
_FINISHES = r"\b(?:xong|ket thuc|hoan thanh|hoan tat)\b|\b(?:hop|to chuc|tien hanh|lam|moi) (?:hop )?(?:kiem diem|danh gia|xep loai)\b|\bhop (?:ngay |hom )?\d[^.;?]*\b(?:kip|trong|qua|het) han\b|\bhoi nghi (?:kiem diem|danh gia|xep loai)\b|\b(?:xep|len|bo tri|dinh|chot|an dinh|doi|lui|hoan|don|ke hoach|chuyen)(?: lich)?(?: (?:viec|hop|lai|ngay))* (?:kiem diem|danh gia|xep loai)\b|\b(?:de|lui|doi|hoan|chuyen|keo)(?: dai)?(?: den| qua)? (?:sang|toi|qua)\b|\bkiem diem tu (?:ngay )?\d[^.;?]*\bden\b|\b(?:chi bo|dang bo|co quan|don vi)(?: (?:em|toi|minh))? (?:du kien |dinh |se |moi )*hop (?:vao )?(?:ngay |hom )?\d[^.;?]*\b(?:muon|tre|cham|kip)\b"
_PUT_OFF_TO = re.compile(r"\b(?:sang|qua)\s*$|\b(?:lui|doi|hoan|keo dai)\b[^.;?]*\b(?:den|toi|vao)\s*$")
_SPECIAL_YEAR = r"\b(?:khoa so|chot so|quyet toan|tong ket|dac thu)\b"
_WHICH_DAY = r"\b(?:ngay|hom) (?:nao|may|bao nhieu)\b|\b(?:khi|luc) nao\b|\bbao gio\b|\bcham nhat\b"
_TWO = 2
_AFTER_THE_ROUND = 3  # months of the next year: a round that reaches into them is late on any of their days, or special

_HOW_LATE = r"\b(?:tre|muon|cham|qua han)(?: (?:mat|het))? (?:may|bao nhieu) ?(?:ngay|hom)\b"


def plan(told: Told) -> Outcome:
    """Whether the day is in time; None where no day to finish on, or nothing to rate, is told."""
    near = _finished_on(told)
    if len(near) == _TWO and told.says(r"\btu\b[^.;?]*\bden\b"):
        near = near[-1:]  # "kiểm điểm từ 25/11 đến 31/12"
    if len(near) != 1 or not told.says(_FINISHES) or told.has("good", "excellent"):
        return None
    if not told.says(
        r"\b(?:kiem diem|xep loai|danh gia|dac thu)\b|\bhop\b[^.;?]*\b(?:kip|trong|qua|het) han\b"
    ) or not told.says(
        r"\b(?:kip|tre|muon|cham|(?:dung|trong|con|qua|het|dam bao|bao dam) (?:thoi )?han|(?:dat|dung|dap ung|dam bao|bao dam) (?:yeu cau|quy dinh)(?: (?:ve|cua))* (?:thoi )?han|co duoc|co (?:sao|sai|van de)(?: gi)? (?:khong|ko|k|chua)|duoc (?:khong|ko|k|chua|hong))\b"
    ):
        return None
    done = near[0].day
    assert done is not None
    before = re.search(r"\btruoc (?:ngay )?$", told.folded[: near[0].start]) is not None
    if before:
        done -= timedelta(days=1)  # "xong trước ngày 31/12": the day told is no longer of it
    year = round_of(told) or _of_round(told) or (done.year if done.month > 6 else done.year - 1)
    special = told.says(r"\bdac thu\b|chua tong ket") and not told.says(_NOT_SPECIAL)
    month = near[0].whole_month and near[0].last != done
    if special and month:
        return None  # which day of the month decides
    finding = run("deadline", {"year": year, "finished": done, **({"special": "co"} if special else {})}, told)
    late = told.says(LATE) or told.says(r"\bco (?:sao|sai|van de)\b")
    opening = (
        ("Không trễ" if finding.holds else "Có, trễ hạn")
        if late
        else ("Có, đúng hạn" if finding.holds else "Không kịp, đã chậm hạn")
    )
    last = finding.figures.get("last_day")
    if not finding.holds and isinstance(last, date) and told.says(_HOW_LATE):
        opening = f"Trễ {(done - last).days} ngày so với ngày cuối còn kịp"
    steps = tuple(
        step
        for step in finding.steps
        if (("đặc thù" in step) == special and "kết thúc" in step) or (special and "đặc thù" in step)
    )
    return Result(
        f"{opening}: {lower(finding.says)}",
        (f"xong {'sớm nhất ' if month else ''}ngày {say_day(done)}", f"kỳ năm {year}"),
        (finding,),
        steps[:1],
        _unless_special(told, finding.steps, late=not finding.holds and not special and not told.says(_NOT_SPECIAL)),
    )


def _unless_special(told: Told, steps: tuple[str, ...], *, late: bool) -> tuple[str, ...]:
    """The later day of special bodies, beside a day that is late for the others: whether the body is one is not told."""
    return tuple(step for step in steps if "đặc thù" in step)[:1] if late else ()


def _finished_on(told: Told) -> list[Day]:
    """The days told to finish on; of a month told without its day the first: "sang giữa tháng 01/2027"."""
    near = [day for day in told.days if day.day is not None and not day.whole_month]
    if near or told.says(_SPECIAL_YEAR) or told.says(_WHICH_DAY):
        return near  # when a special body must be done, or until when at all, the provision tells
    months = [day for day in told.days if day.day is not None and day.day.month <= _AFTER_THE_ROUND]
    return [day for day in months if _PUT_OFF_TO.search(told.folded[: day.start])]


def _of_round(told: Told) -> int | None:
    """The year whose rating is spoken of: "xếp loại năm 2026 sang tháng 01/2027"."""
    found = {
        int(year)
        for year in re.findall(r"\b(?:kiem diem|xep loai|danh gia) (?:cua )?(?:cuoi )?nam (20\d{2})\b", told.folded)
    }
    return found.pop() if len(found) == 1 else None
