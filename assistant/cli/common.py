"""The options every command has, taken out of the command line wherever they stand before a ``--``."""

from __future__ import annotations

import os
from dataclasses import dataclass

from assistant import clock
from corpus.errors import InputError


@dataclass(frozen=True)
class Common:
    """`today` replaces the machine's date for this process; `words` are what is left for the command."""

    words: list[str]
    today: str | None = None
    version: bool = False

    def apply(self) -> None:
        """Raises: InputError: `today` is not an ISO date."""
        if self.today is not None:
            os.environ[clock.VARIABLE] = clock.parse_day(self.today).isoformat()


def take_common(words: list[str]) -> Common:
    """Raises: InputError: ``--today`` stands without a day."""
    rest: list[str] = []
    today: str | None = None
    version = False
    queue = iter(words)
    for word in queue:
        if word == "--":
            rest += [word, *queue]
        elif word == "--version":
            version = True
        elif word == "--today":
            today = next(queue, None)
            if today is None:
                raise InputError("--today cần một ngày theo dạng 21/11/2026 hoặc 2026-11-21.")
        elif word.startswith("--today="):
            today = word.partition("=")[2]
        else:
            rest.append(word)
    return Common(rest, today, version)


def version() -> str:
    """The installed version, or "bản mã nguồn" where the program runs uninstalled."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("tro-ly-kiem-diem")
    except PackageNotFoundError:
        return "bản mã nguồn"
