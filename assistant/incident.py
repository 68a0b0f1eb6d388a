"""What is kept of an unexpected failure: where it happened, never what was asked."""

from __future__ import annotations

import json
import secrets
import traceback
from datetime import UTC, datetime
from pathlib import Path

from assistant.settings import Settings

_LIMIT = 1_000_000  # bytes; a longer log makes room for a new one


def record(error: BaseException, *, command: str | None) -> tuple[str, Path | None]:
    """Write the failure to the log of the data folder.

    Returns the reference number to tell the person, and the log's path (None where it could not be written). Messages
    of exceptions are left out: they may hold the words of a question.
    """
    reference = secrets.token_hex(4).upper()
    entry = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "reference": reference,
        "command": command,
        "errors": [_describe(item) for item in _chain(error)],
    }
    try:
        path = Settings.read().data / "errors.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > _LIMIT:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write(json.dumps(entry, ensure_ascii=False) + "\n")
    except OSError:
        return reference, None
    return reference, path


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found:
        found.append(current)
        current = current.__cause__ or current.__context__
    return found


def _describe(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "type": type(error).__name__,
        "frames": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }
