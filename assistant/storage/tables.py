"""The tables, as the newest migration leaves them; moments are ISO texts in UTC, which sort as they follow in time."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, String, Table, Text

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)

receipts = Table(
    "receipts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", String(40), nullable=False),
    Column("owner", String(64), index=True),
    Column("question", Text),
    Column("answer", Text, nullable=False),  # JSON
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String(40), nullable=False),
    Column("person", String(64), nullable=False, index=True),
    Column("thread", String(80), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("question", Text),
    Column("outcome", String(40), nullable=False),
    Column("receipt", String(32), nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", String(40), nullable=False, index=True),
    Column("person", String(64), nullable=False, index=True),
    Column("receipt", String(32)),
    Column("key", Text),
    Column("helpful", Boolean),
    Column("comment", Text, nullable=False),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("text", Text),
    Column("outcome", String(40), nullable=False),
    Column("code", String(20)),
    Column("topic", String(40), nullable=False),
    Column("count", Integer, nullable=False),
    Column("first_at", String(40), nullable=False),
    Column("last_at", String(40), nullable=False, index=True),
)

cards = Table(
    "cards",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("item", String(40), primary_key=True),
    Column("topic", String(40), nullable=False),
    Column("state", Text),  # the scheduler's card as JSON; null until first answered
    Column("due", String(40)),
    Column("shown_at", String(40)),
    Column("answered_at", String(40)),
    Column("chosen", String(20)),
    Index("ix_cards_person_due", "person", "due"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", String(64), nullable=False, index=True),
    Column("item", String(40), nullable=False),
    Column("topic", String(40), nullable=False),
    Column("chosen", String(20), nullable=False),
    Column("right", Boolean, nullable=False),
    Column("at", String(40), nullable=False),
)

updates = Table(
    "updates",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("status", String(12), nullable=False, index=True),
    Column("person", String(64), index=True),
    Column("payload", Text),  # JSON, gone once finished
    Column("begun_at", String(40), nullable=False),
    Column("finished_at", String(40)),
)

preferences = Table(
    "preferences",
    metadata,
    Column("person", String(64), primary_key=True),
    Column("chosen", Text, nullable=False),  # JSON
    Column("at", String(40), nullable=False),
)
