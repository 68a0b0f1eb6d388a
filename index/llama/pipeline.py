"""Documents become nodes: our reader, our chunker and an embedding as one LlamaIndex ingestion pipeline."""

from __future__ import annotations

from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.schema import TransformComponent

from corpus.document import Corpus
from index.llama.chunker import ProvisionChunker
from index.llama.reader import CorpusReader


def ingestion(
    corpus: Corpus, embed_model: BaseEmbedding, *, after: tuple[TransformComponent, ...] = ()
) -> IngestionPipeline:
    """A pipeline holding the corpus; ``run()`` returns its nodes with embeddings.

    `after` are further steps between cutting and embedding, such as LlamaIndex's metadata extractors.
    """
    return IngestionPipeline(
        documents=CorpusReader(corpus).load_data(),
        transformations=[ProvisionChunker(corpus), *after, embed_model],
    )
