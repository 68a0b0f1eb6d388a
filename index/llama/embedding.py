"""Any of our encoders as a LlamaIndex embedding, so that its indexes hold the same vectors as ours."""

from __future__ import annotations

from typing import Any

from llama_index.core.base.embeddings.base import BaseEmbedding, Embedding
from llama_index.core.bridge.pydantic import PrivateAttr

from index.embed import Encoder

_BATCH = 512


class EncoderEmbedding(BaseEmbedding):
    """Takes any `index.embed.Encoder`; LlamaIndex's own HuggingFaceEmbedding cannot load a `StaticEmbedding` model."""

    _encoder: Encoder = PrivateAttr()

    def __init__(self, encoder: Encoder, **options: Any) -> None:
        super().__init__(**{"model_name": encoder.name, "embed_batch_size": _BATCH, **options})
        self._encoder = encoder

    @classmethod
    def class_name(cls) -> str:
        return "EncoderEmbedding"

    def _get_text_embedding(self, text: str) -> Embedding:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[Embedding]:
        found: list[Embedding] = self._encoder.encode(texts).tolist()
        return found

    def _get_query_embedding(self, query: str) -> Embedding:
        return self._get_text_embedding(query)

    async def _aget_query_embedding(self, query: str) -> Embedding:
        return self._get_text_embedding(query)
