"""The application over a data folder of its own, in process and as a running server."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.assistant import index_folder
from assistant.service import create_app
from assistant.service.limits import Limits
from assistant.settings import Settings

KEY = "khoa-quan-tri"
PERSON = {"X-Troly-Person": "abcdefghijklmnop0123"}


@pytest.fixture(scope="session")
def settings(assistant_: object, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    shared = Settings.read()
    return replace(shared, data=tmp_path_factory.mktemp("service"), index=index_folder(shared), admin_key=KEY)


@pytest.fixture(scope="session")
def app(settings: Settings) -> FastAPI:
    return create_app(settings, limits=Limits(rate=0))


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def address(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running server on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder: Path = tmp_path_factory.mktemp("running")
    app = create_app(replace(settings, data=folder), limits=Limits(rate=0))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)
