"""A conversation's turns: when, how each ended and under which receipt; the words only where they may be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from assistant.storage.database import Database
from assistant.storage.moment import moment_of, now
from assistant.storage.tables import conversations


@dataclass(frozen=True)
class Turn:
    """One question of a thread; `question` is None unless texts are kept."""

    at: datetime
    thread: str
    channel: str
    question: str | None
    outcome: str
    receipt: str


class Conversations:
    """The turns of everyone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        person: str,
        thread: str,
        question: str,
        outcome: str,
        receipt: str,
        keep_text: bool = False,
        *,
        channel: str = "",
    ) -> None:
        """Keep one turn, its words only with `keep_text`."""
        with self._database.write() as connection:
            insert_turn(
                connection, person, thread, question if keep_text else None, outcome, receipt, channel=channel
            )  # fmt: skip

    def of(self, person: str, *, thread: str | None = None, limit: int = 100) -> list[Turn]:
        """A person's latest turns, oldest first."""
        asked = select(conversations).where(conversations.c.person == person)
        if thread is not None:
            asked = asked.where(conversations.c.thread == thread)
        with self._database.read() as connection:
            rows = connection.execute(asked.order_by(conversations.c.id.desc()).limit(limit)).all()
        return [
            Turn(moment_of(row.at), row.thread, row.channel, row.question, row.outcome, row.receipt)
            for row in reversed(rows)
        ]


def insert_turn(
    connection: Connection,
    person: str,
    thread: str,
    question: str | None,
    outcome: str,
    receipt: str,
    *,
    channel: str,
    at: str | None = None,
) -> None:
    """Within a transaction, keep one turn."""
    row = {
        "at": at or now(), "person": person, "thread": thread[:80], "channel": channel[:20], "question": question,
        "outcome": outcome, "receipt": receipt,
    }  # fmt: skip
    connection.execute(conversations.insert(), row)
