"""Every line that may be said of a document, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.answering.answer import Claim
from assistant.answering.identity.attribute_told import attribute_claims
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.issuer import ISSUED, issued_by, signed_by
from assistant.answering.identity.known import known_claim
from assistant.answering.identity.not_it import not_it_claim
from assistant.answering.identity.phrases import phrases
from assistant.answering.identity.replacing import replacements
from assistant.answering.identity.since import in_force_from
from assistant.answering.identity.structure import made_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import WORDS
from corpus.document import Corpus, Document


def statements(corpus: Corpus, document: Document, day: date) -> Iterator[Claim]:
    """Every line that may be said of a document on a day, whatever is asked: what an answer's lines are checked against."""
    yield from (known_claim(document, item) for item in (*document.known, *phrases(document.subject)))
    yield from (issued_by(document, word) for word in ISSUED)
    yield from (signed_by(document, word) for word in ISSUED if document.signer)
    yield from attribute_claims(corpus, document)
    for folded in ("", "con hieu luc khong, ai ky", "het hieu luc chua", "co phai da bi bai bo"):
        asked = Question(text="", folded=folded, today=day, as_of=day, asks=Asks.YES_NO)
        yield from identity_claims(corpus, document, asked)
    yield from replacements(corpus, document)
    yield from (said for word in WORDS if (said := in_force_from(document, word)) is not None)
    yield from (said for word in WORDS if (said := made_of(document, word)) is not None)
    alike = (item for item in corpus if item.kind is document.kind or item.number == document.number)
    yield from (not_it_claim(document, item) for item in alike if item is not document)
