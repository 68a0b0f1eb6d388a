"""A message is a question; in a group only one that is meant for the bot."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CommandHandler, MessageHandler, filters

from bot import words
from bot.door import App, Context, door, in_group, thread
from bot.handlers import form, remark
from bot.naming import names_somebody
from bot.render import Writer
from bot.sending import send, typing
from bot.view import View


async def hear(update: Update, context: Context) -> None:
    """A plain message: an entry into a form under way, else a question."""
    message = update.effective_message
    if message is None or message.text is None or update.edited_message is not None:
        return
    text = message.text
    if in_group(update):
        if not addressed(message, context.bot.username):
            return
        text = text.replace(f"@{context.bot.username}", " ").strip()
    elif await remark.typed(update, context, text) or await form.typed(update, context, text):
        return
    await ask(update, context, text)


async def command(update: Update, context: Context) -> None:
    """``/hoi câu hỏi``."""
    text = " ".join(context.args or [])
    if not text:
        await send(
            update, context, "Mời đồng chí viết câu hỏi sau lệnh, ví dụ: /hoi gửi dự thảo báo cáo trước mấy ngày"
        )
        return
    await ask(update, context, text)


async def ask(update: Update, context: Context, text: str) -> None:
    """Answer with citations and buttons."""
    held = door(context)
    if in_group(update) and names_somebody(text):
        await _procedure(update, context)
        return
    day = await held.as_of(update)
    async with typing(update, context):
        reply = await held.work(
            held.desk.ask, text, person=held.person(update), thread=thread(update), channel="telegram", as_of=day
        )
    held.last[thread(update)] = reply.receipt
    view = View.of(reply)
    await send(update, context, view.parts(), view.keyboard())


async def _procedure(update: Update, context: Context) -> None:
    """To a group's message that names somebody: nothing of it is taken up, only how ratings are decided is told."""
    held = door(context)
    reply = await held.work(held.desk.ask, words.PROCEDURE, person="", thread="", channel="telegram")
    view = View.of(reply)
    told = Writer().line(words.ABOUT_PERSON, "italic").line()
    warned = view.after(told)
    link = InlineKeyboardButton("Nhắn riêng cho trợ lý", url=f"https://t.me/{context.bot.username}")
    await send(update, context, warned, InlineKeyboardMarkup([*view.keyboard().inline_keyboard, [link]]))


def addressed(message: Message, username: str) -> bool:
    """Whether a group's message is for the bot: it names it or replies to it."""
    name = f"@{username}".lower()
    if any(text.lower() == name for text in message.parse_entities(["mention"]).values()):
        return True
    replied = message.reply_to_message
    return bool(replied and replied.from_user and (replied.from_user.username or "").lower() == username.lower())


def register(app: App) -> None:
    app.add_handler(CommandHandler("hoi", command))
    app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, hear), group=0)
