"""Bringing a database to this version of the tables: on first use, and after the program was renewed."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from assistant.storage.database import Database
from corpus.errors import NewerDatabase

HEAD = "0001"  # the newest revision in migrations/versions; a test holds the two together
_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 4711_2026  # any number of our own: PostgreSQL's lock while one program migrates


def migrate(database: Database) -> None:
    """Apply the migrations a database lacks; two programs starting at once do it one after the other.

    Raises:
        NewerDatabase: the database has a revision this program does not know.
    """
    with database.read() as connection:
        if _revision(connection) == HEAD:
            return  # the usual case, without loading Alembic
    with database.write() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
        if _revision(connection) != HEAD:
            _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", _FOLDER.as_posix().replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise NewerDatabase(
            "Cơ sở dữ liệu do phiên bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình, hoặc chọn cơ sở "
            "dữ liệu khác bằng ASSISTANT_DATABASE."
        ) from error
