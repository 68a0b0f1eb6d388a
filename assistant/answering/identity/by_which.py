"""Questions by which of several documents, or after which, a thing goes."""

from __future__ import annotations

import re

from assistant.answering.identity.words import words_besides
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.text import fold

LITTLE = 3  # words besides the document and the asking
_BY = re.compile(r"\b(?:bi|duoc|do) $")
_GONE_BY = re.compile(r"\b(?:theo|dung|ap dung|can cu(?: vao)?)(?: (?:quy dinh|huong dan|nghi dinh|so|cua))* *$")
_USES = re.compile(
    r"\b(?:dung|xai|lay|lam|viet|theo|ap dung|nop|in)(?: (?:lai|theo|cac|bo|mau|bieu|bieu mau|ban|cua|\d{1,2}[abc]?|trong|cai|so|cu|quy dinh|huong dan))* *$"
)
_MAY = re.compile(
    r"[ ,]*(?:(?:thi|cho|nam|nay|ky|dot|\d{4}|de|lam|kiem|diem|xep|loai|cuoi|tiep|nua|cu) )*(?:co )?(?:duoc|dc|dk|on|dung) (?:khong|ko|k|hong|hem|khg)\b"
)
_WHICH = re.compile(
    r"\b(?:cai|van ban|quy dinh|nghi dinh|huong dan) nao (?:moi |dang |con |hien |la )*(?:dung|ap dung|hieu luc|co hieu luc|hien hanh)\b|"
    r"\b(?:theo|ap dung|dung|can cu|thuc hien|tinh)\b.{0,45}\bhay\b(?! (?:chua|khong)\b)|\bhay (?:la )?(?:quy dinh |huong dan |qd |hd |nghi dinh )?\d{2,3}(?:-\w+)* (?:thi |moi |se |duoc )*(?:ap dung|con dung|dung|con hieu luc|co hieu luc|hieu luc)\b"
)


def asks_to_replace_another(question: Question) -> bool:
    """Whether it is asked if one document takes the place of another which its text does not name among those it replaces:
    what it says of the other answers."""
    named = question.documents
    if (
        question.asks is not Asks.YES_NO
        or len(named) < 2
        or not re.search(r"\b(?:thay (?:the )?|bai bo|bo )", question.folded)
        or not named[0].provisions
    ):
        return False
    ids = {document.id for document in named}
    return not any(ids & {*document.replaces, *document.replaced_by} for document in named)


def goes_by_in_year(question: Question) -> bool:
    """Whether nothing is asked but whether a past or coming period is one of a document named ("năm 2024 có xếp loại theo
    Quy định 366 không")."""
    if len(question.documents) != 1 or len(question.references) != 1 or question.places:
        return False
    if question.asks is not Asks.YES_NO or not any(moment.fixed and moment.day for moment in question.moments):
        return False
    before = fold(question.text[: question.references[0].start])
    return _GONE_BY.search(before) is not None and words_besides(question) <= LITTLE


def asks_to_use(question: Question) -> bool:
    """Whether it is asked if the one document named, or its forms, may be gone by ("xài mẫu hd25 được không")."""
    if len(question.documents) != 1 or len(question.references) != 1:
        return False
    at = question.references[0]
    before, after = fold(question.text[: at.start]), fold(question.text[at.end :])
    return _USES.search(before) is not None and _MAY.match(after) is not None


def asks_replaced_by_this(question: Question) -> bool:
    """Whether it is asked if the one document named replaced something ("27 biểu hiện bị Kết luận 21 thay rồi"): what it
    says of that answers."""
    if len(question.documents) != 1 or len(question.references) != 1 or not question.documents[0].provisions:
        return False
    at = question.references[0]
    before, after = fold(question.text[: at.start]), fold(question.text[at.end :])
    return (
        _BY.search(before) is not None
        and re.match(r"[^,.?]{0,12}\b(?:thay|bai bo|xoa bo)\b", after.strip()) is not None
    )


def asks_which(question: Question) -> bool:
    """Whether one of several documents named is asked for: "theo 132 hay 124", "áp dụng quy định 124 hay 366"."""
    return len(question.documents) > 1 and _WHICH.search(question.folded) is not None
