"""A message from a channel's server, answered exactly once even where the program dies between receiving and replying."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import select

from assistant.storage.database import Database
from assistant.storage.moment import moment_of, now, text_of
from assistant.storage.tables import updates


class Status(Enum):
    """How far an update has come."""

    NEW = "new"
    BEGUN = "begun"
    FINISHED = "finished"


@dataclass(frozen=True)
class Update:
    """One begun and not finished, with what the channel sent."""

    channel: str
    update_id: int
    payload: dict[str, Any]
    person: str | None
    begun_at: datetime


class Updates:
    """The updates received."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def seen(self, channel: str, update_id: int) -> Status:
        """How far it has come."""
        asked = select(updates.c.status).where(_is(channel, update_id))
        with self._database.read() as connection:
            found = connection.execute(asked).scalar_one_or_none()
        return Status.NEW if found is None else Status(found)

    def begin(self, channel: str, update_id: int, payload: Mapping[str, Any], *, person: str | None = None) -> Status:
        """Take an update up and tell how it stood before: only the caller who is told ``NEW`` may answer it."""
        row = {
            "channel": channel, "update_id": update_id, "status": Status.BEGUN.value, "person": person,
            "payload": json.dumps(payload, ensure_ascii=False), "begun_at": now(),
        }  # fmt: skip
        if self._database.is_sqlite:
            from sqlalchemy.dialects.sqlite import insert as lite

            added: Any = lite(updates).values(row).on_conflict_do_nothing()
        else:
            from sqlalchemy.dialects.postgresql import insert as post

            added = post(updates).values(row).on_conflict_do_nothing()
        with self._database.write() as connection:
            # Not by rowcount: drivers differ in what they count where nothing was inserted.
            if connection.execute(added.returning(updates.c.update_id)).first() is not None:
                return Status.NEW
            found = connection.execute(select(updates.c.status).where(_is(channel, update_id))).scalar_one()
        return Status(found)

    def note(self, channel: str, update_id: int, payload: Mapping[str, Any]) -> None:
        """Replace what is kept of an update begun, such as how far its reply has come; one wiped meanwhile stays wiped."""
        begun = (updates.c.status == Status.BEGUN.value) & updates.c.payload.is_not(None)
        kept = json.dumps(payload, ensure_ascii=False)
        with self._database.write() as connection:
            connection.execute(updates.update().where(_is(channel, update_id) & begun).values(payload=kept))

    def finish(self, channel: str, update_id: int) -> None:
        """Answered: its number is kept so that it is not answered again, what was sent is not."""
        done = {"status": Status.FINISHED.value, "payload": None, "person": None, "finished_at": now()}
        with self._database.write() as connection:
            connection.execute(updates.update().where(_is(channel, update_id)).values(done))

    def pending(self, channel: str | None = None) -> list[Update]:
        """Those begun and not finished, in the order they came."""
        asked = select(updates).where(updates.c.status == Status.BEGUN.value, updates.c.payload.is_not(None))
        if channel is not None:
            asked = asked.where(updates.c.channel == channel)
        with self._database.read() as connection:
            rows = connection.execute(asked.order_by(updates.c.begun_at, updates.c.update_id)).all()
        return [
            Update(row.channel, row.update_id, json.loads(row.payload), row.person, moment_of(row.begun_at))
            for row in rows
        ]

    def prune(self, before: datetime) -> int:
        """Drop the numbers of updates finished before a moment; a channel no longer sends those again."""
        old = (updates.c.status == Status.FINISHED.value) & (updates.c.finished_at < text_of(before))
        with self._database.write() as connection:
            return connection.execute(updates.delete().where(old)).rowcount


def _is(channel: str, update_id: int) -> Any:
    return (updates.c.channel == channel) & (updates.c.update_id == update_id)
