"""A failure told to a person: the one shape of errors as a page, for who asked with a browser."""

from __future__ import annotations

import json

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.service.pages.shown import plainly, show

_MACHINES = ("/api/", "/v1/", "/static/", "/openapi", "/healthz", "/readyz", "/metrics", "/mcp")
# Of these what people press on the page: a file that cannot be given is told to them, not to a program.
_PRESSED = ("/api/v1/files/", "/api/v1/calc/timeline.ics", "/api/v1/check/template.xlsx")
_OF_THE_BODY = ("content-type", "content-length")


class Kindly:
    """ASGI middleware: an error that would be JSON is a page where a page was asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_page(scope["path"]) or not _reads_pages(scope):
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
                    await _page(scope["path"], start, body)(scope, receive, send)

        await self.app(scope, receive, told)


def _is_page(path: str) -> bool:
    return path.startswith(_PRESSED) or not path.startswith(_MACHINES)


def _reads_pages(scope: Scope) -> bool:
    return "text/html" in Headers(scope=scope).get("accept", "")


def _is_json(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("application/json")


def _page(path: str, start: Message, body: bytes) -> ASGIApp:
    headers = Headers(raw=start["headers"])
    error = plainly(json.loads(body)["error"], wait=headers.get("retry-after"))
    page = show("failure.html", status=start["status"], error=error, resend=path.startswith(_PRESSED[0]))
    for name, value in headers.items():
        if name not in _OF_THE_BODY:
            page.headers[name] = value
    return page
