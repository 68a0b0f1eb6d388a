"""The content of documents and not what they are, where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.identity.matter import named_by_matter
from assistant.answering.matter.circumstance import identity_tells
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from assistant.answering.retrieval.found import DEPTH
from corpus.document import Corpus
from corpus.timeline import applies, same_number
from index.query import Hit

_OF_ITS_MATTER = 0.62  # likeness to a question on a document from which a topic is of its matter
_NEARLY = 2.0  # of the ranking score: a provision this close is what a topic is about


def content_alone(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Without the identity of a document whose provisions are being asked for, of its namesakes, and, where the question
    fixes a day, of a document of another time which it does not name."""
    named = {document.id: bool(document.provisions) for document in question.documents}
    other = {item.id for document in question.documents for item in same_number(corpus, document)}
    if question.dated:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {document.id for document in found if not applies(document, question.as_of)}
    if not named:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {
            document.id
            for document in found
            if not (named_by_matter(document, question) or identity_tells(question, document))
        }
    other -= _led_by_identity(corpus, question, hits)
    if any(named.values()):  # a document's content is asked for: what other documents are is beside the point
        other |= {hit.key for hit in hits if "/" not in hit.key}
    return tuple(hit for hit in hits if not named.get(hit.key, hit.key in other))[:DEPTH]


def _led_by_identity(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> set[str]:
    """The document that a topic is the matter of ("sinh hoạt nơi cư trú"), where no provision is nearly as close."""
    if topic_of(question) is None:
        return set()
    serving = (
        hit for hit in hits if hit.key in corpus.documents and applies(corpus.documents[hit.key], question.as_of)
    )
    first = next(serving, None)
    if first is None or first.likeness < _OF_ITS_MATTER:
        return set()
    nearly = any("/" in hit.key and first.score - hit.score < _NEARLY for hit in hits)
    return set() if nearly else {first.key}
