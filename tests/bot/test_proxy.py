"""A proxy between the bot and Telegram."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from assistant.desk import Desk
from assistant.settings import Settings
from bot import run
from eval.bot.api import Emulator


@asynccontextmanager
async def proxy(seen: list[str]) -> AsyncIterator[str]:
    """An HTTP proxy for plain http, one request a connection; `seen` gets the addresses asked for."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        out: asyncio.StreamWriter | None = None
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            first, _, rest = head.partition(b"\r\n")
            method, url, _ = first.decode().split(" ")
            seen.append(url)
            host, _, path = url.removeprefix("http://").partition("/")
            name, _, port = host.partition(":")
            dropped = (b"connection", b"proxy")
            fields = [line for line in rest.split(b"\r\n") if line and not line.lower().startswith(dropped)]
            length = next((int(line[15:]) for line in fields if line.lower().startswith(b"content-length")), 0)
            body = await reader.readexactly(length)
            into, out = await asyncio.open_connection(name, int(port))
            out.write(
                f"{method} /{path} HTTP/1.1\r\n".encode() + b"\r\n".join([*fields, b"Connection: close", b"", body])
            )
            writer.write(await into.read())
        finally:
            for side in filter(None, (writer, out)):
                side.close()
                with contextlib.suppress(OSError):
                    await side.wait_closed()
            under_way.discard(asyncio.current_task())

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        under_way.add(asyncio.create_task(serve(reader, writer)))

    under_way: set[asyncio.Task[None] | None] = set()
    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await asyncio.gather(*filter(None, tuple(under_way)), return_exceptions=True)
        await server.wait_closed()


async def test_everything_goes_through_the_proxy(telegram_: Emulator, settings: Settings, desk: Desk):
    """
    Polling, sending and fetching files alike.
    """
    seen: list[str] = []
    async with proxy(seen) as address:
        stop = asyncio.Event()
        task = asyncio.create_task(run.serve(replace(settings, telegram_proxy=address), desk, stop=stop))
        telegram_.say("mẫu 2B dùng cho ai")
        await telegram_.reply(1, within=20)
        telegram_.send_file("bao-cao.txt", "Có 28/40 đảng viên xếp loại tốt, đạt 71,00%.".encode(), chat=8)
        await telegram_.reply(2, chat=8, within=20)
        stop.set()
        await task

    asked = " ".join(seen)
    assert all(method in asked for method in ("/getMe", "/getUpdates", "/sendMessage", "/sendDocument", "/file/bot"))
