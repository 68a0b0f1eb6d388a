"""Migrations of the database, run by `assistant.storage.migrate`."""
