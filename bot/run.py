"""The bot at work: by polling, or behind a webhook, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from assistant.desk import Desk
from assistant.settings import Settings
from bot.app import build_application, introduce
from bot.door import App
from bot.errors import TelegramUnreachable, TokenMissing, TokenRefused
from bot.receiver import Receiver, server

_STOPPING = 20.0  # seconds for answers under way; what is left waits on disk for the next start


@dataclass(frozen=True)
class Webhook:
    """The public address, and where this machine listens for it."""

    url: str
    host: str = "127.0.0.1"
    port: int = 8443


def run(settings: Settings, *, webhook: Webhook | None = None) -> None:
    """Serve until interrupted.

    Raises:
        TokenMissing, TokenRefused, TelegramUnreachable: it cannot start; the message says what to do.
    """
    if not settings.telegram_token:
        raise TokenMissing(
            "Chưa có mã của bot. Lấy mã từ @BotFather rồi đặt biến môi trường TELEGRAM_TOKEN (hoặc ASSISTANT_TELEGRAM_TOKEN)."
        )
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines hold the token
    desk = Desk.open(settings)
    try:
        asyncio.run(serve(settings, desk, webhook=webhook))
    finally:
        desk.close()


async def serve(
    settings: Settings, desk: Desk, *, webhook: Webhook | None = None, stop: asyncio.Event | None = None
) -> None:
    """Start, wait for `stop` (or a signal), end in order."""
    if stop is None:
        with _signals() as told:
            return await serve(settings, desk, webhook=webhook, stop=told)
    app = build_application(settings, desk, polling=webhook is None)
    try:
        await app.initialize()
    except InvalidToken:
        await app.bot.shutdown()
        raise TokenRefused(
            "Telegram không nhận mã của bot. Kiểm tra lại TELEGRAM_TOKEN hoặc lấy mã mới từ @BotFather."
        ) from None
    except NetworkError:
        await app.bot.shutdown()
        raise TelegramUnreachable(
            "Không kết nối được tới Telegram. Kiểm tra mạng, hoặc đặt ASSISTANT_TELEGRAM_PROXY, ASSISTANT_TELEGRAM_URL."
        ) from None
    await introduce(app)
    await app.start()
    print(f"Bot @{app.bot.username} đang chạy. Dừng: Ctrl+C.", flush=True)
    try:
        await (_polling(app, stop) if webhook is None else _webhook(app, webhook, stop))
    finally:
        app.bot_data["door"].inbox.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(app.stop(), _STOPPING)
        await app.shutdown()


async def _polling(app: App, stop: asyncio.Event) -> None:
    def complain(error: TelegramError) -> None:
        if isinstance(error, Conflict):
            print(
                "Có một chương trình khác đang dùng mã của bot này (hoặc còn đặt webhook). Hãy dừng bên kia.",
                file=sys.stderr,
                flush=True,
            )
        else:
            logging.getLogger(__name__).warning("getUpdates: %s", type(error).__name__)

    assert app.updater is not None
    await app.updater.start_polling(drop_pending_updates=False, error_callback=complain)
    await stop.wait()
    await app.updater.stop()


async def _webhook(app: App, webhook: Webhook, stop: asyncio.Event) -> None:
    secret = secrets.token_urlsafe(32)
    path = urlsplit(webhook.url).path or "/"
    serving = server(
        Receiver(app.bot_data["door"].inbox, app.bot, path=path, secret=secret), host=webhook.host, port=webhook.port
    )
    task = asyncio.create_task(serving.serve())
    await app.bot.set_webhook(webhook.url, secret_token=secret, drop_pending_updates=False)
    await stop.wait()
    serving.should_exit = True
    await task


@contextlib.contextmanager
def _signals() -> Iterator[asyncio.Event]:
    """An event set by what stops a program; the handlers that were there before come back."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    numbers = [
        number for name in ("SIGINT", "SIGTERM", "SIGBREAK") if (number := getattr(signal, name, None)) is not None
    ]
    before = {number: signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set)) for number in numbers}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
