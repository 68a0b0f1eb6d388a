"""What is to be written in a form: the guidance tells of a form little but its name, so the content of the review is told that
the one who uses it writes."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.timeline import applies
from corpus.vocabulary import Division

_CONTENTS = re.compile(
    r"\b(?:viet|ghi|dien|khai|ke|trinh bay|neu|gom|bao gom|co(?! (?:quan|so|the|phai|can|duoc|ai)\b)|yeu cau|chua)(?: \w+){0,3}? (?:(?:nhung |cac )?(?:noi dung|phan|muc|y|thong tin|phan nao|cai)? ?(?:gi|nao)|nhung gi|may (?:phan|muc|noi dung|y))\b|"
    r"\b(?:noi dung|bo cuc|cau truc|cac (?:phan|muc))(?: (?:cua|trong|chinh|ban|o))*(?: mau)?\b"
)
_ELSE = re.compile(
    r"\b(?:cho ai|danh cho|ai dung|doi tuong|khac (?:gi|nhau|cho)|thay|doi|ap dung|hieu luc|bao nhieu trang|may trang|o dau|(?:mau|bieu mau) (?:nao|gi|so may|may))\b"
)
_CONTENT_AT = {  # by the form's place, where the regulation tells what is reviewed
    "mau-01-hd-kd-dg-2025": "qd-366-2025/dieu-6/khoan-1",
    "mau-02a-hd-kd-dg-2025": "qd-366-2025/dieu-6/khoan-2/diem-2.2",
    "mau-02b-hd-kd-dg-2025": "qd-366-2025/dieu-6/khoan-2/diem-2.1",
}


def asks_contents(folded: str) -> bool:
    """Whether a folded message asks what is to be written in a paper."""
    return _CONTENTS.search(folded) is not None and _ELSE.search(folded) is None


def content_of_form(corpus: Corpus, question: Question, key: str) -> str | None:
    """The provision on what is reviewed by the one who uses the form that a key is of, where it is asked what that holds; None
    where that is not asked, several forms are named, or no provision tells it."""
    named = {place.number.lstrip("0") for place in question.places if place.division is Division.FORM}
    folded = question.folded
    if question.documents or len(named) > 1 or not asks_contents(folded):
        return None
    told = _CONTENT_AT.get(f"mau-0{next(iter(named))}-hd-kd-dg-2025" if named else key.partition("/")[2])
    if told is None or told not in corpus.provisions or not applies(corpus.document_of(told), question.as_of):
        return None  # the letters of the forms stood for others before
    return told
