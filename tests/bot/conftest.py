"""A bot at work against the server on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
import pytest_asyncio

from assistant.assistant import Assistant
from assistant.desk import Desk
from assistant.settings import Settings
from assistant.storage import Store
from bot import run
from eval.bot.api import TOKEN, Emulator


@pytest.fixture
def telegram_() -> Iterator[Emulator]:
    with Emulator().running() as emulator:
        yield emulator


@pytest.fixture
def settings(telegram_: Emulator, tmp_path: Path) -> Settings:
    return replace(Settings.read(), data=tmp_path, telegram_token=TOKEN, telegram_url=telegram_.url)


@pytest.fixture
def desk(assistant_: Assistant, settings: Settings) -> Iterator[Desk]:
    desk = Desk(assistant_, Store.open(settings))
    yield desk
    desk.close()


@pytest_asyncio.fixture
async def bot(telegram_: Emulator, settings: Settings, desk: Desk) -> AsyncIterator[Emulator]:
    """The server with the real Application polling it; chats need not wait a second between messages."""
    stop = asyncio.Event()
    with patch("bot.limiter.Window.take", lambda self, now: now):
        task = asyncio.create_task(run.serve(settings, desk, stop=stop))
        await telegram_.until(lambda: telegram_.of("setMyCommands") or task.done())
        yield telegram_
        stop.set()
        await asyncio.wait_for(task, 15)
