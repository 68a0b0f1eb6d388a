"""Sending: parts of a text as messages, the buttons under the last; a message edited in place."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.door import Context
from bot.render import Part, cut

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_TYPING_AFTER, _TYPING_EVERY = 0.5, 5.0


async def send(
    update: Update, context: Context, parts: Sequence[Part] | str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Send a reply; in a group it answers the message it belongs to."""
    chat = update.effective_chat
    assert chat is not None
    told = [part for part in (cut(parts) if isinstance(parts, str) else parts) if part.text.strip()]
    message = update.effective_message
    reply_to = message.message_id if message and chat.id < 0 and update.callback_query is None else None
    for number, part in enumerate(told, start=1):
        await context.bot.send_message(
            chat.id,
            part.text,
            entities=part.entities,
            reply_markup=keyboard if number == len(told) else None,
            link_preview_options=_NO_PREVIEW,
            reply_to_message_id=reply_to if number == 1 else None,
            allow_sending_without_reply=True if reply_to else None,
        )


async def edit(update: Update, context: Context, part: Part, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Put a text in the place of the message whose button was pressed; one that is gone gets a new message."""
    query = update.callback_query
    assert query is not None
    if query.message is None:
        return
    try:
        await context.bot.edit_message_text(
            part.text,
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            entities=part.entities,
            reply_markup=keyboard,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        if "not modified" in str(error):
            return
        await send(update, context, [part], keyboard)


@contextlib.asynccontextmanager
async def typing(update: Update, context: Context) -> AsyncIterator[None]:
    """Show that an answer is being prepared, only where it takes a while, and not more than it lasts."""
    chat = update.effective_chat
    assert chat is not None

    async def show() -> None:
        await asyncio.sleep(_TYPING_AFTER)
        while True:
            with contextlib.suppress(TelegramError):
                await context.bot.send_chat_action(chat.id, ChatAction.TYPING)
            await asyncio.sleep(_TYPING_EVERY)

    task = asyncio.create_task(show())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
