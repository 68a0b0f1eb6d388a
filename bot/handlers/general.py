"""What is there for everyone at any time: start and deep links, help, privacy, the day, erasing, reporting a mistake."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from assistant.answering.retrieval.local import places_of
from assistant.calculator.typed import day as read_day
from bot import words
from bot.door import App, Context, door, in_group, thread
from bot.keyboards import button, markup
from bot.sending import acknowledge, send
from bot.view import View
from corpus.citation import say_day
from corpus.errors import InputError
from corpus.text import fold

_PLACES = 12  # buttons; more are typed


async def start(update: Update, context: Context) -> None:
    """``/start``, or ``/start RECEIPT`` from a link on the page: the answer kept under that number."""
    held, args = door(context), context.args or []
    if not args:
        await send(update, context, f"{words.HELLO}\n\n{words.help_text()}")
        return
    receipt = await held.work(held.desk.store.receipts.get, args[0])
    if receipt is None or in_group(update):
        await send(update, context, f"Không mở được phiếu trả lời của liên kết này. {words.HOW}")
        return
    view = View.kept(receipt)
    held.last[thread(update)] = receipt.id
    await send(update, context, view.parts(), view.keyboard())


async def help_(update: Update, context: Context) -> None:
    await send(update, context, words.help_text())


async def privacy(update: Update, context: Context) -> None:
    await send(update, context, words.PRIVACY)


async def erase(update: Update, context: Context) -> None:
    """``/xoa``: at once, everything of the person."""
    held = door(context)
    count = await held.work(held.desk.delete, held.person(update))
    user = update.effective_user
    for memory in (held.flows, held.last):
        for key in [key for key in memory if user and key.endswith(f"/{user.id}")]:
            memory.pop(key, None)
    await send(update, context, f"Đã xóa xong mọi dữ liệu gắn với đồng chí: {count} mục. Không khôi phục lại được.")


async def choose_day(update: Update, context: Context) -> None:
    """``/ngay``: shows the day, or sets it from what follows."""
    given = " ".join(context.args or [])
    if given:
        await send(update, context, await _set_day(update, context, given))
        return
    day = await door(context).as_of(update)
    now = "hôm nay" if day is None else f"ngày {say_day(day)}"
    choices = [
        ("Hôm nay", "0"),
        ("31/12/2025", "2025-12-31"),
        ("31/12/2024", "2024-12-31"),
        ("31/12/2022", "2022-12-31"),
    ]
    keyboard = markup([[button(label, "n", value) for label, value in choices[:2]],
                       [button(label, "n", value) for label, value in choices[2:]]])  # fmt: skip
    await send(
        update,
        context,
        f"Đang trả lời theo quy định áp dụng {now}. Chọn ngày khác, hoặc viết: /ngay 31/12/2022",
        keyboard,
    )


async def day_pressed(update: Update, context: Context) -> None:
    """``n:DAY``, ``n:0`` for today."""
    query = update.callback_query
    assert query is not None
    await acknowledge(update)
    chosen = str(query.data).split(":")[1]
    await send(update, context, await _set_day(update, context, "hôm nay" if chosen == "0" else chosen))


async def _set_day(update: Update, context: Context, given: str) -> str:
    held = door(context)
    day = None
    if given.strip().lower() not in ("hôm nay", "hom nay", "0"):
        try:
            day = read_day(given.strip())
        except ValueError as error:
            raise InputError(str(error)) from None
    await held.work(held.desk.store.set_settings, held.person(update), as_of=day.isoformat() if day else None)
    if day is None:
        return "Từ nay trả lời theo quy định áp dụng hôm nay."
    return f"Từ nay trả lời theo quy định áp dụng ngày {say_day(day)}. Trở lại hôm nay: /ngay hôm nay"


async def choose_place(update: Update, context: Context) -> None:
    """``/noi``: shows the province or unit whose own texts count, or sets it from what follows."""
    held, given = door(context), " ".join(context.args or [])
    places = places_of(held.corpus)
    if given:
        await send(update, context, await _set_place(update, context, given))
        return
    chosen = (await held.work(held.desk.store.settings_of, held.person(update))).get("scope")
    now = f"Đang xét văn bản của {chosen} bên cạnh văn bản Trung ương." if chosen else "Chưa chọn nơi công tác."
    # The number in the list would mean another place once a document is added, so the button bears the name.
    fitting = [place for place in places if len(f"o:{place}".encode()) <= 64][:_PLACES]
    rows = [[button(place, "o", place) for place in fitting[at : at + 2]] for at in range(0, len(fitting), 2)]
    await send(
        update, context, f"{now} Chọn nơi, hoặc viết: /noi Lào Cai. Bỏ lựa chọn: /noi bỏ",
        markup([*rows, [button("Không chọn nơi nào", "o", "0")]]),
    )  # fmt: skip


async def place_pressed(update: Update, context: Context) -> None:
    """``o:PLACE``, ``o:0`` for none."""
    query = update.callback_query
    assert query is not None
    await acknowledge(update)
    chosen = str(query.data).split(":", 1)[1]
    await send(update, context, await _set_place(update, context, "bỏ" if chosen == "0" else chosen))


async def _set_place(update: Update, context: Context, given: str) -> str:
    held = door(context)
    asked = fold(given).strip()
    if asked in ("bo", "khong", "0"):
        await held.work(held.desk.store.set_settings, held.person(update), scope=None)
        return "Đã bỏ lựa chọn nơi công tác. Chọn lại: /noi"
    place = next((one for one in places_of(held.corpus) if fold(one) == asked), None)
    if place is None:
        known = ", ".join(places_of(held.corpus)) or "chưa có nơi nào"
        raise InputError(f"Kho chưa có văn bản của “{given[:60]}”. Các nơi đang có văn bản: {known}.")
    await held.work(held.desk.store.set_settings, held.person(update), scope=place)
    return f"Từ nay xét cả văn bản của {place} bên cạnh văn bản Trung ương. Bỏ lựa chọn: /noi bỏ"


def register(app: App) -> None:
    for names, do in (
        ("start", start), (("trogiup", "help"), help_), (("rieng_tu", "privacy"), privacy), ("xoa", erase),
        ("ngay", choose_day), ("noi", choose_place),
    ):  # fmt: skip
        app.add_handler(CommandHandler(names, do))
    app.add_handler(CallbackQueryHandler(place_pressed, r"^o:"))
    app.add_handler(CallbackQueryHandler(day_pressed, r"^n:(0|\d{4}-\d\d-\d\d)$"))
