"""A document in the two sentences that tell which it is."""

from __future__ import annotations

from datetime import date

from assistant.answering.answer import Claim
from assistant.answering.identity.claims import identity_claims
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.document import Corpus, Document


def card(corpus: Corpus, document: Document, day: date) -> list[Claim]:
    """What a document is, and where it stands on the day."""
    asked = Question(text="", folded="", today=day, as_of=day, asks=Asks.WHAT)
    return identity_claims(corpus, document, asked, brief=True)[:2]
