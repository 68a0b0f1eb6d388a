"""Days told from today on that a draft is sent or a meeting held on, and which of two is which by its clause."""

from __future__ import annotations

import re

from assistant.answering.figures.day import Day
from assistant.answering.figures.days.near_days import near_days
from assistant.answering.figures.figure import Told
from corpus.text import fold

MEETS = r"\b(?:hop|hoi nghi|to chuc kiem diem|kiem diem)\b"

SENDS = r"\b(?:gui|phat|chuyen|toi tay|den tay)\b"
_BOTH = 2  # the day of sending and the day of the meeting
_ACTS = re.compile(rf"{SENDS}|\b(?:hop|hoi nghi|to chuc kiem diem|kiem diem)\b")
_VERB = re.compile(rf"{SENDS}|\b(?:hop|hoi nghi|to chuc kiem diem)\b")
_MEETS_ON = re.compile(r"\b(?:hop|hoi nghi)(?: kiem diem| chi bo)?(?: (?:vao|luc|sang|chieu|ngay|hom))* $")
_NEAR = 40  # characters beside a day
_OFF = re.compile(r"\bnghi\b|\btu thu \w+ (?:den|toi)\b")  # "thứ bảy, chủ nhật nghỉ", "từ thứ hai đến thứ sáu"


def acting_days(told: Told) -> list[Day]:
    """Such days that something is sent or held on in their clause."""
    clauses = [(day, _clause(told, day)) for day in near_days(told)]
    return [day for day, clause in clauses if _ACTS.search(clause) and not _OFF.search(clause)]


def is_sending(told: Told, day: Day) -> bool:
    """Whether something is sent on a day, by the first verb after it, else the last before: "mai gửi thì họp hôm nào"."""
    after, before = told.folded[day.end : day.end + _NEAR], told.folded[: day.start][-_NEAR:]
    if _MEETS_ON.search(before):
        return False  # "họp thứ 2 tuần sau thì thứ mấy phải gửi"
    verb = _VERB.search(re.split(r"[,;.?!]", after)[0])
    if verb is None:
        found = list(_VERB.finditer(re.split(r"[,;.?!]", before)[-1]))
        verb = found[-1] if found else None
    return verb is not None and re.search(SENDS, verb.group()) is not None


def is_bare_weekday(day: Day) -> bool:
    """Whether a day was told as a day of the week alone, without its week: "thứ 5"."""
    return re.fullmatch(r"(?:(?:sang|chieu|trua|toi) )?(?:thu \w+|chu nhat)", fold(day.text)) is not None


def by_clause(told: Told, near: list[Day]) -> tuple[Day, Day] | None:
    """ "thứ ba họp, thứ sáu gửi": the meeting and the sending, where each day stands in a clause with one of the verbs."""
    found: dict[str, Day] = {}
    for day in near:
        clause = _clause(told, day)
        sends, meets = re.search(SENDS, clause), re.search(r"\b(?:hop|hoi nghi|to chuc kiem diem)\b", clause)
        if (sends is None) == (meets is None):
            return None
        found["sent" if sends else "meeting"] = day
    return (found["meeting"], found["sent"]) if len(near) == _BOTH == len(found) else None


def _clause(told: Told, day: Day) -> str:
    """The stretch of the text a day stands in."""
    breaks = re.finditer(r"[,;.?!()](?!\d)|\b(?:ma|nhung|con)\b", told.folded)
    edges = [0, *(match.end() for match in breaks), len(told.folded)]
    return told.folded[
        max(edge for edge in edges if edge <= day.start) : min(edge for edge in edges if edge >= day.end)
    ]
