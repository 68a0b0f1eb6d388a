"""Figures in a unit, and shares: whether one is asked for, and whether a text gives it."""

from __future__ import annotations

import re

from assistant.answering.left_open import is_open_as_read
from assistant.answering.question.question import Question
from assistant.answering.said import text_of
from corpus.document import Provision

UNITS = {
    "ngay": r"\d ngay|\d ngay lam viec|mot ngay|nua ngay",
    "tuoi": r"\d tuoi",
    "tien": r"\d (?:dong|trieu|nghin)\b|muc luong co so",
    "gio": r"\d gio\b",
    "trang": r"\d trang\b",
    "diem": r"\d diem\b|\btong diem\b",
}
ASKED_UNIT = re.compile(r"\b(?:may|bao nhieu) (ngay|tuoi|tien|gio|trang|diem)\b(?! (?:nao|may|thang|gi|ma|cu the)\b)")
_SCORED = re.compile(r"\b\d{1,3}(?:[.,]\d+)? ?diem\b")
_ASKED_SHARE = re.compile(
    r"\b(?:nao|khi nao|ai|gi|the nao)\b.{0,40}\b(\d{1,3}) ?(?:%|phan tram)|\b(\d{1,3}) ?(?:%|phan tram).{0,40}\b(?:nao|cho ai|khi nao|la gi|the nao)\b"
)


def asks_unit(question: Question) -> bool:
    """Whether a figure in a unit is asked for ("mấy ngày")."""
    return ASKED_UNIT.search(question.folded) is not None


_RATE_ASKED = re.compile(r"\b(?:ty le|ti le)(?: \w+){0,6} bao nhieu\b|\bbao nhieu (?:phan tram|%)")


def counts_asked(asked: str, lead: str) -> bool:
    """Whether a stored sentence gives a figure in the unit a folded question asks for ("dưới bao nhiêu điểm"); a question
    that asks for none is content with any."""
    if is_open_as_read(lead):
        return True  # what is told to be left open has no figure
    unit = ASKED_UNIT.search(asked)
    if _RATE_ASKED.search(asked) and not re.search(r"%|phan tram|\d/\d|mot phan", lead):
        return False
    return unit is None or unit[1] == "ngay" or re.search(UNITS[unit[1]], lead) is not None


def holds_unit(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    unit = ASKED_UNIT.search(question.folded)
    if unit is None and _SCORED.search(question.folded):
        return re.search(r"\d diem\b|\btong diem\b", text_of(provision)) is not None
    return None if unit is None else re.search(UNITS[unit[1]], text_of(provision)) is not None


def holds_share(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    share = _ASKED_SHARE.search(question.folded)
    return None if share is None else f"{share[1] or share[2]}%" in text_of(provision)
