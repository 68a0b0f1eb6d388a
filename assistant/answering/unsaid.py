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
from corpus.document import Provision
from corpus.text import fold
from index.query import Hit
from index.search import Index
from index.text import tokens

_UNSAID = re.compile(r"\b[Pp]hần đọc được của (?:Quy định|Hướng dẫn) không\b")

_THING = re.compile(r"\b[Pp]hần đọc được của (?:Quy định|Hướng dẫn) không (?:\w+ )([^;.]*)")
_COMMON = frozenset(
    tokens(
        fold(
            "kiểm điểm đánh giá xếp loại đảng viên chi bộ người mức việc riêng thêm nơi ở tại khi để cho của hay phải được có một này"
        )
    )
)  # words of every review
_LIKE = 0.9  # likeness from which what is left open need not be told in its own words
_TOLD = 0.2  # else this share of its words, by weight
_ASKED_SO = 0.75  # likeness from which an open question is taken to ask for it
_LEAST = 0.3  # likeness below which another thing is asked
_OUTRIGHT = 0.45  # the share of its words where the questions are not alike
_NEAR = 4.0  # of the ranking score: a provision this close may take the place of the first
_AMONG = 6  # hits looked at
_NEARER = 0.05  # by how much its question must be liker than any of the first's


def is_unsaid(lead: str) -> bool:
    """Whether a stored sentence tells what a text does not lay down, so far as it could be read."""
    return _UNSAID.search(lead) is not None


def unsaid(index: Index, question: Question, part: str, provision: Provision) -> str | None:
    """Such a sentence where its question is the one asked, and no stored question with a Có or Không is as like."""
    lead, alike = _nearest(index, question, part, provision)
    if lead is None or not _is_asked(index, question, lead, alike):
        return None
    settled = alike_leads(index, question, part, provision, yes_no=True)
    return None if settled and settled[0][1] >= alike else lead


def _nearest(index: Index, question: Question, part: str, provision: Provision) -> tuple[str | None, float]:
    """The likest stored sentence without a Có or Không, and how like its question is."""
    found = alike_leads(index, question, part, provision, yes_no=False)
    if not found:  # nothing is alike in its words: what is left open may still be told outright
        near = index.nearest_leads(question.text, provision.key, yes_no=False, most=1)
        found = [(item, alike) for item, alike in near if same_subject(question.folded, item.text, item.lead or "")]
    return next(((item.lead, alike) for item, alike in found), (None, 0.0))


def is_of_another_matter(index: Index, question: Question, lead: str, alike: float) -> bool:
    """Whether a stored sentence leaves open something that is not what is asked."""
    return is_unsaid(lead) and alike < _ASKED_SO and not _is_asked(index, question, lead, alike)


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
    words = {word for word in tokens(fold(thing[1])) if word not in _COMMON}
    told = {*tokens(question.folded), *tokens(question.text)} & words
    share = index.share(words, told)
    if alike >= _LIKE:
        return True
    return len(told) >= min(2, len(words)) and share >= (_TOLD if alike >= CLOSE else _OUTRIGHT)
