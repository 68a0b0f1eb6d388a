"""LlamaIndex's FAISS store with the metadata filters it lacks: a question about a day sees that day's texts only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.schema import BaseNode
from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryResult
from llama_index.core.vector_stores.utils import build_metadata_filter_fn
from llama_index.vector_stores.faiss import FaissVectorStore
from llama_index.vector_stores.faiss.base import DEFAULT_PERSIST_PATH

_ROWS = ".rows.json"


class FilteringFaissStore(FaissVectorStore):
    """`FaissVectorStore` that keeps each row's metadata and drops what a filter excludes before the first k are taken.

    The whole index is ranked where a query is restricted: exact, and cheap below 100,000 rows.
    """

    _rows: list[dict[str, Any]] = PrivateAttr(default_factory=list)

    def __init__(self, faiss_index: Any) -> None:
        super().__init__(faiss_index=faiss_index)

    def add(self, nodes: Sequence[BaseNode], **add_kwargs: Any) -> list[str]:
        found = super().add(list(nodes), **add_kwargs)
        self._rows += [{"id": node.node_id, "source": node.ref_doc_id, "metadata": node.metadata} for node in nodes]
        return found

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The nearest rows among those that `filters`, `doc_ids` and `node_ids` let through.

        Raises:
            ValueError: the FAISS index held rows before this store was given it, so their metadata is not known.
        """
        if len(self._rows) != self.client.ntotal:
            raise ValueError("the FAISS index has rows that were not added through this store")
        allowed = self._allowed(query)
        if len(allowed) == len(self._rows):
            return super().query(replace(query, filters=None), **kwargs)
        if not allowed:
            return VectorStoreQueryResult(ids=[], similarities=[], nodes=[])
        whole = super().query(replace(query, filters=None, similarity_top_k=len(self._rows)), **kwargs)
        ranked = zip(whole.ids or (), whole.similarities or (), strict=True)
        kept = [(row, score) for row, score in ranked if row in allowed][: query.similarity_top_k]
        return VectorStoreQueryResult(ids=[row for row, _ in kept], similarities=[score for _, score in kept])

    def persist(self, persist_path: str = DEFAULT_PERSIST_PATH, fs: Any = None) -> None:
        """Write the vectors, and the rows' metadata beside them."""
        super().persist(persist_path, fs)
        Path(persist_path + _ROWS).write_text(json.dumps(self._rows, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def from_persist_path(cls, persist_path: str, fs: Any = None) -> FilteringFaissStore:
        """Read what `persist` wrote.

        Raises:
            OSError: the rows' metadata is not beside the vectors.
        """
        store = super().from_persist_path(persist_path, fs)
        assert isinstance(store, cls)
        store._rows = json.loads(Path(persist_path + _ROWS).read_text(encoding="utf-8"))
        return store

    def _allowed(self, query: VectorStoreQuery) -> set[str]:
        fits = build_metadata_filter_fn(lambda row: self._rows[int(row)]["metadata"], query.filters)
        nodes = None if query.node_ids is None else set(query.node_ids)
        sources = None if query.doc_ids is None else set(query.doc_ids)
        return {
            str(number)
            for number, row in enumerate(self._rows)
            if (nodes is None or row["id"] in nodes)
            and (sources is None or row["source"] in sources)
            and fits(str(number))
        }
