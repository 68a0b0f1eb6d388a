"""``/baosai``: what is wrong with the last answer, written after the command or in the next message."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Update
from telegram.ext import CommandHandler

from bot import words
from bot.door import App, Context, door, in_group, thread
from bot.keyboards import button, markup
from bot.sending import send
from corpus.text import fold

_GIVE_UP = ("thoi", "huy", "khong", "bo qua")


@dataclass(frozen=True)
class Waiting:
    """The next message of the conversation is the remark, on this receipt."""

    receipt: str | None


async def report(update: Update, context: Context) -> None:
    """What follows the command, be it on the next line, is kept; without that the next message is waited for."""
    held, message = door(context), update.effective_message
    assert message is not None
    text = " ".join((message.text or "").split()[1:])
    receipt = held.last.get(thread(update))
    if text:
        await _keep(update, context, receipt, text)
    elif in_group(update):
        await send(update, context, "Mời đồng chí viết ngay sau lệnh, ví dụ: /baosai mẫu 2B dẫn sai điều.")
    else:
        held.flows[thread(update)] = Waiting(receipt)
        opens = markup([[button("Xem câu trả lời đang nói tới", "b", receipt)]]) if receipt else None
        await send(update, context, words.WHAT_IS_WRONG, opens)


async def typed(update: Update, context: Context, text: str) -> bool:
    """Take a plain message as the remark where one is waited for."""
    held = door(context)
    waiting = held.flows.get(thread(update))
    if not isinstance(waiting, Waiting):
        return False
    held.flows.pop(thread(update), None)
    if fold(text).strip(" .!") in _GIVE_UP:
        await send(update, context, "Đã thôi, không ghi gì.")
    else:
        await _keep(update, context, waiting.receipt, text)
    return True


async def _keep(update: Update, context: Context, receipt: str | None, text: str) -> None:
    held = door(context)
    await held.work(
        held.desk.store.feedback.add, held.person(update), receipt=receipt, key=None, helpful=False, comment=text
    )
    about = " Ý kiến gắn với câu trả lời gần nhất." if receipt else ""
    await send(update, context, f"Đã ghi nhận, cảm ơn đồng chí.{about}")


def register(app: App) -> None:
    app.add_handler(CommandHandler("baosai", report))
