"""The server with its people, running on loopback, and what a test looks at."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn

from eval.bot.api.call import Call, Fault, Json
from eval.bot.api.people import People
from eval.bot.api.server import application


@dataclass
class Emulator(People):
    """`url` is where it serves. While `frozen` it takes requests and answers none; what it does is told after `latency`."""

    frozen: bool = False
    latency: float = 0.0
    url: str = ""

    @contextmanager
    def running(self) -> Iterator[Emulator]:
        """Serve in a thread of this process until the block ends."""
        config = uvicorn.Config(
            application(self), host="127.0.0.1", port=0, log_level="critical", lifespan="off", ws="none"
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        self.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.should_exit = True
            thread.join(10)

    def fail(self, method: str, code: int, description: str = "", **more: Any) -> None:
        """Let a method fail; see `Fault`."""
        self.faults.append(Fault(method, code, description or f"Error {code}", **more))

    def texts(self, chat: int = 7) -> list[str]:
        """What stands in a chat from the bot."""
        with self.lock:
            return [str(item.get("text", item.get("caption", ""))) for item in self.sent if item["chat"]["id"] == chat]

    def of(self, method: str) -> list[Call]:
        return [call for call in list(self.calls) if call.method == method]

    async def until(self, holds: Any, *, within: float = 8.0) -> None:
        """Wait until `holds()`; fail with what was sent where it does not come."""
        end = time.monotonic() + within
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(
                    f"not in time; calls {[c.method for c in self.calls[-8:]]}, sent {self.texts()[-3:]}"
                )
            await asyncio.sleep(0.01)

    async def reply(self, count: int, *, chat: int = 7, within: float = 8.0) -> Json:
        """The `count`-th message sent to a chat, once it is there."""
        await self.until(lambda: len(self.texts(chat)) >= count, within=within)
        return [item for item in self.sent if item["chat"]["id"] == chat][count - 1]
