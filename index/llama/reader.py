"""The corpus read as LlamaIndex documents, one a regulation, so that a regulation is inserted or removed as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document as LlamaDocument

from corpus.document import Corpus
from index.chunk import identity
from index.llama.node import document_metadata


class CorpusReader(BaseReader):
    """Yields every document of a corpus: its id, its identity and provisions as text, its facts as metadata."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def lazy_load_data(self, *args: Any, **load_kwargs: Any) -> Iterable[LlamaDocument]:
        for document in self._corpus:
            parts = [identity(document), *(f"{item.heading}\n{item.text}" for item in document.provisions)]
            yield LlamaDocument(id_=document.id, text="\n\n".join(parts), metadata=document_metadata(document))
