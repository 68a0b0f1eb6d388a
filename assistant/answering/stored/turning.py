"""Whether a stored Có or Không turns on something that a question does not put, or puts the other way."""

from __future__ import annotations

import re

from assistant.answering.matter.level import rating
from assistant.answering.question.act import telling
from assistant.answering.question.interrogative import asking, is_universal
from assistant.answering.question.polarity import Mode, main_clause, stance
from assistant.answering.verdict import sequence
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking
from corpus.text import fold
from index.search import Index
from index.text import tokens

_PLAINLY_SAME = 0.45  # likeness from which a sentence that takes up none of a message's words may answer it
_SAME_HANGING = 0.48  # or a sentence that tells but what the answer hangs on
_ASKED = 0.65  # or the share of the stored question that the message must tell
_TAKEN_UP = 0.15  # the share of what a sentence says that the message must tell else
_NAMED = 0.6  # the share of what a message says is lacking that a stored question must speak of
_NARROWED = re.compile(  # read with its marks: "cứ" and "cũ", "thôi" and "thời" fold alike
    r"\b(?<!đồng )(?<!tiêu )chỉ\b(?! (?:bộ|ủy|tiêu|đạo|thị|huy|tiết|đoàn))|\bduy nhất\b|\bmới (?:được|phải|là|bị|xếp|cần)\b|"
    r"\bcứ\b|\bluôn\b|\bđều\b|\bthôi\b|\btất cả\b",
    re.IGNORECASE,
)
_MAY_NARROW = re.compile(
    r"\b(?<!dong )(?<!tieu )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet|doan)\b)|\bduy nhat\b|\bmoi (?:duoc|phai|la|bi|xep|can)\b|"
    r"\bcu\b|\bluon\b|\bdeu\b|\bthoi\b|\btat ca\b|\b(?:la|thi) (?:\w+ )?(?:du|xong|chac)\b|\bdu \d"
)
_ALL_ASKED = 0.95
_LAST_QUARTER = re.compile(r"\bquy (?:iv|4)\b")  # the one that is not rated by itself
_FORM_CODE = re.compile(r"\b0?([1-5][abc])\b")
_LACKS = re.compile(
    r"\b(?:khong|chua) co (?!duoc\b|phai\b)((?:\w+ ){0,5}\w+?)(?= (?:thi|co|van|ma|la|duoc|nen)\b|[,.;?]|$)"
)


def turns(index: Index, question: str, part: str, asked: Asking, alike: float) -> bool:
    """Whether the word stored with a question may not be said to the one asked (its whole and its asking part, folded).

    Example: "Chỉ áp dụng cho kiểm điểm hằng năm, phải không? Không." says nothing of "có áp dụng cho năm 2025 không";
    "Có cần nhận xét nơi cư trú không? Có." nothing of "không có nhận xét nơi cư trú thì có xếp loại được không".
    """
    mine, theirs = stance(part), stance(asking(fold(asked.text)))
    lead = fold(remainder(asked.lead or ""))
    if excepts(asked, question):
        return True
    if asked.opens == "tùy" and {mine.mode, theirs.mode} == {Mode.MUST, Mode.MAY}:
        return True
    forms = [set(_FORM_CODE.findall(text)) for text in (mine.folded, f"{theirs.folded} {lead}")]
    if all(forms) and not forms[0] & forms[1]:
        return True
    if _LAST_QUARTER.search(mine.folded) and not _LAST_QUARTER.search(f"{theirs.folded} {lead}"):
        return True
    if _orders_others(mine.folded, f"{theirs.folded}; {lead}"):
        return True
    levels = rating(main_clause(mine.folded)), rating(main_clause(theirs.folded))
    if asked.opens != "tùy" and all(levels) and levels[0] != levels[1]:
        return True
    if _lacks(index, mine.folded, f"{theirs.folded} {lead}") != _lacks(index, theirs.folded, f"{mine.folded} {lead}"):
        return True
    if asked.opens == "tùy" and alike >= _SAME_HANGING:
        return False  # it tells on what it hangs
    if alike >= _PLAINLY_SAME or _share_told(index, question, lead) >= _TAKEN_UP:
        return False
    if _share_told(index, theirs.folded, mine.folded) >= _ALL_ASKED:
        return False  # all that is asked is in the stored question, which speaks of others beside
    return _share_told(index, question, theirs.folded) < _ASKED


def excepts(asked: Asking, question: str) -> bool:
    """Whether a stored Không tells an exception to what was claimed of every case, and the question (folded) claims none."""
    return asked.opens == "không" and _is_narrowed(asked.text) and not _may_narrow(question)


def _orders_others(statement: str, other: str) -> bool:
    """Whether two texts set an order, and not of the same parties."""
    mine, theirs = sequence.turns(statement), sequence.turns(other)
    return bool(mine and theirs) and not mine & (theirs | {(later, first) for first, later in theirs})


def _is_narrowed(statement: str) -> bool:
    """Whether a stored statement is put of one case alone, or of every case."""
    return is_universal(fold(statement)) or _NARROWED.search(statement) is not None


def _may_narrow(folded: str) -> bool:
    """Whether a message may be put so too, its marks being lost."""
    return is_universal(folded) or _MAY_NARROW.search(folded) is not None


def _lacks(index: Index, statement: str, other: str) -> bool:
    """Whether a statement tells that something is lacking that another text speaks of without saying so."""
    for found in _LACKS.finditer(statement):
        thing = telling(found[1])
        if thing and index.share(thing, tokens(other)) >= _NAMED and not _LACKS.search(other):
            return True
    return False


def _share_told(index: Index, question: str, said: str) -> float:
    """The share of what is said that a message tells."""
    words = telling(said)
    return index.share(words, tokens(index.normalizer.question(question)[0]))
