"""A person's few preferences: the day of application, the place, the level they work at."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from assistant.storage.database import Database
from assistant.storage.moment import now
from assistant.storage.tables import preferences


def settings_of(database: Database, person: str) -> dict[str, Any]:
    """What the person chose; empty where nothing was."""
    asked = select(preferences.c.chosen).where(preferences.c.person == person)
    with database.read() as connection:
        found = connection.execute(asked).scalar_one_or_none()
    return {} if found is None else dict(json.loads(found))


def set_settings(database: Database, person: str, changes: dict[str, Any]) -> dict[str, Any]:
    """Lay `changes` over what the person chose (None takes a choice back) and give what holds now."""
    with database.write() as connection:
        asked = select(preferences.c.chosen).where(preferences.c.person == person).with_for_update()
        found = connection.execute(asked).scalar_one_or_none()
        chosen = {**({} if found is None else json.loads(found)), **changes}
        chosen = {name: value for name, value in chosen.items() if value is not None}
        connection.execute(preferences.delete().where(preferences.c.person == person))
        if chosen:
            row = {"person": person, "chosen": json.dumps(chosen, ensure_ascii=False), "at": now()}
            connection.execute(preferences.insert(), row)
    return chosen
