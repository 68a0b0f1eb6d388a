"""The memory of answers: what was answered lately and would be answered the same again; nothing of who asked."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from assistant.answering.answer import Answer

_MOST = 1000  # answers, some 25 KB each
_LONGEST = 2000  # characters of a conversation; longer ones hardly come twice


@dataclass(frozen=True)
class Asked:
    """Everything an answer follows from: the texts exactly as typed, the days, and the corpus by its digest.

    A new day or a changed corpus makes another key, so that nothing kept can outlive what it rests on.
    """

    turns: tuple[str, ...]
    today: date
    as_of: date | None
    corpus: str
    scope: str | None


class Memory:
    """The latest answers by what was asked; safe to use from any thread."""

    def __init__(self, *, most: int = _MOST) -> None:
        self._most = most
        self._held: OrderedDict[Asked, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, asked: Asked) -> Answer | None:
        """The answer given before, if it is still held."""
        with self._lock:
            found = self._held.get(asked)
            if found is not None:
                self._held.move_to_end(asked)
            return found

    def add(self, asked: Asked, answer: Answer) -> None:
        """Hold an answer in place of the one asked for longest ago; one that a language model worded is not held."""
        if answer.made_by.startswith("model:") or sum(map(len, asked.turns)) > _LONGEST:
            return
        with self._lock:
            self._held[asked] = answer
            self._held.move_to_end(asked)
            while len(self._held) > self._most:
                self._held.popitem(last=False)

    def __len__(self) -> int:
        return len(self._held)
