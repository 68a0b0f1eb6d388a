"""The texts of a place: which of them apply, and whether a question is answered from them or from the central ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.question.question import Question
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import applies
from index.query import Hit, Query
from index.search import Index

_CLEARLY = 4.0  # of the ranking score: by this much a local text must be closer than any central one to lead

# "gửi Ban Tổ chức Tỉnh ủy Lào Cai": what is due to the place's own committee is a matter of the place
_OWN_COMMITTEE = re.compile(r"\b(?:gui|nop|bao cao|trinh|chuyen)\b.*\b(?:tinh uy|thanh uy)\b")


def own_documents(corpus: Corpus, question: Question, scope: str | None) -> list[Document]:
    """Loaded local documents that apply on the day where the question, or else the setting, is: the place named in the
    question; the set scope; where none is set, the one place whose texts were loaded."""
    loaded = [item for item in corpus if _is_loaded(item) and applies(item, question.as_of)]
    named = [item for item in loaded if fold(item.scope or "") in question.folded or item in question.documents]
    if named or not loaded:
        return named
    if not scope and len({fold(item.scope or "") for item in loaded}) == 1:
        return loaded
    return [item for item in loaded if fold(item.scope or "") in fold(scope or "")]


def places_of(corpus: Corpus) -> list[str]:
    """The provinces and units that documents of the corpus are for, those of loaded texts first."""
    loaded = {
        item.scope: any(part.is_official for part in item.provisions)
        for item in corpus
        if item.scope and item.scope[0].isupper()
    }  # "một số nơi" is none
    return sorted(loaded, key=lambda scope: (not loaded[scope], fold(scope)))


def central_first(index: Index, query: Query, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Hits with the central texts alone, which a place's own is then told beside; with its own alone where the question
    names it or nothing central is nearly as close."""
    own = {item.id for item in own_documents(index.corpus, question, query.scope)}
    if not own or not hits:
        return tuple(hits)
    named = frozenset(item.id for item in question.documents) & own
    if named:
        return tuple(index.search(replace(query, only=named), k=len(hits)))
    local = [hit for hit in hits if hit.key.split("/", 1)[0] in own]
    central = [
        hit for hit in hits if hit.key.split("/", 1)[0] not in own and not _is_loaded(index.corpus.document_of(hit.key))
    ]
    margin = 0.0 if _OWN_COMMITTEE.search(question.folded) else _CLEARLY
    if local and (not central or local[0].score - central[0].score > margin):
        return tuple(local)
    return tuple(central)


def _is_loaded(document: Document) -> bool:
    """Whether a document is a place's loaded text: another place's is no answer here."""
    return document.is_local and any(part.is_official for part in document.provisions)
