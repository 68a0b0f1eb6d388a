"""A citation's button opens the provision in the answer's place; "Quay lại" brings the answer back. Votes too."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import words
from bot.door import App, Context, door, in_group
from bot.keyboards import button, markup
from bot.render import Part, Writer
from bot.sending import acknowledge, edit
from bot.view import View, provision_text


async def open_cited(update: Update, context: Context) -> None:
    """``c:RECEIPT:NUMBER:PAGE``."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, receipt_id, number, page = str(query.data).split(":")
    receipt = await held.work(held.desk.store.receipts.get, receipt_id)
    keys = View.kept(receipt).keys if receipt else ()
    if not 0 < int(number) <= len(keys) or keys[int(number) - 1] not in {
        *held.corpus.provisions,
        *held.corpus.documents,
    }:
        await acknowledge(update, words.STALE, alert=True)
        return
    parts = provision_parts(context, keys[int(number) - 1])
    at = min(max(int(page), 1), len(parts))
    turn = [button(label, "c", receipt_id, number, to)
            for label, to in (("Trang trước", at - 1), ("Trang sau", at + 1)) if 1 <= to <= len(parts)]  # fmt: skip
    await acknowledge(update)
    await edit(
        update, context, parts[at - 1], markup([row for row in (turn, [button("Quay lại", "b", receipt_id)]) if row])
    )


async def back(update: Update, context: Context) -> None:
    """``b:RECEIPT``: the answer again (of a long one the part that carried the buttons)."""
    query, held = update.callback_query, door(context)
    assert query is not None
    receipt = await held.work(held.desk.store.receipts.get, str(query.data).split(":")[1])
    if receipt is None:
        await acknowledge(update, words.STALE, alert=True)
        return
    view = View.kept(receipt)
    await acknowledge(update)
    await edit(update, context, view.parts()[-1], view.keyboard())


async def vote(update: Update, context: Context) -> None:
    """``f:RECEIPT:1`` or ``:0``."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, receipt_id, helpful = str(query.data).split(":")
    if await held.work(held.desk.store.receipts.get, receipt_id) is None:
        await acknowledge(update, words.STALE, alert=True)
        return
    await held.work(
        held.desk.store.feedback.add,
        held.person(update),
        receipt=receipt_id,
        key=None,
        helpful=helpful == "1",
        comment="",
    )
    where = " trong tin nhắn riêng" if in_group(update) else ""
    more = "" if helpful == "1" else f" Muốn nói rõ chỗ chưa đúng, dùng /baosai{where}."
    await acknowledge(update, f"Đã ghi nhận, cảm ơn đồng chí.{more}", alert=helpful != "1")


def provision_parts(context: Context, key: str) -> list[Part]:
    title, text = provision_text(door(context).corpus, key)
    return Writer().line(title, "bold").add(text).parts()


def register(app: App) -> None:
    app.add_handler(CallbackQueryHandler(open_cited, r"^c:[a-z0-9]+:\d+:\d+$"))
    app.add_handler(CallbackQueryHandler(back, r"^b:[a-z0-9]+$"))
    app.add_handler(CallbackQueryHandler(vote, r"^f:[a-z0-9]+:[01]$"))
