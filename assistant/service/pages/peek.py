"""A look at a page without its body (HEAD), as chat programs take before they show a link, and watchers of a server."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CALLED = ("/api/", "/v1/", "/static/")  # programs' routes keep to their description; files answer by themselves


class Peek:
    """ASGI middleware: what GET would say, its body left out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD" or scope["path"].startswith(_CALLED):
            await self.app(scope, receive, send)
            return

        async def bodiless(message: Message) -> None:
            if message["type"] == "http.response.body":
                message["body"] = b""
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, bodiless)
