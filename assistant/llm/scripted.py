"""A model that says what it was told to say: for tests, and for trying the model path without a model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from assistant.llm.model import Message
from corpus.errors import ModelFailed

Reply = str | ModelFailed


class ScriptedModel:
    """Gives the replies in order, or what a function makes of the messages; a `ModelFailed` among them is raised.

    Attributes:
        asked: the messages of every call, in order.
    """

    def __init__(
        self, replies: Iterable[Reply] | Callable[[Sequence[Message]], Reply], *, name: str = "scripted"
    ) -> None:
        self.name = name
        self.asked: list[list[Message]] = []
        self._make = replies if callable(replies) else None
        self._replies = iter(()) if callable(replies) else iter(replies)

    def complete(self, messages: Sequence[Message]) -> str:
        self.asked.append(list(messages))
        reply = self._make(messages) if self._make else next(self._replies, None)
        if reply is None:
            raise ModelFailed("Kịch bản của mô hình giả đã hết câu trả lời.")
        if isinstance(reply, ModelFailed):
            raise reply
        return reply
