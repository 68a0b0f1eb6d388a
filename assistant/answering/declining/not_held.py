"""Texts that are not held: those of a day before the first regulation held, and one known by its name alone."""

from __future__ import annotations

from datetime import date

from assistant.answering.basis.asking import asks_basis
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retrieval.found import Found
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import began
from corpus.vocabulary import DocumentKind


def begins_later(question: Question, corpus: Corpus) -> Document | None:
    """The first review regulation of the corpus, where the review of a day before it is asked about."""
    regulations = [item for item in corpus if item.kind is DocumentKind.REGULATION and item.provisions]
    first = min((item for item in regulations if not item.is_local), key=began, default=None)
    if first is None or not question.dated or question.as_of >= began(first):
        return None
    return first if asks_basis(question) or REVIEW.search(question.folded) else None


def too_early(part: Found, corpus: Corpus) -> Document | None:
    """That regulation, where moreover no text of that time was found."""
    first = begins_later(part.question, corpus)
    if first is None or asks_basis(part.question):
        return first
    top = part.hits[0].key if part.hits else ""
    return first if "/" not in top or corpus.document_of(top).is_local else None


def known_then(corpus: Corpus, day: date) -> list[Document]:
    """The central documents on the yearly review in force on a day, as far as they are known by name."""
    found = (
        item for item in corpus if not item.is_local and item.in_force.holds(day) and item.in_force.until is not None
    )
    return [item for item in found if item.kind.value in ("qd", "hd") and "kiem diem" in fold(item.title)]


def unheld_document(part: Found, corpus: Corpus) -> Document | None:
    """The document whose content is asked for, where no text of it was found and what is near is a rule of another's.

    What a place did by it is told: that is where it is known from.
    """
    named = part.question.documents
    if not named or not all(document.lacks_text for document in named):
        return None
    top = corpus.document_of(part.hits[0].key) if part.hits else None
    return None if top is not None and (top in named or top.is_local) else named[0]
