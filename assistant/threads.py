"""The threads being talked in: their last questions, in memory alone, for an hour."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

KEPT = 10  # turns; older ones no longer help to understand the next
_HOUR_S = 3600.0
_MOST = 10_000  # threads held at once; the one silent longest goes first


class Threads:
    """Questions by (person, thread); nothing of this is ever written down."""

    def __init__(
        self, *, lasting_s: float = _HOUR_S, most: int = _MOST, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._lasting_s = lasting_s
        self._most = most
        self._clock = clock
        self._held: OrderedDict[tuple[str, str], tuple[float, tuple[str, ...]]] = OrderedDict()
        self._lock = threading.Lock()

    def turns(self, person: str, thread: str) -> tuple[str, ...]:
        """The thread's last questions, oldest first; none once it has been silent for an hour."""
        with self._lock:
            at, turns = self._held.get((person, thread), (0.0, ()))
            return turns if turns and self._clock() - at <= self._lasting_s else ()

    def add(self, person: str, thread: str, question: str) -> None:
        """Remember a question as the thread's last."""
        now = self._clock()
        with self._lock:
            at, turns = self._held.pop((person, thread), (now, ()))
            kept = turns if now - at <= self._lasting_s else ()
            self._held[person, thread] = (now, (*kept, question)[-KEPT:])
            while self._held and (len(self._held) > self._most or self._oldest() < now - self._lasting_s):
                self._held.popitem(last=False)

    def forget(self, person: str, thread: str | None = None) -> None:
        """Forget one thread, or all of a person's."""
        with self._lock:
            if thread is not None:
                self._held.pop((person, thread), None)
                return
            for key in [key for key in self._held if key[0] == person]:
                del self._held[key]

    def __len__(self) -> int:
        return len(self._held)

    def _oldest(self) -> float:
        return next(iter(self._held.values()))[0]
