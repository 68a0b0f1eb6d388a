"""Sentences an answer may open with: the one it does, and the stored ones likest to answer the message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.answer import Answer, ClaimKind
from assistant.answering.question.question import Question
from index.query import Query
from index.search import Index
from index.sentences import Sentence

NEAREST = 8
_MARKS = re.compile(r"\W+")


@dataclass(frozen=True)
class Candidate:
    """A sentence with the stored question it answers.

    Attributes:
        sentence: the stored question that is meant; None for one that is not stored.
        kind: of the claim that opens the answer as it is told; None for a sentence not told.
    """

    text: str
    key: str
    sentence: Sentence | None
    kind: ClaimKind | None = None

    @property
    def is_told(self) -> bool:
        return self.kind is not None


def told_now(index: Index, question: Question, made: Answer) -> Candidate:
    """The sentence an answer opens with."""
    lead = made.claims[0]
    key = lead.citations[0] if lead.citations else ""
    return Candidate(lead.text, key, index.sentence_stored(lead.text, question.text), lead.kind)


def stored_near(index: Index, question: Question, *, scope: str | None) -> list[Candidate]:
    """The stored sentences likest to answer a question that names no text, of those that serve on its day."""
    near = index.nearest_sentences(Query(question.text, question.as_of, scope=scope), most=NEAREST)
    return [Candidate(one.lead, one.key, one) for one in near]


def others(near: Sequence[Candidate], told: str) -> list[Candidate]:
    """Those of some sentences that say something else than one told."""
    said = bare(told)
    return [one for one in near if bare(one.text) != said]


def bare(text: str) -> str:
    """A sentence without its marks and capitals, to compare."""
    return _MARKS.sub(" ", text.lower()).strip()
