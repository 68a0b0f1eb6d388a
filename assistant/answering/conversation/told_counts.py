"""Turns that tell counts or days: whether one belongs to what was asked before it, or has that applied to its case."""

from __future__ import annotations

import re

from assistant.answering.conversation.bare import TIE
from assistant.answering.question.inquiry import ASKING
from assistant.answering.question.rated import RATINGS
from corpus.text import fold

COUNT = re.compile(
    r"\b\d+ (?:\w+ ){0,3}?(?:hoan thanh|tot|xuat sac|htt|httnv|htxs|htxsnv|xs|ht|htnv|nhiem vu|viec|(?<!kiem )diem|dang vien|dong chi|nguoi)\b"
)
_RATES = re.compile(
    r"\b(?:bao nhieu|may) ?(?:diem|phan tram|%|ngay|nguong)|\b(?:ty|ti) le bao nhieu|\bnguong (?:la )?bao nhieu"
)
_DAYS_BEFORE = re.compile(
    r"\btruoc (?:\w+ ){0,4}?(?:may|bao nhieu) ngay|\b(?:may|bao nhieu) ngay(?: lam viec)? truoc\b"
)
_TOLD = re.compile(r"\d|\b(?:muoi|chuc|tram)\b")
_APPLIED = re.compile(r"\b(?:may|bao nhieu|ngay nao|ngay may|hom nao|thieu|du|dat|toi|kip)\b")
_DAY_TOLD = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}\b|\b\d{1,2} thang \d|\b(?:mong|mung) |(?<!may )(?<!nhieu )\bngay (?!nao|may|lam viec|bao nhieu)"
)
_SENT = re.compile(r"\b(?:gui|phat|nop|chuyen)\b")
_DRAFT = re.compile(r"\bgui (?:\w+ ){0,2}?du thao\b")
_LIMIT = re.compile(r"\b(?:hop|hoi nghi)\b.*\bhan\b.*\b(?:bao gio|khi nao|ngay (?:nao|may)|hom nao|la)\b")
_DONE = re.compile(r"\bhoan thanh (?:\w+ ){0,2}(?:viec|nhiem vu|chi tieu)|\b(?:lam|lam viec) tot\b")
_LONGEST_CHANGE = 30
OF_EXCELLENT = re.compile(r"\b(?:xuat sac|htxs|htxsnv|xs)\b")
_TOLD_GOOD = re.compile(r"\d (?:\w+ ){0,6}?(?:tot|htt|httnv)\b|\b(?:tot|htt|httnv)(?: nhiem vu)?(?: la|:)? \d")
_SOME = r"(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:nguoi|dong chi|dang vien|d/c|dc|dv|can bo|vien chuc|cong chuc|tap the|chi bo|to chuc)"
_CHANGED = re.compile(
    rf"\b(?:sap nhap|tiep nhan|nhan|bo sung|nhap|them|tang)(?: (?:them|ve|vao|duoc|moi))* {_SOME}\b|"
    rf"\b{_SOME}\b[^.?!]{{0,50}}\b(?:xuong|tut|chuyen (?:di|cong tac|den|ve|sang)|nghi huu|roi khoi|tu tran|qua doi|chi (?:con |duoc |dat )?hoan thanh)\b|"
    r"\b(?:lay|dung|xep|chon|su dung)(?: \w+)?? (?:het|du|kich)\b"
)


def reckoned(context: str) -> bool:
    """Whether the turns before tell counts or days: what a later turn takes over of them is found by reckoning."""
    folded = fold(context)
    return COUNT.search(folded) is not None or _DAY_TOLD.search(folded) is not None


def changes(context: str, text: str) -> bool:
    """Whether a turn after one about the quota tells that some came, left or are rated anew, or takes every place there is."""
    asked, folded = fold(context), fold(text)
    if len(folded.split()) > _LONGEST_CHANGE or not (OF_EXCELLENT.search(asked) and _TOLD_GOOD.search(asked)):
        return False
    return _CHANGED.search(folded) is not None


def tells(text: str) -> bool:
    """Whether a turn tells counts and asks nothing ("À, có 45 đồng chí hoàn thành tốt"): it belongs to what was asked."""
    folded = fold(text)
    opened = TIE.match(folded)
    return COUNT.search(folded) is not None and not ASKING.search(folded[opened.end() if opened else 0 :])


def applies(context: str, text: str) -> bool:
    """Whether a turn asks to have what the one before it asked after applied to a case: how many points a rating needs,
    then how many the points told lack; the rating itself is not said again."""
    asked, folded = fold(context), fold(text)
    if _DRAFT.search(asked) and _DAY_TOLD.search(folded) and _LIMIT.search(folded):
        return True  # "gửi dự thảo cho ai", then "họp ngày 18/12 thì hạn là bao giờ"
    if not (_RATES.search(asked) and _TOLD.search(folded) and _APPLIED.search(folded)):
        return False
    if _DAYS_BEFORE.search(asked):
        return _DAY_TOLD.search(folded) is not None and _SENT.search(folded) is not None
    return RATINGS.search(asked) is not None and RATINGS.search(_DONE.sub(" ", folded)) is None
