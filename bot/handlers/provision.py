"""A provision read in a message's place, page by page."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import words
from bot.door import App, Context, door
from bot.handlers.citation import provision_parts
from bot.keyboards import button, key_of, markup
from bot.sending import acknowledge, edit


async def provision(update: Update, context: Context) -> None:
    """``p:KEY:PAGE[:BACK]``: a provision in the message's place, page by page."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, wanted, page, *home = str(query.data).split(":")
    key = key_of(held.corpus, wanted)
    if key is None:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    parts = provision_parts(context, key)
    at = min(max(int(page), 1), len(parts))
    turn = [
        button(label, "p", wanted, to, *home)
        for label, to in (("Trang trước", at - 1), ("Trang sau", at + 1))
        if 1 <= to <= len(parts)
    ]
    back = [button("Quay lại", home[0][0], home[0][1:])] if home else []
    await edit(update, context, parts[at - 1], markup([row for row in (turn, back) if row]))


def register(app: App) -> None:
    app.add_handler(CallbackQueryHandler(provision, r"^p:[0-9a-f]{12}:\d+(:(s[1-3]|y1|d[0-9a-f]{12}))?$"))
