"""Lanes: updates of one chat one after the other, chats beside each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.once import Inbox

_BESIDE = 8_192  # one chat that is told to wait must not fill the room of all others


@dataclass
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class Lanes(BaseUpdateProcessor):
    """Keeps the order within a chat, so that a follow-up meets its question answered, and crosses updates out."""

    def __init__(self, inbox: Inbox) -> None:
        super().__init__(_BESIDE)
        self._inbox = inbox
        self._lanes: dict[int, _Lane] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        place = update.effective_chat or update.effective_user
        key = place.id if place else 0
        lane = self._lanes.setdefault(key, _Lane())
        lane.waiting += 1
        try:
            async with lane.lock:
                await coroutine
                await self._inbox.finish(update)
        finally:
            lane.waiting -= 1
            if not lane.waiting:
                self._lanes.pop(key, None)
