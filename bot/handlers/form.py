"""Guided forms: one question after the other by buttons (or typed), then the calculator's finding with its steps."""

from __future__ import annotations

from telegram import MessageEntity, Update
from telegram.ext import CallbackQueryHandler

from assistant import clock
from assistant.calculator.finding import Finding
from assistant.calculator.functions import FUNCTIONS
from assistant.calculator.source import name_key
from bot import words
from bot.door import App, Context, door, in_group, thread
from bot.form import ENOUGH, SKIP, Filling, Form
from bot.render import Part, Writer, cut
from bot.sending import acknowledge, edit, send
from corpus.citation import say_day
from corpus.errors import ProposalError, RegulationError

_LONGEST_VALUE = 20
_SHOWN = 6  # lines of a block; a longer one is folded
_FOLDED = MessageEntity.EXPANDABLE_BLOCKQUOTE


async def begin(update: Update, context: Context, form: Form, given: dict[str, str] | None = None) -> None:
    """Ask the first question; in a group only point to the private chat."""
    if in_group(update):
        await send(update, context, words.PRIVATE_ONLY)
        return
    held = door(context)
    filling = Filling(form, await held.as_of(update) or clock.today(), given=given or {})
    held.flows[thread(update)] = filling
    part, keyboard = filling.question()
    await send(update, context, [part], keyboard)


async def pressed(update: Update, context: Context) -> None:
    """``g:TOKEN:STEP:OFFER``; a button of another step or of a form given up is stale."""
    query = update.callback_query
    assert query is not None
    _, token, at, offer = str(query.data).split(":")
    filling = door(context).flows.get(thread(update))
    if not isinstance(filling, Filling) or filling.token != token or filling.at != int(at):
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    value = offer if offer in (SKIP, ENOUGH) else filling.step.offers[int(offer)][0]
    await _take(update, context, filling, value)


async def typed(update: Update, context: Context, text: str) -> bool:
    """Take a typed message as the value asked for, where a form waits for one and the text fits it."""
    filling = door(context).flows.get(thread(update))
    if not isinstance(filling, Filling) or len(text) > _LONGEST_VALUE:
        return False
    value = text.strip()
    if filling.step.offers and filling.step.offers[0][0].endswith("%"):
        value = _share(value)
    try:
        FUNCTIONS[filling.form.function].field(filling.step.key).value(value)
    except ProposalError as error:
        if not any(letter.isdigit() for letter in value) or " " in value:
            return False
        await send(update, context, str(error))
        return True
    await _take(update, context, filling, value)
    return True


def _share(typed: str) -> str:
    """A share as the calculator reads it: a bare number is a percentage, all of a number is 100%."""
    part, slash, whole = typed.partition("/")
    if slash and part.strip().isdigit() and whole.strip().isdigit():
        return "100%" if int(part) == int(whole) > 0 else "0%" if int(part) == 0 < int(whole) else typed
    return f"{typed}%" if typed.replace(",", "").isdigit() else typed


async def _take(update: Update, context: Context, filling: Filling, value: str) -> None:
    filling.take(value)
    if not filling.complete:
        part, keyboard = filling.question()
        if update.callback_query is not None:
            await edit(update, context, part, keyboard)
        else:
            await send(update, context, [part], keyboard)
        return
    door(context).flows.pop(thread(update), None)
    if filling.form.done is not None:
        await filling.form.done(update, context, filling.given)
        return
    try:
        finding = FUNCTIONS[filling.form.function](filling.given, today=filling.day)
    except RegulationError as error:
        await show(update, context, cut(str(error)))
        return
    await show(update, context, finding_parts(finding))


async def show(update: Update, context: Context, parts: list[Part]) -> None:
    """The result in the place of the last question, or as a message of its own."""
    if update.callback_query is None or len(parts) > 1:
        await send(update, context, parts)
    else:
        await edit(update, context, parts[0])


def finding_parts(finding: Finding, *, steps: str = "Cách tính", folds: bool = True) -> list[Part]:
    """A conclusion of the calculator: the verdict, the steps as on paper, other readings, the provisions.

    A long block is folded until the reader opens it; `steps` is the title of what stands first.
    """
    told = Writer().line(finding.says, "bold")
    for title, items in (
        (steps, finding.steps),
        ("Cách hiểu khác", [reading.says for reading in finding.others]),
        ("Còn thiếu dữ kiện", finding.missing),
        ("Thuộc thẩm quyền xem xét", finding.judgement),
        ("Căn cứ", [name_key(key) for key in finding.citations]),
    ):
        if items:
            block = "\n".join(f"    · {item.strip()}" if item.startswith(" ") else f"– {item}" for item in items)
            told.line().line(title, "bold").line(block, _FOLDED if folds and len(items) > _SHOWN else None)
    told.line().add(
        f"▪ Theo quy định áp dụng ngày {say_day(finding.as_of)}. Độ tin cậy: {finding.confidence.label}.", "italic"
    )
    return told.parts()


def register(app: App) -> None:
    app.add_handler(CallbackQueryHandler(pressed, r"^g:[0-9a-f]{8}:\d+:(\d+|-|=)$"))
