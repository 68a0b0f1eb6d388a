"""One server for all visits; a browser for each file, so that no event loop outlives its tests."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI

pytest.importorskip("playwright", reason="no Playwright: pip install '.[dev]'")

from playwright.sync_api import Browser, sync_playwright

from assistant.assistant import index_folder
from assistant.service import create_app
from assistant.service.limits import Limits
from assistant.settings import Settings
from tests.page.visit import WIDTHS, Visit, launch, visiting


@pytest.fixture(scope="session")
def app(assistant_: object, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    shared = Settings.read()
    settings = replace(shared, data=tmp_path_factory.mktemp("page"), index=index_folder(shared))
    return create_app(settings, limits=Limits(rate=0))


@pytest.fixture(scope="session")
def address(app: FastAPI) -> Iterator[str]:
    """Where the server answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures go: ``ASSISTANT_SHOTS``, else a folder of the run."""
    given = os.environ.get("ASSISTANT_SHOTS")
    folder = Path(given) if given else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = launch(playwright)
        if launched is None:
            pytest.skip("no Chromium here: apt install chromium, or python -m playwright install chromium")
        yield launched
        launched.close()


@pytest.fixture(params=list(WIDTHS))
def visit(request: pytest.FixtureRequest, browser: Browser, address: str, shots: Path) -> Iterator[Visit]:
    """A visit at each width."""
    with visiting(browser, address, shots, width=request.param) as made:
        yield made


@pytest.fixture
def unscripted(browser: Browser, address: str, shots: Path) -> Iterator[Visit]:
    """A visit with a browser that runs no script."""
    with visiting(browser, address, shots, java_script_enabled=False) as made:
        yield made
