"""All that is held of one person: shown whole on request, deleted whole on request."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Table, select

from assistant.storage.database import Database
from assistant.storage.tables import attempts, cards, conversations, feedback, preferences, receipts, updates

_OWNED: dict[str, Table] = {
    "conversations": conversations, "receipts": receipts, "feedback": feedback, "cards": cards, "attempts": attempts,
    "settings": preferences,
}  # fmt: skip
_JSON = {"answer", "state", "payload", "chosen_json"}


def export_person(database: Database, person: str) -> dict[str, Any]:
    """Everything held of a person, ready for JSON, one list a kind; the hash itself stands once."""
    held: dict[str, Any] = {"person": person}
    with database.read() as connection:
        for name, table in {**_OWNED, "updates": updates}.items():
            owner = table.c.owner if "owner" in table.c else table.c.person
            rows = connection.execute(select(table).where(owner == person)).mappings()
            held[name] = [_plain(name, dict(row), owner.name) for row in rows]
    return held


def delete_person(database: Database, person: str) -> int:
    """Delete everything held of a person at once and give the number of records.

    An update just being answered keeps its bare number, so that it is not answered a second time.
    """
    count = 0
    with database.write() as connection:
        for table in _OWNED.values():
            owner = table.c.owner if "owner" in table.c else table.c.person
            count += connection.execute(table.delete().where(owner == person)).rowcount
        emptied = updates.update().where(updates.c.person == person).values(payload=None, person=None)
        count += connection.execute(emptied).rowcount
    database.forget_deleted()
    return count


def _plain(name: str, row: dict[str, Any], owner: str) -> dict[str, Any]:
    row.pop(owner)
    if name == "settings":
        return {**row, "chosen": json.loads(row["chosen"])}
    return {key: json.loads(value) if key in _JSON and value is not None else value for key, value in row.items()}
