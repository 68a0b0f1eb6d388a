"""The corpus and its search as LlamaIndex sees them: nodes, a pipeline, a retriever, a query engine, a vector index.

Importing this package imports LlamaIndex (over a second), so nothing on the way to an answer does.
"""

from index.llama.chunker import ProvisionChunker
from index.llama.embedding import EncoderEmbedding
from index.llama.faiss_store import FilteringFaissStore
from index.llama.filters import filters_for
from index.llama.node import chunk_node, unit_node
from index.llama.pipeline import ingestion
from index.llama.query_engine import ProvisionQueryEngine
from index.llama.reader import CorpusReader
from index.llama.reading import read_query
from index.llama.retriever import ProvisionRetriever
from index.llama.vector import vector_index

__all__ = [
    "CorpusReader",
    "EncoderEmbedding",
    "FilteringFaissStore",
    "ProvisionChunker",
    "ProvisionQueryEngine",
    "ProvisionRetriever",
    "chunk_node",
    "filters_for",
    "ingestion",
    "read_query",
    "unit_node",
    "vector_index",
]
