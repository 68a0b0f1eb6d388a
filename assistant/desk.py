"""The desk: where every channel asks. It remembers each thread for a while and keeps what the store may keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.answering.answer import Answer
from assistant.assistant import Assistant
from assistant.settings import Settings
from assistant.storage import Store
from assistant.threads import Threads


@dataclass(frozen=True)
class Reply:
    """An answer and the number it can be shown again under."""

    answer: Answer
    receipt: str


class Desk:
    """One assistant and one store for all channels; safe to use from any thread."""

    def __init__(self, assistant: Assistant, store: Store, *, threads: Threads | None = None) -> None:
        self.assistant = assistant
        self.store = store
        self._threads = threads or Threads()

    @classmethod
    def open(cls, settings: Settings | None = None, *, progress: Callable[[str], None] = lambda _: None) -> Desk:
        """Open the store, then the assistant.

        Raises:
            DatabaseUnavailable, NewerDatabase: see `Store.open`.
            StaleIndex, ModelUnavailable: see `Assistant.open`.
        """
        settings = settings or Settings.read()
        store = Store.open(settings)
        try:
            return cls(Assistant.open(settings, progress=progress), store)
        except BaseException:
            store.close()
            raise

    def ask(
        self,
        question: str,
        *,
        person: str,
        thread: str,
        channel: str,
        as_of: date | None = None,
        scope: str | None = None,
        on_step: Callable[[str], None] | None = None,
    ) -> Reply:
        """Answer in the light of the thread's last turns; the receipt is kept for good when this returns. `scope` is the
        province or unit asked for, else the one the person chose, else the setting's.

        `on_step` is told the name of each step as it begins.

        Raises:
            DatabaseUnavailable: the answer could not be kept; nothing was acknowledged.
        """
        # One who gives no id shares a thread with every other such, and without a thread there is no conversation.
        known = bool(person and thread)
        turns = [*(self._threads.turns(person, thread) if known else ()), question]
        if scope is None and known:
            scope = self.store.settings_of(person).get("scope")
        answer = self.assistant.ask(turns, as_of=as_of, scope=scope, on_step=on_step)
        receipt = self.store.record(
            person, thread, question, receipt_of(answer),
            channel=channel, outcome=answer.status.value, code=answer.code,
        )  # fmt: skip
        if known:
            self._threads.add(person, thread, question)
        return Reply(answer, receipt)

    def forget(self, person: str, thread: str) -> None:
        """A new topic: the thread's earlier turns no longer count."""
        self._threads.forget(person, thread)

    def delete(self, person: str) -> int:
        """Delete everything stored and remembered of a person and give the number of records."""
        self._threads.forget(person)
        return self.store.delete(person)

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def receipt_of(answer: Answer) -> dict[str, Any]:
    """An answer as a receipt keeps it: its dict, and each citation's number and line as people read them."""
    lines = [{"key": item.key, "number": item.number, "line": item.line} for item in answer.citations]
    return {**answer.as_dict(), "code": answer.code, "citation_lines": lines}
