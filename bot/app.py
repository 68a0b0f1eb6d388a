"""The bot put together: the application over a desk, with every handler in its place."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from assistant.desk import Desk
from assistant.settings import Settings
from bot import words
from bot.door import App, Door
from bot.handlers import (
    changes,
    citation,
    deadlines,
    documents,
    failure,
    form,
    general,
    inline,
    provision,
    question,
    quiz,
    quota,
    rating,
    remark,
    signs,
    upload,
)
from bot.lanes import Lanes
from bot.limiter import Limiter
from bot.once import CHANNEL, Inbox

READ_TIMEOUT = 15.0  # seconds; a message whose answer takes longer has to be looked for
FAMILIES = (
    question,
    general,
    remark,
    citation,
    provision,
    form,
    quota,
    rating,
    signs,
    documents,
    changes,
    inline,
    deadlines,
    quiz,
    upload,
)  # fmt: skip; failure comes last: what nobody took


def build_application(settings: Settings, desk: Desk, *, request: Any = None, polling: bool = True) -> App:
    """The application, not yet started; `request` replaces HTTP, as measuring does."""
    inbox = Inbox(desk.store.updates, owner=lambda update: owner(desk, update))
    builder: Any = ApplicationBuilder().token(settings.telegram_token or "").rate_limiter(Limiter())
    builder = builder.update_queue(inbox).concurrent_updates(Lanes(inbox))
    if settings.telegram_url:
        base = settings.telegram_url.rstrip("/")
        builder = builder.base_url(f"{base}/bot").base_file_url(f"{base}/file/bot")
    if request is not None:
        builder = builder.request(request)
    else:
        builder = builder.connection_pool_size(64).pool_timeout(30.0).read_timeout(READ_TIMEOUT)
        if settings.telegram_proxy:
            builder = builder.proxy(settings.telegram_proxy)
    if settings.telegram_proxy and polling and request is None:
        builder = builder.get_updates_proxy(settings.telegram_proxy)
    if not polling:
        builder = builder.updater(None)
    app: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    app.bot_data["door"] = Door(settings, desk, inbox)
    for family in (*FAMILIES, failure):
        family.register(app)
    return app


def owner(desk: Desk, update: Update) -> str | None:
    """Whose an update is, so that erasing a person takes what waits too; the command to erase must outlast that."""
    user, message = update.effective_user, update.message
    if user is None or (message is not None and (message.text or "").startswith("/xoa")):
        return None
    return desk.store.person(CHANNEL, user.id)


async def introduce(app: App) -> None:
    """Tell Telegram the commands with their descriptions, and take up what a crash left unanswered."""
    await app.bot.set_my_commands(list(words.COMMANDS.items()))
    await app.bot_data["door"].inbox.resume(app.bot)
