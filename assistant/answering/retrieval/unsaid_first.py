"""The provision known to leave a matter open, put before those that only share words with the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.interrogative import asks_yes_no
from assistant.answering.question.question import Question
from assistant.answering.retrieval.nearness import NEAR
from assistant.answering.stored.alike import likest
from assistant.answering.stored.open_thing import is_asked
from assistant.answering.stored.unsaid import AMONG
from corpus.text import fold
from index.query import Hit
from index.search import Index

_HITS = 6  # looked at
_NEARER = 0.05  # by how much its question must be liker than any of the first's
_INSTEAD = 0.55  # likeness from which it takes the place of what was found first
_WHICH = (Asks.WHO, Asks.WHERE, Asks.WHAT, Asks.HOW)


def unsaid_first(index: Index, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with the one first that is known to leave the matter open: its text has none of the question's words, so it
    is ranked below those that share them and say nothing of the matter."""
    provisions = [hit for hit in hits[:_HITS] if hit.key in index.corpus.provisions]
    if not provisions or question.documents or question.places or provisions[0].key != hits[0].key:
        return tuple(hits)
    yes_no = asks_yes_no(fold(question.text))
    known = likest(index, question, hits[0].key, of_kind=None if yes_no else False)
    least = max(_INSTEAD, known + _NEARER)
    for hit in provisions[1:]:
        if hits[0].score - hit.score >= NEAR:
            break
        for item, alike in index.nearest_leads(question.text, hit.key, yes_no=False, most=AMONG):
            same = _kind(asks_of(fold(item.text))) == _kind(question.asks)
            if same and alike >= least and is_asked(index, question, item.lead or "", alike, item.text):
                return (replace(hit, score=hits[0].score), *(other for other in hits if other.key != hit.key))
    return tuple(hits)


def _kind(asks: Asks) -> str:
    """Of one kind are the ways of asking that are put in each other's words ("ở nơi nào", "chi bộ cũ hay chi bộ mới")."""
    return "how_many" if asks is Asks.WHEN else "which" if asks in _WHICH else str(asks)
