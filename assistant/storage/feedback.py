"""Feedback: a person's word on an answer or a provision, for the administrator to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from assistant.storage.database import Database
from assistant.storage.moment import moment_of, now, text_of
from assistant.storage.receipts import new_id
from assistant.storage.tables import feedback

LONGEST = 2000  # characters of a comment that are kept


@dataclass(frozen=True)
class Remark:
    """`receipt` and `key` say what it is about; `helpful` is None where only a mistake is reported."""

    id: str
    at: datetime
    receipt: str | None
    key: str | None
    helpful: bool | None
    comment: str


class Feedback:
    """The remarks of everyone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        person: str,
        *,
        receipt: str | None = None,
        key: str | None = None,
        helpful: bool | None = None,
        comment: str = "",
    ) -> str:
        """Keep a remark and give its number; a bare vote on the same thing replaces the person's earlier one."""
        words = comment.strip()[:LONGEST]
        row = {
            "id": new_id(), "at": now(), "person": person, "receipt": receipt, "key": key, "helpful": helpful,
            "comment": words,
        }  # fmt: skip
        table = feedback.c
        same = (table.person == person) & table.receipt.is_not_distinct_from(receipt)
        same &= table.key.is_not_distinct_from(key) & (table.comment == "")
        with self._database.write() as connection:
            if not words:
                connection.execute(feedback.delete().where(same))
            connection.execute(feedback.insert(), row)
        return str(row["id"])

    def list(self, since: datetime | None = None, limit: int = 100) -> list[Remark]:
        """The newest remarks first, those from `since` on."""
        asked = select(feedback).order_by(feedback.c.at.desc(), feedback.c.id).limit(limit)
        if since is not None:
            asked = asked.where(feedback.c.at >= text_of(since))
        with self._database.read() as connection:
            rows = connection.execute(asked).all()
        return [Remark(row.id, moment_of(row.at), row.receipt, row.key, row.helpful, row.comment) for row in rows]
