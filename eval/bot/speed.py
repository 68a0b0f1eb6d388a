"""How fast the bot answers and how flat its memory stays, in this process, with a Telegram that answers at once."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from assistant.desk import Desk
from assistant.settings import Settings
from bot.app import build_application
from bot.door import App
from eval.bot.instant import Instant, update_of

_EVERY = 0.04  # seconds between two questions: below the thirty a second that Telegram allows
_MOST_MS = 300
_STEPS = 5


@dataclass(frozen=True)
class Speed:
    """Milliseconds from an update received to its reply sent."""

    took: tuple[float, ...]
    computing: float  # milliseconds of processor time an update, which a busy machine does not change

    def at(self, share: float) -> float:
        return self.took[min(len(self.took) - 1, int(share * len(self.took)))]

    def __str__(self) -> str:
        kept = "đạt" if self.at(0.99) <= _MOST_MS else "chưa đạt"
        return (
            f"{len(self.took)} tin, mỗi tin một cuộc trò chuyện, {1 / _EVERY:.0f} tin/s: từ lúc nhận đến lúc trả lời "
            f"p50 {self.at(0.5):.0f} ms, p99 {self.at(0.99):.0f} ms, lâu nhất {self.took[-1]:.0f} ms ({kept} mức {_MOST_MS} ms); "
            f"bộ xử lý bận {self.computing:.0f} ms mỗi tin"
        )


@asynccontextmanager
async def _bot() -> AsyncIterator[tuple[App, Instant]]:
    request = Instant()
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(Settings.read(), telegram_token="1:x", data=Path(folder))
        desk = Desk.open(settings)
        app = build_application(settings, desk, request=request, polling=False)
        await app.initialize()
        await app.start()
        yield app, request
        await app.stop()
        await app.shutdown()
        desk.close()


async def measure(*, many: int = 500) -> Speed:
    """The time to the first message of the reply, each question from a chat that need not wait for its second."""
    async with _bot() as (app, request):
        started, busy = {}, time.process_time()
        for number in range(many):
            chat = number + 1
            started[chat] = time.perf_counter()
            await app.update_queue.put(update_of(number, chat, app))
            await asyncio.sleep(_EVERY)
        while len(request.answered) < many:
            await asyncio.sleep(0.01)
        took = sorted(1000 * (request.answered[chat][0] - at) for chat, at in started.items())
        return Speed(tuple(took), 1000 * (time.process_time() - busy) / many)


async def watch(*, many: int) -> None:
    """Print the memory after every fifth of `many` updates of 300 chats, with no waiting for the seconds of a chat."""
    async with _bot() as (app, _):
        with patch("bot.limiter.Window.take", lambda self, now: now):
            seen = []
            for number in range(1, many + 1):
                await app.update_queue.put(update_of(number, 1 + number % 300, app))
                if number % max(1, many // _STEPS) == 0:
                    await app.update_queue.join()
                    seen.append(_resident())
                    print(f"sau {number} tin: {seen[-1]:.0f} MB", flush=True)
            print(f"từ tin {many // _STEPS} đến tin {many}: thêm {seen[-1] - seen[0]:.1f} MB", flush=True)


def _resident() -> float:
    """MB of memory held by this process (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
