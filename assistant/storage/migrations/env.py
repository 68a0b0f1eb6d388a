"""Alembic's way in: it works on the connection handed over, within the transaction already open there."""

from alembic import context

from assistant.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
