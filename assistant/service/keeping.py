"""Files made for somebody, kept a short while under a name nobody can guess."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

_SECONDS = 15 * 60
_MOST_BYTES = 48 * 1024 * 1024


@dataclass(frozen=True)
class Kept:
    """A file: its name for people, its bytes, and until when (monotonic seconds) it is kept."""

    name: str
    data: bytes
    until: float


class Keeping:
    """A bounded shelf in memory: what is old, and the oldest where room is short, is gone."""

    def __init__(self, *, seconds: float = _SECONDS, most: int = _MOST_BYTES) -> None:
        self._seconds, self._most = seconds, most
        self._files: OrderedDict[str, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, name: str, data: bytes) -> str:
        """Keep a file; its id is 128 bits of chance."""
        key = secrets.token_urlsafe(16)
        now = time.monotonic()
        with self._lock:
            self._files[key] = Kept(name, data, now + self._seconds)
            held = sum(len(kept.data) for kept in self._files.values())
            while self._files and (held > self._most or next(iter(self._files.values())).until <= now):
                _, gone = self._files.popitem(last=False)
                held -= len(gone.data)
        return key

    def get(self, key: str) -> Kept | None:
        """The file, or None where there is none (any more)."""
        with self._lock:
            kept = self._files.get(key)
            return kept if kept is not None and kept.until > time.monotonic() else None
