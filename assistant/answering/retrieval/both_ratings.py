"""A rating as an official told as the case, one as a member of the Party asked for: the place on how the two hang together."""

from __future__ import annotations

import re

from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.question.question import Question
from assistant.answering.question.rated import RATINGS
from assistant.answering.said import text_of
from corpus.document import Provision

_OFFICIAL = r"(?:can bo, )?(?:cong chuc|vien chuc|ben (?:chinh quyen|chuyen mon|co quan)|(?:co quan|chinh quyen|chuyen mon)(?= (?:xep|danh gia)))"
_MEMBER = r"(?:dang vien|ben dang|ve (?:mat )?dang|chi bo (?:co |phai |duoc |lai |van |cung )*(?:xep|danh gia))"
_THEN = re.compile(
    rf"\b{_OFFICIAL}\b(?P<case>[^.?;]{{0,60}}?)(?:\bthi\b|\bma\b|\bnhung\b|,|\bcon\b)[^.?;]{{0,25}}\b{_MEMBER}\b(?P<asked>.*)"
)
_TOGETHER = re.compile(
    r"ket qua xep loai[^.\n]*cong chuc[^.\n]*xep loai dang vien|dang vien la can bo, cong chuc, vien chuc phai duoc xep loai"
)


def of_both_ratings(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where the one rating is told and the other asked for, whether a provision sets them together."""
    found = _THEN.search(question.folded)
    if found is None or DISCIPLINE.search(question.folded) or not RATINGS.search(found["case"]):
        return None
    if not RATINGS.search(found["asked"]):
        return None
    return _TOGETHER.search(text_of(provision)) is not None
