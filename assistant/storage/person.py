"""A person as the store knows one: a keyed hash, from which nobody without the key file finds the number again."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import time
from pathlib import Path

from corpus.errors import DatabaseUnavailable

_LENGTH = 32
_WAIT_S = 2.0


class Identities:
    """Hashes people's numbers with the key kept beside the data."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def open(cls, folder: Path) -> Identities:
        """With the key in `folder`, made on first use and readable by its owner alone where the system can say so.

        Raises:
            DatabaseUnavailable: the key file is there but holds no key; a new one would orphan everything stored.
        """
        path = folder / "person.key"
        folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        except FileExistsError:
            return cls(_read(path))
        key = secrets.token_bytes(_LENGTH)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        return cls(key)

    def person(self, channel: str, user_id: str | int) -> str:
        """The hash of one user of one channel: 40 hexadecimal digits."""
        words = f"{channel}\0{user_id}".encode()
        return hmac.new(self._key, words, hashlib.sha256).hexdigest()[:40]

    def fingerprint(self, *words: str) -> str:
        """A keyed hash of a text, so that even short ones cannot be guessed from it."""
        return hmac.new(self._key, "\0".join(words).encode(), hashlib.sha256).hexdigest()[:40]


def _read(path: Path) -> bytes:
    """The key; another program may have made the file this instant and not written it yet."""
    until = time.monotonic() + _WAIT_S
    while len(key := path.read_bytes()) != _LENGTH:
        if time.monotonic() > until:
            raise DatabaseUnavailable(
                f"Tệp khóa {path} bị hỏng. Hãy khôi phục từ bản sao lưu; nếu không có, xóa tệp này thì dữ liệu cũ "
                "của từng người sẽ không tra lại được."
            )
        time.sleep(0.02)
    return key
