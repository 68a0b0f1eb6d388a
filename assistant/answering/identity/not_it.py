"""The document that has the matter which a question ascribes to another."""

from __future__ import annotations

from assistant.answering.answer import Claim
from assistant.answering.identity.asking import ascribed
from assistant.answering.identity.line import line
from assistant.answering.question.asks import Asks
from assistant.answering.question.namesake import overlap
from assistant.answering.question.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.timeline import same_number

_PLAINLY = 2  # pairs of syllables of its title by which a document is known


def meant_instead(corpus: Corpus, document: Document, question: Question) -> Document | None:
    """The namesake that has the matter a question ascribes to a document which has none of it ("124 năm 2018 là quy định
    về kiểm điểm, có đúng không")."""
    if len(question.documents) > 1:
        return None
    matter = ascribed(question)
    if matter is None and question.asks is not Asks.YES_NO:
        return None
    told = matter or question.folded
    if overlap(document, told):
        return None
    others = {item.id: overlap(item, told) for item in same_number(corpus, document)}
    best = max(others, key=lambda name: others[name], default=None)
    if best is not None and others[best]:
        return corpus.documents[best]
    return _bearer(corpus, document, matter) if matter is not None else None


def _bearer(corpus: Corpus, document: Document, matter: str) -> Document | None:
    """The one document in force of the same kind that a matter ascribed to another is plainly of."""
    shared = {item.id: overlap(item, matter) for item in corpus if item.kind is document.kind and not item.is_local}
    most = max(shared.values(), default=0)
    best = [name for name, count in shared.items() if count == most]
    return corpus.documents[best[0]] if most >= _PLAINLY and len(best) == 1 else None


def not_it_claim(document: Document, other: Document) -> Claim:
    """The Không that sets the document right which has the matter asked about."""
    text = f"Không. Nội dung được hỏi thuộc {name_document(other)}, không thuộc {name_document(document)}."
    return line(document, text, other)
