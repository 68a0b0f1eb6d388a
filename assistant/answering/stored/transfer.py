"""What bars a stored Có or Không from another question although the two are alike: another level, a bound that the sentence
itself states, the word that made its own question false, a document that the place is not of."""

from __future__ import annotations

import re

from assistant.answering.matter.condition import thresholds
from assistant.answering.question.interrogative import confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking, Document
from corpus.text import fold
from index.search import Index
from index.text import tokens

_LEVELS = re.compile(
    r"\b(?:(khong|chua) hoan thanh|hoan thanh (tot)|(?:hoan thanh )?(xuat sac)|(hoan thanh) nhiem vu)\b"
)
_DENIES = re.compile(r"\b(?:khong|chua|mien|chi)\b(?! (?:bo|uy|hoan thanh|giu chuc|lam viec|qua|vuot|tieu))")
_CONTAINS = re.compile(r"\bco (?:nam trong|trong|thuoc|o trong|phai (?:cua|do))\b")
_LIGHT = frozenset(tokens(
    "toi em minh anh co khong phai duoc bi thi la ma va cua cho o voi trong theo khi tu den dang vien nguoi ca nhan dong chi "
    "mot cac nhung nay hien dung sai roi cuoi nam lam thuoc con chua nen ve no do"
))  # fmt: skip


def barred(index: Index, question: Question, part: str, asked: Asking, document: Document) -> bool:
    """Whether the Có or Không of a stored question does not hold for the one asked (`part`: its asking part, folded)."""
    if asked.lead is None or asked.opens not in ("có", "không"):
        return False
    mine, theirs = stance(part).folded, stance(fold(asked.text)).folded
    if _other_level(mine, theirs):
        return True
    if asked.opens == "có":
        return _of_another_document(question, document)
    return _same_bound(question, asked) or _false_for_another_reason(index, question, part, asked, theirs)


def _other_level(mine: str, theirs: str) -> bool:
    """Whether each names one level of the four, and not the same."""
    one, other = (
        {"".join(found).replace("chua", "khong") for found in _LEVELS.findall(text)} for text in (mine, theirs)
    )
    return len(one) == len(other) == 1 and one != other


def _same_bound(question: Question, asked: Asking) -> bool:
    """Whether the question states the very bound that the sentence sets against its own question."""
    if not confirms(fold(question.text)) or stance(fold(question.text)).denies:
        return False
    said, own = set(thresholds(asked.lead or "")), set(thresholds(asked.text))
    return bool((set(thresholds(question.text)) & said) - own)


def _false_for_another_reason(index: Index, question: Question, part: str, asked: Asking, theirs: str) -> bool:
    """Whether a Không that denies nothing in words ("Mỗi cá nhân làm một bản …") hangs on words of its own question that
    the sentence does not take up ("hai bản"), and the message lacks them."""
    rest = fold(remainder(asked.lead or ""))
    if _DENIES.search(rest):
        return False
    said = {*tokens(rest), *_LIGHT}
    wrong = {word for word in tokens(index.normalizer.question(theirs)[0]) if word not in said}
    told = {*tokens(question.folded), *tokens(index.normalizer.question(part)[0])}
    return bool(wrong) and not wrong & told


def _of_another_document(question: Question, document: Document) -> bool:
    """Whether it is asked what stands in a document named, and the place is of another."""
    named = {each.id for each in question.documents}
    return bool(named) and document.id not in named and _CONTAINS.search(fold(question.text)) is not None
