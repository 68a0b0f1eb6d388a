"""A receipt: an answer kept whole under a short number nobody can guess, so that it can be shown again."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from assistant.storage.database import Database
from assistant.storage.moment import moment_of, now
from assistant.storage.tables import receipts


@dataclass(frozen=True)
class Receipt:
    """`answer` is the answer's dict with its citation lines; `question` is None unless texts are kept."""

    id: str
    at: datetime
    answer: dict[str, Any]
    question: str | None


class Receipts:
    """The answers given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, answer: Mapping[str, Any], *, question: str | None, owner: str | None = None) -> str:
        """Keep an answer and give its number; once this returns the receipt outlives the program."""
        with self._database.write() as connection:
            return insert_receipt(connection, answer, question=question, owner=owner)

    def get(self, id: str) -> Receipt | None:
        """The receipt of that number, or None where there is none (any more)."""
        with self._database.read() as connection:
            row = connection.execute(select(receipts).where(receipts.c.id == id)).one_or_none()
        if row is None:
            return None
        return Receipt(row.id, moment_of(row.at), json.loads(row.answer), row.question)


def new_id() -> str:
    """Sixteen letters and digits, 80 bits: fit for a link, a button and a spoken reference."""
    return base64.b32encode(secrets.token_bytes(10)).decode("ascii").lower()


def insert_receipt(
    connection: Connection, answer: Mapping[str, Any], *, question: str | None, owner: str | None, at: str | None = None
) -> str:
    """Within a transaction, keep an answer and give its number."""
    id = new_id()
    row = {
        "id": id, "at": at or now(), "owner": owner, "question": question,
        "answer": json.dumps(answer, ensure_ascii=False),
    }  # fmt: skip
    connection.execute(receipts.insert(), row)
    return id
