"""The thing that a stored sentence leaves open, and whether it is what a message asks for."""

from __future__ import annotations

import re

from assistant.answering.left_open import thing_unsaid
from assistant.answering.matter.level import rating
from assistant.answering.matter.objects import objects
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE
from assistant.answering.stored.apart.parties import of_a_body
from assistant.answering.stored.apart.sides import of_another_side
from corpus.text import fold
from index.search import Index
from index.text import tokens

_LACKS = re.compile(
    r"\bkhong (?:co|bau|lap|duoc)\b"
)  # what is left open for who lacks a thing is asked of who lacks it
_TOLD_LACK = re.compile(r"\b(?:khong|chua|thieu)\b(?= \w)")
_COMMON = frozenset(
    tokens(
        fold(
            "kiểm điểm đánh giá xếp loại đảng viên chi bộ người mức việc riêng thêm nơi ở tại khi để cho của hay phải được có một này không thì bị đi là với và do về từ trong ai ra cũng theo sinh hoạt mà kết quả em mình vậy thế nào ạ"
        )
    )
)  # words of every review
_HOW_LONG = re.compile(
    r"\b(?:bao lau|(?:trong )?(?:may|bao nhieu) (?:ngay|tuan|thang|nam)(?: lam viec)?|thoi han|thoi gian bao nhieu)\b"
)
_EXEMPTS = re.compile(r"\bkhong mien\b")
_EXEMPTED = re.compile(r"\b(?:mien|phai|can|bat buoc|khoi|bo qua|kiem diem|viet)\b")
_ABSENT = re.compile(
    r"\bvang(?: mat)?\b|\bkhong (?:the )?(?:(?:ve|den|toi)(?= (?:du|hop|kiem))|du|tham du|tham gia|co mat)\b"
)
_COMES = re.compile(
    r"\b(?:hau qua|he qua|he luy|che tai|hinh thuc xu ly|bi (?:xu ly|xu phat|phat|lam sao|sao|gi)|xu ly)\b(?: (?:gi|sao|ra sao|the nao|nhu the nao))?|\bthi sao\b"
)
_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")
_LOOKED_INTO = re.compile(r"\b(?:khoi to|dieu tra|thanh tra|to cao|an treo)\b")  # a discipline is but one of several
_ON_PROBATION = re.compile(r"\bdu bi\b")
_OPPOSITE = (
    (re.compile(r"\bcao\b"), re.compile(r"\bthap\b")),
    (re.compile(r"\bsom\b"), re.compile(r"\b(?:cham|tre|muon)\b")),
)
_COUNCIL = re.compile(r"\bubnd\b|\buy ban\b(?! (?:kiem tra|nhan dan))")
_A_FORM = re.compile(r"\bmau\b|\bbieu mau\b")
_DRAFT = "du thao"
_AWAY, _TERM = "vangmat", "thoihan"
_ONE_TERM = frozenset((_AWAY, _TERM))  # words that stand for several
_LEVELS = frozenset(tokens("xuat sac hoan thanh tot nhiem vu"))  # a level named is no thing of its own
LIKE = 0.75  # likeness from which what is left open need not be told in its own words
_TOLD = 0.2  # else this share of its words, by weight
_HEAD_UNTOLD = 0.45  # likeness from which the first of its words need not be told
_HEAD = 4  # of its words, those that name the thing itself
LEAST = 0.3  # likeness below which another thing is asked
_MOSTLY = 0.55  # else this share of the words of the question it is stored for
_LEAST_WORDS = 3  # and no fewer of them
_OUTRIGHT = 0.45  # the share of its words where the questions are not alike


def is_asked(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> bool:
    """Whether what a stored sentence leaves open is what is asked: told in its words, the more of them the less alike the
    two questions are, or in those of the question it is stored for."""
    thing = thing_unsaid(lead)
    if thing is None or alike < LEAST:
        return False
    if _LACKS.search(thing) and not _TOLD_LACK.search(question.folded):
        return False
    if _EXEMPTS.search(fold(lead)) and not _EXEMPTED.search(question.folded):
        return False  # who is let off is asked by whether one must, not by how one is rated
    if _PUNISHED.search(thing) and not (_PUNISHED.search(question.folded) or _LOOKED_INTO.search(thing)):
        return False  # what a discipline of somebody leaves open is not asked where none is told of
    things = objects(thing)
    named = objects(_COUNCIL.sub("uy ban nhan dan", question.folded))
    if (things and not things & named) or (_DRAFT in named and _DRAFT not in things):
        return False
    if _otherwise(question.folded, f"{fold(stored)} {thing}"):
        return False
    if stored and alike < LIKE and of_a_body(question.folded, fold(stored)):
        return False
    if of_another_side(question.folded, thing):
        return False
    if _A_FORM.match(thing) and not _A_FORM.search(question.folded):
        return False
    if alike >= LIKE or (alike >= CLOSE and _is_told(index, question, stored)):
        return True
    head = [word for word in telling(thing) if word not in _LEVELS]
    words = set(head)
    told = {*telling(question.folded), *telling(fold(question.text))} & words
    share = index.share(words, told)
    if alike < _HEAD_UNTOLD and not set(head[:_HEAD]) & told:
        return False
    enough = len(told) + len(told & _ONE_TERM) >= min(2, len(words)) or share >= _OUTRIGHT
    return enough and share >= (_TOLD if alike >= CLOSE else _OUTRIGHT)


def share_told(index: Index, question: Question, lead: str) -> float:
    """The share of the thing left open that a message tells."""
    thing = thing_unsaid(lead)
    if thing is None:
        return 0.0
    head, told = telling(thing), telling(question.folded)
    share = index.share(set(head), told)
    return share if set(head[:2]) & set(told) else share / 2  # the words that name the thing come first


def _is_told(index: Index, question: Question, stored: str) -> bool:
    """Whether a message tells most of what a stored question says beside the words of every review."""
    words = set(telling(index.normalizer.question(stored)[0]))
    return len(words) >= _LEAST_WORDS and index.share(words, telling(question.folded)) >= _MOSTLY


def telling(folded: str) -> list[str]:
    """The words of a text beside those of every review; a term asked about is one word, however it is put, and that it is
    asked what comes of a case tells nothing of the case."""
    folded = _ON_PROBATION.sub(" dubi ", folded)  # "dự bị" is not "dự"
    one = _COMES.sub(" ", _ABSENT.sub(f" {_AWAY} ", _HOW_LONG.sub(f" {_TERM} ", folded)))
    return [word for word in tokens(one) if word not in _COMMON]


def _otherwise(asked: str, said: str) -> bool:
    """Whether a sentence speaks of another level, or of the opposite ("tự nhận mức cao" for "tự chấm thấp")."""
    mine, theirs = rating(asked), rating(said)
    if mine is not None and theirs is not None and mine != theirs:
        return True
    return any(
        one.search(asked) and other.search(said) and not other.search(asked) and not one.search(said)
        for pair in _OPPOSITE
        for one, other in (pair, pair[::-1])
    )
