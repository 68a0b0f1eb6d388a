"""A day and a choice of documents as LlamaIndex metadata filters that any vector store can apply."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from llama_index.core.vector_stores import FilterCondition, FilterOperator, MetadataFilter, MetadataFilters

from corpus.document import Corpus
from corpus.timeline import applies


def filters_for(
    corpus: Corpus, *, as_of: date | None = None, documents: Collection[str] | None = None
) -> MetadataFilters:
    """What `Units.allowed` would let through: of the documents asked for, those that apply on the day; the identity of
    a document that does not apply stays, since people ask what became of it.

    The filters are not nested and hold no empty list, because many stores cannot read those.
    """
    asked = [document for document in corpus if documents is None or document.id in documents]
    applying = [document.id for document in asked if as_of is None or applies(document, as_of)]
    others = [document.id for document in asked if document.id not in applying]
    choices = [(field, ids) for field, ids in (("document", applying), ("key", others)) if ids] or [("document", [""])]
    return MetadataFilters(
        filters=[MetadataFilter(key=field, value=ids, operator=FilterOperator.IN) for field, ids in choices],
        condition=FilterCondition.OR,
    )
