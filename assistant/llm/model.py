"""What a language model is to the assistant: messages in, one text out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True)
class Message:
    """One turn of what a model is shown."""

    role: Role
    content: str


class Model(Protocol):
    """Anything that completes a conversation."""

    @property
    def name(self) -> str:
        """What people are told the answer was made by, such as ``"qwen3:8b"``."""
        ...

    def complete(self, messages: Sequence[Message]) -> str:
        """The model's reply.

        Raises:
            ModelFailed: there is none.
        """
        ...
