"""A stored sentence that tells what the texts held leave open ("Phần đọc được của Quy định không ghi …"): no Có or Không
follows from it, so it answers a question however that is put."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asks import asks_of
from assistant.answering.question import Question
from assistant.answering.sameness import CLOSE, alike_leads, likest
from assistant.answering.subject import same_subject
from assistant.answering.wording import answer_alone
from corpus.document import Provision
from corpus.text import fold
from index.query import Hit
from index.search import Index
from index.text import tokens

_UNSAID = re.compile(r"\b[Pp]hần đọc được của (?:Quy định|Hướng dẫn) không\b")

_THING = re.compile(r"\b[Pp]hần đọc được của (?:Quy định|Hướng dẫn) không (?:\w+ )([^;.]*)")
_LACKS = re.compile(r"\bkhong (?:co|bau|lap)\b")  # what is left open for who lacks a thing is asked of who lacks it
_TOLD_LACK = re.compile(r"\b(?:khong|chua|thieu)\b(?= \w)")
_COMMON = frozenset(
    tokens(
        fold(
            "kiểm điểm đánh giá xếp loại đảng viên chi bộ người mức việc riêng thêm nơi ở tại khi để cho của hay phải được có một này không thì bị đi là với và do về từ trong ai ra cũng theo sinh hoạt"
        )
    )
)  # words of every review
_LIKE = 0.75  # likeness from which what is left open need not be told in its own words
_SAME_CASE = 0.45  # likeness from which the case of a stored question may be told instead of what it leaves open
_TELLS = 0.5  # this share of its words
_TOLD = 0.2  # else this share of its words, by weight
_HEAD_UNTOLD = 0.45  # likeness from which the first of its words need not be told
_HEAD = 4  # of its words, those that name the thing itself
_LEAST = 0.3  # likeness below which another thing is asked
_OUTRIGHT = 0.45  # the share of its words where the questions are not alike
_OUTRIGHT_AMONG = 3  # stored questions looked at then
_NEAR = 4.0  # of the ranking score: a provision this close may take the place of the first
_AMONG = 6  # hits looked at
_NEARER = 0.05  # by how much its question must be liker than any of the first's


def is_unsaid(lead: str) -> bool:
    """Whether a stored sentence tells what a text does not lay down, so far as it could be read."""
    return _UNSAID.search(lead) is not None


def unsaid(index: Index, question: Question, part: str, provision: Provision) -> str | None:
    """Such a sentence where its question is the one asked, and no stored question with a Có or Không is as like."""
    for lead, alike in _nearest(index, question, part, provision):
        if not is_unsaid(lead):
            return None
        if _is_asked(index, question, lead, alike):
            settled = alike_leads(index, question, part, provision, yes_no=True)
            return None if settled and settled[0][1] >= alike else lead
    return None


def _nearest(index: Index, question: Question, part: str, provision: Provision) -> list[tuple[str, float]]:
    """The stored sentences without a Có or Không, and how like their questions are, the likest first."""
    found = alike_leads(index, question, part, provision, yes_no=False)
    if any(not is_unsaid(item.lead or "") for item, _ in found):
        return [(item.lead, alike) for item, alike in found if item.lead]
    # nothing else is alike in its words: what is left open may still be told outright
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=_OUTRIGHT_AMONG)
    known = {item.text for item, _ in found}
    found += [
        (item, alike) for item, alike in near
        if item.text not in known and same_subject(question.folded, item.text, item.lead or "")
    ]  # fmt: skip
    return [(item.lead, alike) for item, alike in found if item.lead]


def is_of_another_matter(index: Index, question: Question, lead: str, alike: float, text: str = "") -> bool:
    """Whether a stored sentence leaves open something that is not what is asked (`text`: its own question, if known)."""
    if (
        alike >= _SAME_CASE
        and index.share(_telling(text), [*tokens(question.folded), *tokens(question.text)]) >= _TELLS
    ):
        return False
    return is_unsaid(lead) and not _is_asked(index, question, lead, alike)


def _telling(text: str) -> list[str]:
    return [word for word in tokens(fold(text)) if word not in _COMMON]


def as_asked(index: Index, question: Question, lead: str, alike: float) -> str | None:
    """A stored sentence as it may be said: without what it tells beside to be left open, where that is not what is asked;
    None where it tells nothing else."""
    if not is_of_another_matter(index, question, lead, alike):
        return lead
    answer = answer_alone(lead)
    return None if answer == lead else answer


def unsaid_first(index: Index, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with the one first that is known to leave the matter open: its text has none of the question's words, so it
    is ranked below those that share them and say nothing of the matter."""
    provisions = [hit for hit in hits[:_AMONG] if hit.key in index.corpus.provisions]
    if not provisions or question.documents or question.places or provisions[0].key != hits[0].key:
        return tuple(hits)
    least = max(CLOSE, likest(index, question, hits[0].key) + _NEARER)
    for hit in provisions[1:]:
        if hits[0].score - hit.score >= _NEAR:
            break
        for item, alike in index.nearest_leads(question.text, hit.key, yes_no=False, most=1):
            same = asks_of(fold(item.text)) is question.asks
            if same and alike >= least and _is_asked(index, question, item.lead or "", alike):
                return (replace(hit, score=hits[0].score), *(other for other in hits if other.key != hit.key))
    return tuple(hits)


def _is_asked(index: Index, question: Question, lead: str, alike: float) -> bool:
    """Whether what a stored sentence leaves open is what is asked: told in its words, the more of them the less alike the
    two questions are."""
    thing = _THING.search(lead)
    if thing is None or alike < _LEAST:
        return False
    if _LACKS.search(fold(thing[1])) and not _TOLD_LACK.search(question.folded):
        return False
    if alike >= _LIKE:
        return True
    head = [word for word in tokens(fold(thing[1])) if word not in _COMMON]
    words = set(head)
    told = {*tokens(question.folded), *tokens(question.text)} & words
    share = index.share(words, told)
    if alike < _HEAD_UNTOLD and not set(head[:_HEAD]) & told:
        return False
    return len(told) >= min(2, len(words)) and share >= (_TOLD if alike >= CLOSE else _OUTRIGHT)
