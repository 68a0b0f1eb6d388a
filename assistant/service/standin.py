"""Until storage is here: the desk's shape over the assistant alone, in memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date

from assistant.answering.answer import Answer
from assistant.assistant import Assistant
from assistant.settings import Settings


@dataclass(frozen=True)
class Reply:
    answer: Answer
    receipt: str


class Desk:
    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    @classmethod
    def open(cls, settings: Settings) -> Desk:
        return cls(Assistant.open(settings))

    def ask(self, question: str, *, person: str, thread: str, channel: str, as_of: date | None = None) -> Reply:
        return Reply(self.assistant.ask(question, as_of=as_of), secrets.token_urlsafe(9))

    def close(self) -> None:
        pass
