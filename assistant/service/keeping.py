"""Files made for somebody, kept a short while under a name nobody can guess."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT_FOR = "1 giờ"
_SECONDS = 60 * 60
_MOST_BYTES = 48 * 1024 * 1024
_MOST_GONE = 5000


@dataclass(frozen=True)
class Kept:
    """A file: its name for people, its bytes, and until when (monotonic seconds) it is kept."""

    name: str
    data: bytes
    until: float


@dataclass(frozen=True)
class Slip:
    """What its owner is given: the key, and the moment (to the second, with its zone) after which it opens nothing."""

    key: str
    until: datetime


class Keeping:
    """A bounded shelf in memory: what is old is dropped whether or not anybody comes, the oldest where room is short."""

    def __init__(self, *, seconds: float = _SECONDS, most: int = _MOST_BYTES) -> None:
        self._seconds, self._most = seconds, most
        self._files: OrderedDict[str, Kept] = OrderedDict()
        self._gone: OrderedDict[str, None] = OrderedDict()
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def put(self, name: str, data: bytes) -> Slip:
        """Keep a file; its key is 128 bits of chance."""
        key = secrets.token_urlsafe(16)
        until = datetime.now().astimezone().replace(microsecond=0) + timedelta(seconds=self._seconds)
        with self._lock:
            self._files[key] = Kept(name, data, time.monotonic() + self._seconds)
            self._drop()
        return Slip(key, until)

    def get(self, key: str) -> Kept | None:
        """The file, or None where there is none (any more)."""
        with self._lock:
            self._drop()
            return self._files.get(key)

    def was_kept(self, key: str) -> bool:
        """Whether a file lay under the key and is gone; told apart from a key that was never given, while remembered."""
        with self._lock:
            return key in self._gone

    def _drop(self) -> None:
        """Drop what is over its time, and the oldest beyond the room there is; come back when the next one is due."""
        now = time.monotonic()
        held = sum(len(kept.data) for kept in self._files.values())
        while self._files and (held > self._most or next(iter(self._files.values())).until <= now):
            key, gone = self._files.popitem(last=False)
            held -= len(gone.data)
            self._gone[key] = None
            if len(self._gone) > _MOST_GONE:
                self._gone.popitem(last=False)
        if self._files and self._timer is None:
            self._timer = threading.Timer(max(0.0, next(iter(self._files.values())).until - now), self._due)
            self._timer.daemon = True  # a server told to stop does not wait for it
            self._timer.start()

    def _due(self) -> None:
        with self._lock:
            self._timer = None
            self._drop()
