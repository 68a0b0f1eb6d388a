"""When the review is done: whether it is asked, and whether a provision tells it."""

from __future__ import annotations

import re

from assistant.answering.matter.circumstance import circumstances
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from assistant.answering.said import text_of
from corpus.document import Provision

_DEADLINE = re.compile(r"^(?:thoi )?han (?!che|muc)|\bhan (?:chot|cuoi|nop|gui)\b")
_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep loai)\b(?! (?:len|ve|cho))")
_ASKS_TIME = re.compile(
    r"\b(?:kiem diem|xep loai)(?: \w+){0,3} (?:luc nao|khi nao|bao gio|ngay nao|ngay may|thang nao)\b(?! (?:moi|bi|duoc|thi))|"
    r"\b(?:bao gio|khi nao|luc nao|chung nao)(?: thi)?(?: phai)? (?:nop|hop|lam) (?:\w+ ){0,3}?(?:kiem diem|xep loai)\b|"
    r"\b(?:bao gio|khi nao|luc nao|chung nao)(?: thi)?(?: \w+){0,6}? (?:kiem diem|xep loai)(?: \w+){0,2} (?:xong|ket thuc)\b|"
    r"\b(?:han|deadline|dl)\b(?: \w+){0,5}? (?:kiem diem|xep loai|kd|xl)\b.{0,24}\b(?:khi nao|ngay nao|bao gio|bao h|luc nao|ngay may)\b"
)
_TIME = re.compile(r"\d{1,2}/\d{1,2}|\bcuoi nam\b|\btruoc khi\b|\bthang \d{1,2}\b|\bhang quy\b|\bdinh ky\b")
WHEN_REVIEWED = "Kiểm điểm, đánh giá, xếp loại hoàn thành vào thời điểm nào?"
_ANEW = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia) (?:lai|bo sung|dot xuat)\b(?! (?:cuoi|hang|moi) )"
)  # when it is done once more has no day
_SUGGESTED = re.compile(r"\bgoi y\b")  # nor when those above suggest what is to be reviewed


def asks_time(question: Question) -> bool:
    """Whether the day of the review is asked for, no circumstance being told."""
    asked = _ASKS_TIME.search(question.folded) is not None or (
        _is_deadline(question) and _OF_REVIEW.search(question.folded) is not None
    )
    other = _ANEW.search(question.folded) or _SUGGESTED.search(question.folded)
    return asked and other is None and not circumstances(question.folded)


def _is_deadline(question: Question) -> bool:
    """Whether a topic is a deadline ("hạn nộp …")."""
    return _DEADLINE.search(question.folded) is not None and topic_of(question) is not None


def holds_deadline(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where a topic is a deadline, whether a provision names a day."""
    if not _is_deadline(question):
        return None
    return re.search(r"\d{1,2}/\d{1,2}|\d ngay\b", text_of(provision)) is not None


def holds_time(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    if not asks_time(question):
        return None
    return _TIME.search(text_of(provision)) is not None
