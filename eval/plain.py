"""The peer we are measured against: what LlamaIndex makes of the same texts by its own defaults.

Its sentence splitter, its vector index, its retriever; only the encoder is ours, so that the pipelines are compared and
not the models.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from llama_index.core import StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import Document
from llama_index.vector_stores.faiss import FaissVectorStore

from index.embed import Encoder
from index.llama.embedding import EncoderEmbedding
from index.vectors import VectorTable

PIECES = 3  # pieces fetched for each text wanted, since several may be of one text


class Plain:
    """Texts by id in a vector index made by LlamaIndex's defaults."""

    def __init__(self, index: VectorStoreIndex) -> None:
        self._index = index

    @classmethod
    def build(cls, texts: Mapping[str, str], encoder: Encoder, *, faiss: bool = False) -> Plain:
        """Split, embed and index the texts.

        `faiss` keeps the vectors in LlamaIndex's FAISS store instead of its default in-memory one: the same order, and
        for tens of thousands of pieces a hundred times faster.
        """
        storage = StorageContext.from_defaults(vector_store=_faiss(encoder)) if faiss else None
        index = VectorStoreIndex.from_documents(
            [Document(id_=name, text=text) for name, text in texts.items()],
            embed_model=EncoderEmbedding(encoder),
            transformations=[SentenceSplitter()],
            storage_context=storage,
        )
        return cls(index)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder) -> Plain:
        """Read what `save` wrote."""
        storage = StorageContext.from_defaults(persist_dir=str(folder))
        index = load_index_from_storage(storage, embed_model=EncoderEmbedding(encoder))
        assert isinstance(index, VectorStoreIndex)
        return cls(index)

    def save(self, folder: Path) -> None:
        self._index.storage_context.persist(persist_dir=str(folder))

    def retriever(self, pieces: int = 10) -> BaseRetriever:
        return self._index.as_retriever(similarity_top_k=pieces)

    def rank(self, question: str, k: int = 10) -> list[str]:
        """Ids of the `k` best texts, each by its best piece."""
        found = self.retriever(PIECES * k).retrieve(question)
        return list(dict.fromkeys(item.node.ref_doc_id or "" for item in found))[:k]


def _faiss(encoder: Encoder) -> FaissVectorStore:
    empty = encoder.encode([""])[:0]
    return FaissVectorStore(faiss_index=VectorTable.build(empty).index)
