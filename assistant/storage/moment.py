"""The moment something is written, in UTC, as a text that sorts as it follows in time."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """``"2026-11-27T10:00:00.000000+00:00"``, always of one length."""
    return text_of(datetime.now(UTC))


def text_of(moment: datetime) -> str:
    """A moment as it is stored; one without a zone is taken as UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """A stored moment."""
    return datetime.fromisoformat(text)
