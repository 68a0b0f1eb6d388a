"""A provision, a document's identity, or a piece of either, as a LlamaIndex node that can be filtered and cited."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from llama_index.core.schema import NodeRelationship, ObjectType, RelatedNodeInfo, TextNode

from corpus.citation import name_document, name_place
from corpus.document import Corpus, Document
from index.chunk import Chunk, identity

OPEN_START, OPEN_END = date.min.isoformat(), date.max.isoformat()
_FOR_MODELS = ("path", "status", "text_kind", "confidence")  # what a language model is shown beside the text


def unit_node(corpus: Corpus, key: str) -> TextNode:
    """The whole text under a key (a provision's, or a document's id for its identity); the key is the node's id.

    Raises:
        KeyError: the corpus has no such key.
    """
    document = corpus.document_of(key)
    if key == document.id:
        return _node(key, identity(document), document_metadata(document))
    provision = corpus.provisions[key]
    return _node(key, provision.text, provision_metadata(corpus, key))


def chunk_node(corpus: Corpus, chunk: Chunk) -> TextNode:
    """One piece of a provision or identity; ``get_content(MetadataMode.EMBED)`` equals `chunk.embedded`."""
    document = corpus.document_of(chunk.key)
    found = document_metadata(document) if chunk.key == document.id else provision_metadata(corpus, chunk.key)
    return _node(f"{chunk.key}#{chunk.number}", chunk.text, {**found, "path": chunk.context})


def provision_metadata(corpus: Corpus, key: str) -> dict[str, Any]:
    """What a node says of a provision: flat values only, so that every vector store takes them.

    `since` and `until` are ISO days and never empty (an open end is the first or last day there is), so a plain
    ``since <= day`` and ``until > day`` filters rightly in any store.
    """
    provision = corpus.provisions[key]
    document = corpus.document_of(key)
    place = name_place(provision)
    return {
        **document_metadata(document),
        "key": key,
        "kind": "provision",
        "place": place,
        "heading": provision.heading,
        "text_kind": provision.text_kind.value,
        "path": f"{name_document(document)} – {place} – {provision.heading}",
        "confidence": provision.confidence.value,
        "sources": " ".join(provision.sources),
        "questions": len(provision.questions),
    }


def document_metadata(document: Document) -> dict[str, Any]:
    """The same of a document as a whole."""
    name = name_document(document)
    period = document.in_force
    return {
        "key": document.id,
        "kind": "document",
        "document": document.id,
        "number": document.number or "",
        "title": document.title,
        "place": "",
        "heading": document.title,
        "path": name,
        "since": period.since.isoformat() if period.since else OPEN_START,
        "until": period.until.isoformat() if period.until else OPEN_END,
        "status": document.status.value,
        "text_kind": document.text_kind.value,
        "confidence": document.confidence.value,
        "sources": " ".join(document.sources),
        "questions": len(document.questions),
    }


def _node(name: str, text: str, metadata: Mapping[str, Any]) -> TextNode:
    source = RelatedNodeInfo(node_id=metadata["document"], node_type=ObjectType.DOCUMENT)
    return TextNode(
        id_=name,
        text=text,
        metadata=dict(metadata),
        relationships={NodeRelationship.SOURCE: source},
        excluded_embed_metadata_keys=[field for field in metadata if field != "path"],
        excluded_llm_metadata_keys=[field for field in metadata if field not in _FOR_MODELS],
        metadata_template="{value}",
        text_template="{metadata_str}\n{content}",
    )
