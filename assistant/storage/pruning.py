"""What nobody can ask to have deleted goes by itself: answers kept for people who gave no id."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import or_

from assistant.storage.database import Database
from assistant.storage.moment import text_of
from assistant.storage.tables import conversations, receipts

DAYS = 365  # as the privacy page says


def prune(database: Database, *, today: datetime | None = None) -> int:
    """Delete what is held under no owner and older than a year; give the number of records."""
    before = text_of((today or datetime.now(UTC)) - timedelta(days=DAYS))
    count = 0
    with database.write() as connection:
        for table, owner in ((receipts, receipts.c.owner), (conversations, conversations.c.person)):
            nobody = or_(owner.is_(None), owner == "")
            count += connection.execute(table.delete().where(nobody, table.c.at < before)).rowcount
    return count
