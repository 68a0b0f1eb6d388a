"""Practice: a question with options as buttons, the explanation with its provision, then the next one."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from assistant import clock
from assistant.training import Quiz
from bot import words
from bot.door import App, Context, door, in_group
from bot.keyboards import button, markup, rows
from bot.render import Writer
from bot.sending import acknowledge, edit, send
from corpus.citation import name_key, say_day
from corpus.errors import RegulationError

_LETTERS = "ABCDEFGH"


def _quiz(context: Context) -> Quiz:
    """The quiz over the texts as they are now; made anew when they have changed."""
    held, kept = door(context), context.application.bot_data
    if kept.get("quiz_of") is not held.corpus:
        kept["quiz"], kept["quiz_of"] = Quiz(held.corpus, held.desk.store.progress), held.corpus
    found = kept["quiz"]
    assert isinstance(found, Quiz)
    return found


async def begin(update: Update, context: Context) -> None:
    """``/luyentap``."""
    if in_group(update):
        await send(update, context, words.PRIVATE_ONLY)
        return
    await _ask(update, context)


async def following(update: Update, context: Context) -> None:
    """``k``: the next question."""
    assert update.callback_query is not None
    await acknowledge(update)
    await _ask(update, context)


async def _ask(update: Update, context: Context) -> None:
    held = door(context)
    item = await held.work(_quiz(context).next, held.person(update), today=clock.today())
    if item is None:
        await send(update, context, "Hôm nay đồng chí đã luyện hết các câu đến hạn. Mời quay lại vào ngày mai.")
        return
    told = Writer().line(item.question, "bold").line()
    for letter, option in zip(_LETTERS, item.options, strict=False):
        told.line(f"{letter}. {option.text}")
    offers = [button(letter, "q", item.id, option.id) for letter, option in zip(_LETTERS, item.options, strict=False)]
    await send(update, context, told.parts(), markup(rows(offers, 4)))


async def answer(update: Update, context: Context) -> None:
    """``q:ITEM:OPTION``: graded, explained, and when the question comes again."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, item, option = str(query.data).split(":")
    try:
        result = await held.work(_quiz(context).grade, held.person(update), item, option)
    except RegulationError:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    told = Writer().line("Đúng." if result.correct else f"Chưa đúng. Đáp án: {result.right.text}", "bold")
    told.line().line(result.explanation)
    for key in result.citations:
        told.line(f"– {name_key(held.corpus, key)}")
    told.line().add(
        f"Đúng {result.right_count}/{result.total_count} lượt. Câu này sẽ gặp lại ngày {say_day(result.due.date())}.",
        "italic",
    )
    parts, keyboard = told.parts(), markup([[button("Câu tiếp theo", "k", 1)]])
    if len(parts) == 1:
        await edit(update, context, parts[0], keyboard)
    else:
        await send(update, context, parts, keyboard)


def register(app: App) -> None:
    app.add_handler(CommandHandler("luyentap", begin))
    app.add_handler(CallbackQueryHandler(answer, r"^q:[^:]+:[^:]+$"))
    app.add_handler(CallbackQueryHandler(following, r"^k:1$"))
