"""A database opened: its engine, one writer at a time on SQLite, and the errors people are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError

from corpus.errors import DatabaseUnavailable

_BUSY_MS = 10_000
_CONNECTIONS = 8


class Database:
    """Connections to one database; `read` and `write` are the only ways in."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._turn = threading.Lock()

    @classmethod
    def open(cls, url: str | None, *, folder: Path) -> Database:
        """Open the database at `url`, or ``troly.db`` in `folder`.

        Raises:
            DatabaseUnavailable: the URL cannot be read, its driver is missing, or nothing answers there.
        """
        try:
            engine = _engine(url, folder)
            with engine.connect():
                pass
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise DatabaseUnavailable(
                "ASSISTANT_DATABASE không dùng được: hãy viết dạng postgresql://người_dùng:mật_khẩu@máy/tên hoặc "
                "sqlite:///đường/dẫn.db; với PostgreSQL cần cài thêm psycopg (pip install 'psycopg[binary]')."
            ) from error
        except (SQLAlchemyError, OSError) as error:
            raise DatabaseUnavailable(
                "Không mở được cơ sở dữ liệu. Hãy kiểm tra ASSISTANT_DATABASE, quyền ghi thư mục dữ liệu và máy chủ."
            ) from error
        return cls(engine)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees everything committed so far.

        Raises:
            DatabaseUnavailable: the database has gone or is locked by another program.
        """
        with _told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: all of it is kept once the block has ended, none of it if the block raises.

        Raises:
            DatabaseUnavailable: the database has gone or is locked by another program.
        """
        if not self.is_sqlite:
            with _told(), self.engine.begin() as connection:
                yield connection
            return
        # Writers of this process queue here rather than in SQLite's busy loop, which sleeps instead of waking.
        with self._turn, _told(), self.engine.connect() as connection:
            connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    def forget_deleted(self) -> None:
        """Take what was deleted out of SQLite's write-ahead log too; left for later where another program reads."""
        if self.is_sqlite:
            with self._turn, _told(), self.engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close every connection; SQLite folds its log into the one file."""
        self.engine.dispose()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (OperationalError, DBAPIError) as error:
        if isinstance(error, OperationalError) or error.connection_invalidated:
            raise DatabaseUnavailable(
                "Cơ sở dữ liệu tạm thời không đọc, ghi được. Hãy thử lại sau ít phút; nếu vẫn vậy, kiểm tra ổ đĩa và máy chủ."
            ) from error
        raise


def _engine(url: str | None, folder: Path) -> Engine:
    if url is None:
        folder.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{(folder / 'troly.db').as_posix()}"
    address = make_url(url)
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg")
    common: dict[str, Any] = {"pool_size": _CONNECTIONS, "max_overflow": 2 * _CONNECTIONS, "pool_timeout": 10}
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True, **common)
    engine = create_engine(address, connect_args={"timeout": _BUSY_MS / 1000}, **common)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(raw: Any, _: Any) -> None:
    """Settings of one SQLite connection. NORMAL keeps all that was committed when the program is killed."""
    raw.isolation_level = None  # the driver begins nothing by itself; `_begin` does
    for line in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", f"busy_timeout={_BUSY_MS}"):
        raw.execute(f"PRAGMA {line}").close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
