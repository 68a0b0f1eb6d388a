"""Sending: parts of a text as messages, the buttons under the last; a message edited in place."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Message, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.door import Context, door
from bot.limiter import LOOKING
from bot.parcel import Parcel, Probe
from bot.render import Part, cut

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UPLOADING: dict[str, Any] = {"read_timeout": 60.0, "write_timeout": 60.0}
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
        last, first = number == len(told), number == 1
        await send_part(update, context, part, keyboard if last else None, reply_to=reply_to if first else None)


async def send_part(
    update: Update,
    context: Context,
    part: Part,
    keyboard: InlineKeyboardMarkup | None = None,
    *,
    reply_to: int | None = None,
) -> int:
    """Send one message, once, and give its number."""
    chat = update.effective_chat
    assert chat is not None
    shown: dict[str, Any] = {"reply_markup": keyboard, "link_preview_options": _NO_PREVIEW}

    async def post(parcel: Parcel) -> Message:
        return await context.bot.send_message(
            chat.id, part.text, entities=part.entities, reply_to_message_id=reply_to,
            allow_sending_without_reply=True if reply_to else None, **shown, **_for(parcel),
        )  # fmt: skip

    async def probe(number: int) -> None:
        await context.bot.edit_message_text(
            part.text, chat.id, number, entities=part.entities, **shown, **_for(LOOKING)
        )

    return await _once(update, context, post, probe)


async def send_file(update: Update, context: Context, content: bytes, *, name: str, caption: str) -> int:
    """Send a file, once, and give the number of its message."""
    chat = update.effective_chat
    assert chat is not None

    async def post(parcel: Parcel) -> Message:
        return await context.bot.send_document(
            chat.id, content, filename=name, caption=caption, **_UPLOADING, **_for(parcel)
        )

    async def probe(number: int) -> None:
        await context.bot.edit_message_caption(chat.id, number, caption=caption, **_for(LOOKING))

    return await _once(update, context, post, probe)


async def _once(update: Update, context: Context, post: Callable[[Parcel], Awaitable[Message]], probe: Probe) -> int:
    """Skip what was sent before the program ended, look for what was on its way then, send the rest."""
    inbox, chat = door(context).inbox, update.effective_chat
    assert chat is not None
    trail = inbox.trail(update)
    if (known := trail.next()) is not None:
        return known
    parcel = Parcel(trail, inbox.numbers, chat=chat.id, probe=probe)
    if parcel.in_doubt:
        if (found := await parcel.find()) is not None:
            return found
        await parcel.refused()
    return (await post(parcel)).message_id


def _for(what: object) -> dict[str, Any]:
    """What the limiter is told of a request; the application's type knows no limiter."""
    return {"rate_limit_args": what}


async def acknowledge(update: Update, told: str = "", *, alert: bool = False) -> None:
    """Take the hourglass off a pressed button; one pressed long ago needs it no more."""
    query = update.callback_query
    assert query is not None
    with contextlib.suppress(BadRequest):
        await query.answer(told or None, show_alert=alert)


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
