"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Receipts, conversations, feedback, unanswered questions, training, updates, preferences."""
    moment, person, receipt = sa.String(40), sa.String(64), sa.String(32)
    op.create_table(
        "receipts",
        sa.Column("id", receipt, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("owner", person, index=True),
        sa.Column("question", sa.Text),
        sa.Column("answer", sa.Text, nullable=False),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("person", person, nullable=False, index=True),
        sa.Column("thread", sa.String(80), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("question", sa.Text),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("receipt", receipt, nullable=False),
    )
    op.create_table(
        "feedback",
        sa.Column("id", receipt, primary_key=True),
        sa.Column("at", moment, nullable=False, index=True),
        sa.Column("person", person, nullable=False, index=True),
        sa.Column("receipt", receipt),
        sa.Column("key", sa.Text),
        sa.Column("helpful", sa.Boolean),
        sa.Column("comment", sa.Text, nullable=False),
    )
    op.create_table(
        "unanswered",
        sa.Column("fingerprint", person, primary_key=True),
        sa.Column("text", sa.Text),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("code", sa.String(20)),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("first_at", moment, nullable=False),
        sa.Column("last_at", moment, nullable=False, index=True),
    )
    op.create_table(
        "cards",
        sa.Column("person", person, primary_key=True),
        sa.Column("item", sa.String(40), primary_key=True),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("state", sa.Text),
        sa.Column("due", moment),
        sa.Column("shown_at", moment),
        sa.Column("answered_at", moment),
        sa.Column("chosen", sa.String(20)),
    )
    op.create_index("ix_cards_person_due", "cards", ["person", "due"])
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", person, nullable=False, index=True),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("chosen", sa.String(20), nullable=False),
        sa.Column("right", sa.Boolean, nullable=False),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "updates",
        sa.Column("channel", sa.String(20), primary_key=True),
        sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("status", sa.String(12), nullable=False, index=True),
        sa.Column("person", person, index=True),
        sa.Column("payload", sa.Text),
        sa.Column("begun_at", moment, nullable=False),
        sa.Column("finished_at", moment),
    )
    op.create_table(
        "preferences",
        sa.Column("person", person, primary_key=True),
        sa.Column("chosen", sa.Text, nullable=False),
        sa.Column("at", moment, nullable=False),
    )


def downgrade() -> None:
    """There is nothing before."""
    for table in (
        "preferences", "updates", "attempts", "cards", "unanswered", "feedback", "conversations", "receipts",
    ):  # fmt: skip
        op.drop_table(table)
