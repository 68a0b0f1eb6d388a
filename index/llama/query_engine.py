"""The assistant as a LlamaIndex query engine: an answer whose source nodes are the provisions it cites."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any, Protocol

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import Response
from llama_index.core.callbacks.base import CallbackManager
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle

from corpus.document import Corpus
from index.llama.node import unit_node


class Cited(Protocol):
    """A citation of an answer."""

    @property
    def key(self) -> str: ...


class Scored(Cited, Protocol):
    """A provision that search put forward."""

    @property
    def score(self) -> float: ...


class Reply(Protocol):
    """What is read of an answer."""

    @property
    def text(self) -> str: ...
    @property
    def status(self) -> Enum: ...
    @property
    def as_of(self) -> date: ...
    @property
    def made_by(self) -> str: ...
    @property
    def citations(self) -> Sequence[Cited]: ...
    @property
    def evidence(self) -> Sequence[Scored]: ...


class Answering(Protocol):
    """What answers questions over a corpus: `assistant.assistant.Assistant`."""

    @property
    def corpus(self) -> Corpus: ...

    def ask(self, question: str, *, as_of: date | None = None) -> Reply: ...


class ProvisionQueryEngine(BaseQueryEngine):
    """Grounded answers through LlamaIndex's interface; `as_of` fixes the day for every question.

    The response's metadata holds `status`, `as_of` and `made_by`; its source nodes come in the order cited.
    """

    def __init__(
        self, assistant: Answering, *, as_of: date | None = None, callback_manager: CallbackManager | None = None
    ) -> None:
        super().__init__(callback_manager=callback_manager)
        self._assistant = assistant
        self._as_of = as_of

    def _query(self, query_bundle: QueryBundle) -> Response:
        reply = self._assistant.ask(query_bundle.query_str, as_of=self._as_of)
        scores = {item.key: item.score for item in reply.evidence}
        keys = dict.fromkeys(citation.key for citation in reply.citations)
        nodes = [NodeWithScore(node=unit_node(self._assistant.corpus, key), score=scores.get(key)) for key in keys]
        metadata: dict[str, Any] = {
            "status": reply.status.value,
            "as_of": reply.as_of.isoformat(),
            "made_by": reply.made_by,
        }
        return Response(response=reply.text, source_nodes=nodes, metadata=metadata)

    async def _aquery(self, query_bundle: QueryBundle) -> Response:
        return await asyncio.to_thread(self._query, query_bundle)

    def _get_prompt_modules(self) -> PromptMixinType:
        return {}
