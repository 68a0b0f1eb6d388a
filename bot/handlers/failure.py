"""When something goes wrong: what a person can mend is told, the rest gets a reference number; nothing they wrote is logged."""

from __future__ import annotations

import contextlib
import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from assistant.incident import record
from bot import words
from bot.door import App, Context, door, in_group
from bot.sending import acknowledge, send
from corpus.errors import RegulationError

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """Called with everything a handler did not catch."""
    error = context.error
    if not isinstance(update, Update) or error is None:
        return
    if isinstance(error, Forbidden):
        log.info("update %d: the person or group no longer takes messages", update.update_id)
        return
    if isinstance(error, RetryAfter) or (isinstance(error, NetworkError) and not isinstance(error, BadRequest)):
        log.warning("update %d: %s, comes again later", update.update_id, type(error).__name__)
        door(context).inbox.postpone(update)
        return
    if isinstance(error, RegulationError):
        told = str(error)
    else:
        reference, _ = record(error, command="bot")
        log.error("update %d: %s, reference %s", update.update_id, type(error).__name__, reference)
        told = f"Trợ lý gặp lỗi khi xử lý, số tham chiếu {reference}. Mời đồng chí thử lại; nếu vẫn lỗi, báo số này cho đơn vị vận hành."
    with contextlib.suppress(TelegramError):
        if update.callback_query is not None:
            await acknowledge(update)
        if update.effective_chat is not None:
            await send(update, context, told)


async def stale(update: Update, context: Context) -> None:
    """A button nothing answers to any more."""
    assert update.callback_query is not None
    await acknowledge(update, words.STALE, alert=True)


async def unknown(update: Update, context: Context) -> None:
    """A command there is not; in a group it may be another bot's."""
    if not in_group(update):
        await send(update, context, f"Không có lệnh này.\n\n{words.help_text()}")


def register(app: App) -> None:
    app.add_handler(CallbackQueryHandler(stale))
    app.add_handler(MessageHandler(filters.COMMAND & filters.UpdateType.MESSAGE, unknown))
    app.add_error_handler(failed)
