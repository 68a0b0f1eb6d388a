"""Our search as a LlamaIndex retriever: a question in, whole provisions with scores out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.callbacks.base import CallbackManager
from llama_index.core.schema import NodeWithScore, QueryBundle

from index.llama.node import unit_node
from index.llama.reading import read_query
from index.query import Query
from index.search import Index


class ProvisionRetriever(BaseRetriever):
    """Lexical, dense and structural search in one, over the same index the assistant answers from.

    Args:
        index: the opened index.
        today: gives today's date, such as ``assistant.clock.today``.
        k: how many provisions to return.
        as_of: the day that must apply; read from each question where none is given.
        documents: search these document ids alone.
        scope: the province or unit whose local documents count as one's own.
        read: another way to turn a question into a `Query`; the options above are then unused.
    """

    def __init__(
        self,
        index: Index,
        *,
        today: Callable[[], date],
        k: int = 10,
        as_of: date | None = None,
        documents: Collection[str] | None = None,
        scope: str | None = None,
        read: Callable[[str], Query] | None = None,
        callback_manager: CallbackManager | None = None,
    ) -> None:
        super().__init__(callback_manager=callback_manager)
        self._index = index
        self._k = k
        only = None if documents is None else frozenset(documents)
        parse = partial(read_query, corpus=index.corpus, as_of=as_of, documents=only, scope=scope)
        self._read = read or (lambda text: parse(text, today=today()))

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._index.search(self._read(query_bundle.query_str), k=self._k)
        return [NodeWithScore(node=unit_node(self._index.corpus, hit.key), score=hit.score) for hit in hits]
