"""Our chunker as a step of a LlamaIndex pipeline: never inside a sentence, each piece knowing its provision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.schema import BaseNode, TransformComponent

from corpus.document import Corpus
from index.chunk import chunk_document
from index.llama.node import chunk_node


class ProvisionChunker(TransformComponent):
    """Cuts the documents that `CorpusReader` yields.

    `digest` tells corpora apart, so that a pipeline's cache never returns the pieces of an older text.
    """

    digest: str
    _corpus: Corpus = PrivateAttr()

    def __init__(self, corpus: Corpus) -> None:
        super().__init__(digest=corpus.digest)  # type: ignore[call-arg]
        self._corpus = corpus

    @classmethod
    def class_name(cls) -> str:
        return "ProvisionChunker"

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Raises: KeyError: a node is no document of the corpus."""
        documents = [self._corpus.documents[node.node_id] for node in nodes]
        return [chunk_node(self._corpus, chunk) for document in documents for chunk in chunk_document(document)]
