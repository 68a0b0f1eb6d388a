"""A question that repeats a stored one, but for words that carry nothing."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answering.left_open import is_unsaid
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.question import Question
from assistant.answering.sign_key import SIGN
from corpus.timeline import applies
from index.search import Index
from index.text import tokens

_ALIKE = 0.85  # likeness below which words are not looked at
_AMONG = 3
# what denies, and what bounds, is never idle
_IDLE = EMPTY - frozenset(tokens("không chưa được phải từ nào mấy"))


def repeated(index: Index, question: Question, keys: Iterable[str]) -> tuple[str, str] | None:
    """The provision (its key) and the sentence stored for the very question, of those in force on its day; None where it repeats
    none."""
    if question.turns or question.places:
        return None
    for key in keys:
        provision = index.corpus.provisions.get(key)
        if provision is None:
            continue
        document = index.corpus.document_of(key)
        if not applies(document, question.as_of) or (question.documents and document not in question.documents):
            continue
        lead = lead_of(index, question.text, key)
        if lead is not None and (is_unsaid(lead) or not SIGN.match(key)):  # which sign it is is said first
            return key, lead
    return None


def lead_of(index: Index, text: str, key: str) -> str | None:
    """The sentence that a provision holds for the very question."""
    own = _words(index, text)
    near = (pair for yes_no in (True, False) for pair in index.nearest_leads(text, key, yes_no=yes_no, most=_AMONG))
    return next((item.lead for item, alike in near if alike >= _ALIKE and _words(index, item.text) == own), None)


def _words(index: Index, text: str) -> list[str]:
    """The words that carry something, in their order, with slips mended."""
    return [word for word in tokens(index.normalizer.question(text)[0]) if word not in _IDLE]
