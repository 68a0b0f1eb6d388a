"""A failure told to a person: the one shape of errors as a page, for who asked with a browser."""

from __future__ import annotations

import json

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.service.pages.shown import show

_MACHINES = ("/api/", "/v1/", "/static/", "/openapi", "/healthz", "/readyz", "/metrics", "/mcp")
_OF_THE_BODY = ("content-type", "content-length")


class Kindly:
    """ASGI middleware: an error that would be JSON is a page where a page was asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(_MACHINES) or not _reads_pages(scope):
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        body = b""

        async def told(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and message["status"] >= 400 and _is_json(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    await _page(start, body)(scope, receive, send)

        await self.app(scope, receive, told)


def _reads_pages(scope: Scope) -> bool:
    return "text/html" in Headers(scope=scope).get("accept", "")


def _is_json(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("application/json")


def _page(start: Message, body: bytes) -> ASGIApp:
    error = json.loads(body)["error"]
    page = show("failure.html", status=start["status"], error=error)
    for name, value in Headers(raw=start["headers"]).items():
        if name not in _OF_THE_BODY:
            page.headers[name] = value
    return page
