"""Telegram on paper, in this process: every request is answered at once, so that only the bot is measured."""

from __future__ import annotations

import json
import time
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

_ASKED = ("mẫu 2B dùng cho ai", "gửi dự thảo báo cáo trước mấy ngày", "chi bộ được xếp tối đa mấy đồng chí xuất sắc?")


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
