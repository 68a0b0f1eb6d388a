"""The webhook: an update is checked, written down and acknowledged; the work comes after."""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from typing import Any

import uvicorn
from telegram import Bot, Update

from bot.once import Inbox

_MOST_BYTES = 1_000_000
_SECRET = b"x-telegram-bot-api-secret-token"
log = logging.getLogger(__name__)
Message = MutableMapping[str, Any]


class Receiver:
    """An ASGI application with one address; anything but Telegram's own posts is refused without a word of why."""

    def __init__(self, inbox: Inbox, bot: Bot, *, path: str, secret: str) -> None:
        self._inbox, self._bot = inbox, bot
        self._path, self._secret = path, secret.encode()

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        if scope["type"] != "http":
            return
        status = await self._take(scope, receive)
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def _take(self, scope: Message, receive: Callable[[], Awaitable[Message]]) -> int:
        if scope["path"] != self._path or scope["method"] != "POST":
            return 404
        given = next((value for name, value in scope["headers"] if name.lower() == _SECRET), b"")
        if not hmac.compare_digest(given, self._secret):
            return 403
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False) and message["type"] == "http.request"
            if len(body) > _MOST_BYTES:
                return 413
        try:
            update = Update.de_json(json.loads(body), self._bot)
        except (ValueError, TypeError, KeyError, AttributeError):
            return 400
        await self._inbox.put(update)
        return 200


class Server(uvicorn.Server):
    """uvicorn inside our own loop; the signals are ours."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def server(receiver: Receiver, *, host: str, port: int) -> Server:
    config = uvicorn.Config(
        receiver, host=host, port=port, log_level="warning", lifespan="off", ws="none", access_log=False
    )
    return Server(config)
