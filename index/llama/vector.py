"""The corpus in a LlamaIndex vector index: embedded FAISS and our encoder, or any other store and embedding."""

from __future__ import annotations

import numpy as np
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.vector_stores.types import BasePydanticVectorStore

from corpus.document import Corpus
from index.embed import Encoder, encoder_for
from index.llama.embedding import EncoderEmbedding
from index.llama.faiss_store import FilteringFaissStore
from index.llama.pipeline import ingestion
from index.vectors import VectorTable


def vector_index(
    corpus: Corpus,
    embed_model: BaseEmbedding | Encoder | None = None,
    vector_store: BasePydanticVectorStore | None = None,
) -> VectorStoreIndex:
    """All chunks of a corpus in a vector index.

    Args:
        embed_model: any LlamaIndex embedding, or one of our encoders; the shipped encoder where none is given.
        vector_store: any LlamaIndex vector store (pgvector, Qdrant, …); FAISS in memory where none is given. Pass
            ``filters_for(corpus, as_of=…)`` to ``as_retriever`` so that only what applies on a day is found.

    Raises:
        ModelUnavailable: no embedding was given and the shipped encoder is not there.
    """
    model = (
        embed_model if isinstance(embed_model, BaseEmbedding) else EncoderEmbedding(embed_model or encoder_for(None))
    )
    nodes = ingestion(corpus, model).run()
    store = (
        FilteringFaissStore(faiss_index=_flat(len(nodes[0].get_embedding()))) if vector_store is None else vector_store
    )
    return VectorStoreIndex(nodes, storage_context=StorageContext.from_defaults(vector_store=store), embed_model=model)


def _flat(dimension: int) -> object:
    """An empty FAISS index of inner products."""
    rows = np.zeros((0, dimension), dtype=np.float32)
    return VectorTable.build(rows).index
