"""``python -m eval.bot``: how fast and how flat the bot is when Telegram answers at once."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

from assistant.desk import Desk
from assistant.settings import Settings
from bot import limiter
from bot.app import build_application

_ASKED = ("mẫu 2B dùng cho ai", "gửi dự thảo báo cáo trước mấy ngày", "chi bộ được xếp tối đa mấy đồng chí xuất sắc?")
_EVERY = 0.04  # seconds between two questions: below the thirty a second that Telegram allows


class Instant(BaseRequest):
    """Telegram on paper: every request is answered at once, and when each chat was answered is noted."""

    def __init__(self) -> None:
        self.answered: dict[int, list[float]] = {}

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        result: Any = {"id": 1, "is_bot": True, "first_name": "t", "username": "t_bot"}
        if not url.endswith("/getMe"):
            chat = int(str(request_data.parameters.get("chat_id", 1))) if request_data else 1
            self.answered.setdefault(chat, []).append(time.perf_counter())
            result = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "x"}
        return 200, json.dumps({"ok": True, "result": result}).encode()


def update_of(number: int, chat: int, app: Any) -> Update:
    who = {"id": chat, "is_bot": False, "first_name": "An"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": who}
    return Update.de_json({"update_id": number, "message": {**message, "text": _ASKED[number % 3]}}, app.bot)


async def measure(folder: Path, *, many: int) -> None:
    settings = replace(Settings.read(), telegram_token="1:x")
    request = Instant()
    desk = Desk.open(replace(settings, data=folder))
    app = build_application(settings, desk, request=request, polling=False)
    await app.initialize()
    await app.start()
    started = {}
    for number in range(250):
        chat = number + 1
        started[chat] = time.perf_counter()
        await app.update_queue.put(update_of(number, chat, app))
        await asyncio.sleep(_EVERY)
    await app.update_queue.join()
    took = sorted(1000 * (request.answered[chat][0] - at) for chat, at in started.items())
    print(f"tin đến → trả lời: p50 {took[125]:.0f} ms, p99 {took[247]:.0f} ms, lâu nhất {took[-1]:.0f} ms")
    limiter.Window.take = lambda self, now: now  # type: ignore[method-assign]
    end = time.monotonic() + 60
    for number in range(1000, 1000 + many):
        if number % (many // 5) == 0 or time.monotonic() > end:
            await app.update_queue.join()
            print(f"sau {number - 1000} tin: {_resident():.0f} MB", flush=True)
            if time.monotonic() > end:
                break
        await app.update_queue.put(update_of(number, 1 + number % 300, app))
    await app.update_queue.join()
    print(f"cuối: {_resident():.0f} MB")
    await app.stop()
    await app.shutdown()
    desk.close()


def _resident() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(measure(Path(name), many=10_000))
