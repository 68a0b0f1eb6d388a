"""Inline: ``@bot câu hỏi`` in any chat."""

from __future__ import annotations

import contextlib

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from assistant import clock
from bot.door import App, Context, door
from bot.keyboards import short
from bot.render import Writer, shorten
from bot.view import provision_text
from corpus.citation import name_key
from index.query import Query


async def inline(update: Update, context: Context) -> None:
    """``@bot câu hỏi`` in any chat: up to five provisions to send there."""
    query, held = update.inline_query, door(context)
    assert query is not None
    text = query.query.strip()[:500]
    keys: list[str] = []
    if text:
        hits = await held.work(held.desk.assistant.index.search, Query(text, clock.today()), k=5)
        keys = [hit.key for hit in hits]
    results = []
    for key in keys:
        title, body = provision_text(held.corpus, key)
        part = Writer().line(title, "bold").add(body).parts()[0]
        content = InputTextMessageContent(part.text, entities=part.entities)
        results.append(
            InlineQueryResultArticle(short(key), shorten(title, 100), content, description=name_key(held.corpus, key))
        )
    with contextlib.suppress(BadRequest):  # one asked long ago is no longer waited for
        await query.answer(results, cache_time=60)


def register(app: App) -> None:
    app.add_handler(InlineQueryHandler(inline))
