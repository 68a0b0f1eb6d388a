"""The documents to set side by side."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.question.comparing import NEWS, NOW, NUMBER, asks_then_and_since, days_named
from assistant.answering.question.question import Question
from assistant.answering.question.then_and_now import asks_thing_then_and_now
from corpus.document import Corpus, Document
from corpus.timeline import began
from corpus.vocabulary import DocumentKind

_MOST = 4  # days set side by side
# "hạn nộp có đổi không so với Hướng dẫn 25": what serves now against the one named
_SINCE_IT = re.compile(
    r"\b(?:so voi|giong(?: nhu)?|khac(?: gi)?(?: voi)?|nhu|tu|ke tu|hoi|thoi) (?:(?:hoi|thoi|cai|ban|theo|trong|o) )*(?:quy dinh|huong dan|qd|hd)? ?(?:so )?\d{2,3}\b"
)


def sides(corpus: Corpus, question: Question) -> tuple[Document, ...] | None:
    """The documents to compare, the oldest first; of days and of a single document, those of the same kind then."""
    named = [document for document in question.documents if document.provisions]
    if len(named) >= 2:
        return _ordered(*named[:3])
    days = days_named(question)
    kind = (
        DocumentKind.GUIDANCE
        if re.search(r"\b(mau|bieu|huong dan|hd|ngay lam viec|han|ho so)\b", question.folded)
        else DocumentKind.REGULATION
    )
    if len(days) >= 2:
        found = [applying for day in days[:_MOST] if (applying := central(corpus, kind, day)) is not None]
        told_apart = len(found) == len(days[:_MOST]) and len({item.id for item in found}) > 1
        return tuple(found) if told_apart else None
    if not named and len(bare := _bare(corpus, question)) >= 2:
        return _ordered(*bare[:3])  # "124 là bao nhiêu, 366 là bao nhiêu"
    if NOW.search(question.folded) or asks_then_and_since(question):
        for document in named or _bare(corpus, question):
            now = central(corpus, document.kind, question.today)
            if now is not None and now.id != document.id:
                return _ordered(document, now)
    if len(named) == 1:
        now = central(corpus, named[0].kind, question.today)
        if now is not None and now.id != named[0].id and _SINCE_IT.search(question.folded):
            return _ordered(named[0], now)
        other = _replaced(corpus, named[0])
        return _ordered(named[0], other) if other else None
    if not named and len(days) < 2 and (NEWS.search(question.folded) or asks_thing_then_and_now(question)):
        new = central(corpus, kind, question.today)
        old = _replaced(corpus, new) if new else None
        return _ordered(old, new) if new and old else None
    if question.formerly:
        new, old = central(corpus, kind, question.today), central(corpus, kind, question.as_of)
        return _ordered(old, new) if new and old and new.id != old.id else None
    return None


def _bare(corpus: Corpus, question: Question) -> list[Document]:
    """Regulations called by their bare number ("124 là dưới 50%")."""
    numbers = set(NUMBER.findall(question.folded))
    return [
        item for item in corpus
        if item.kind is DocumentKind.REGULATION and item.provisions and (item.number or "").split("-")[0] in numbers
    ]  # fmt: skip


def central(corpus: Corpus, kind: DocumentKind, day: date) -> Document | None:
    """The review regulation or guidance in force on a day: the one of its kind that belongs to a chain of versions."""
    found = [
        item for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(day)
        and (item.replaces or item.replaced_by or item.implements)
    ]  # fmt: skip
    return max(found, key=began) if found else None


def _replaced(corpus: Corpus, document: Document) -> Document | None:
    """The first of those a document replaces whose text is held."""
    return next((corpus.documents[key] for key in document.replaces if corpus.documents[key].provisions), None)


def _ordered(*documents: Document) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=began))
