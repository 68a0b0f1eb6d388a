"""What the service takes on at once: a rate for each client and for all, requests in work, seconds for one request."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import anyio
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.service.bucket import Bucket, Buckets
from assistant.service.failures import BUSY, TOO_LARGE, TOO_MANY, TOO_SLOW, Failure, respond

BODY = 256 * 1024  # bytes of a request without a file
UPLOAD = 21 * 1024 * 1024  # a file at the program's own limit, and the form around it
_FILES = ("/api/v1/check", "/api/v1/audit", "/kiem-tra", "/mcp")  # what takes a file, or a whole report as text
FREE = ("/healthz", "/readyz", "/metrics")


@dataclass(frozen=True)
class Limits:
    """Rates a second with what may come at once beyond them; `rate` 0 sets no rate."""

    rate: float = 20.0
    burst: float = 80.0
    rate_all: float = 400.0
    burst_all: float = 800.0
    at_once: int = 256
    seconds: float = 30.0


class Limiter:
    """ASGI middleware that refuses at once what it would otherwise let hang."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app = app
        self.limits = limits
        self.working = 0
        self._clients = Buckets(limits.rate, limits.burst) if limits.rate else None
        self._all = Bucket.full(limits.rate_all, limits.burst_all, time.monotonic())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in FREE:
            await self.app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused is not None:
            failure, wait = refused
            await respond(failure, retry_after=wait)(scope, receive, send)
            return
        self.working += 1
        try:
            await self._in_time(scope, _bounded(receive, _most(scope)), send)
        finally:
            self.working -= 1

    def _refusal(self, scope: Scope) -> tuple[Failure, int] | None:
        if self.working >= self.limits.at_once:
            return BUSY, 1
        length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if length.isdigit() and int(length) > _most(scope):
            return TOO_LARGE, 0
        if self._clients is None or scope["path"].startswith("/static/"):
            return None
        now = time.monotonic()
        client = scope.get("client")
        wait = self._clients.take(client[0] if client else "", now) or math.ceil(self._all.take(now))
        return (TOO_MANY, max(1, wait)) if wait else None

    async def _in_time(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        with anyio.move_on_after(self.limits.seconds) as limit:
            await self.app(scope, receive, noting)
        if limit.cancelled_caught and not begun:
            await respond(TOO_SLOW, retry_after=5)(scope, receive, send)


def _most(scope: Scope) -> int:
    return UPLOAD if scope["path"] in _FILES else BODY


def _bounded(receive: Receive, most: int) -> Receive:
    """Counts what comes, for bodies that do not say their length beforehand."""
    had = 0

    async def counted() -> Message:
        nonlocal had
        message = await receive()
        had += len(message.get("body", b""))
        if had > most:
            raise HTTPException(413)
        return message

    return counted
