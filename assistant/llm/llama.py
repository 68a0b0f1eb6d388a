"""Any LlamaIndex language model as a model of ours, so that its integrations plug in."""

from __future__ import annotations

from collections.abc import Sequence

from llama_index.core.base.llms.types import ChatMessage, MessageRole
from llama_index.core.llms import LLM

from assistant.llm.model import Message
from corpus.errors import ModelFailed


class LlamaIndexModel:
    """Wraps a LlamaIndex `LLM`; whatever it raises becomes `ModelFailed`, without the words of the provider."""

    def __init__(self, llm: LLM) -> None:
        self._llm = llm
        self.name = llm.metadata.model_name

    def complete(self, messages: Sequence[Message]) -> str:
        turns = [ChatMessage(role=MessageRole(message.role), content=message.content) for message in messages]
        try:
            text = self._llm.chat(turns).message.content
        except Exception:
            raise ModelFailed(f"Mô hình “{self.name}” không trả lời được.", retryable=True) from None
        if not text or not text.strip():
            raise ModelFailed(f"Mô hình “{self.name}” trả về nội dung trống.")
        return text.strip()
