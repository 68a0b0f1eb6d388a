"""``/bieuhien``: the 27 signs by group, or by a description."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.door import App, Context, door
from bot.keyboards import button, markup, rows, short
from bot.render import Part, Writer
from bot.sending import acknowledge, edit, send
from index.query import Query

_SIGNS = "nq-04-2016"
_GROUPS = {
    "1": "Suy thoái về tư tưởng chính trị",
    "2": "Suy thoái về đạo đức, lối sống",
    "3": "“Tự diễn biến”, “tự chuyển hóa”",
}


async def signs(update: Update, context: Context) -> None:
    """``/bieuhien``: the groups; with words after it, the signs that fit them best."""
    held, text = door(context), " ".join(context.args or [])
    if not text:
        await send(update, context, "27 biểu hiện theo Nghị quyết 04-NQ/TW (2016). Chọn nhóm:", _groups())
        return
    index = held.desk.assistant.index
    hits = await held.work(index.search, Query(text, None, only=frozenset((_SIGNS,))), k=12)
    found = [hit.key for hit in hits if "/nhom-" in hit.key][:5]
    told = Writer().line("Biểu hiện gần với mô tả nhất:", "bold")
    for number, key in enumerate(found, start=1):
        told.line(f"{number}. {held.corpus.provisions[key].heading}")
    await send(
        update,
        context,
        told.parts(),
        markup(rows([button(f"[{n}]", "p", short(k), 1) for n, k in enumerate(found, 1)], 5)),
    )


async def group(update: Update, context: Context) -> None:
    """``s:GROUP``, ``s:0`` for the groups."""
    query = update.callback_query
    assert query is not None
    await acknowledge(update)
    wanted = str(query.data).split(":")[1]
    if wanted not in _GROUPS:
        await edit(update, context, Part("27 biểu hiện theo Nghị quyết 04-NQ/TW (2016). Chọn nhóm:"), _groups())
        return
    corpus = door(context).corpus
    keys = [key for key in corpus.provisions if key.startswith(f"{_SIGNS}/nhom-{wanted}/")]
    told = Writer().line(f"Nhóm {wanted}. {_GROUPS[wanted]}", "bold")
    for number, key in enumerate(keys, start=1):
        told.line(f"{number}. {corpus.provisions[key].heading}")
    buttons = rows([button(f"[{n}]", "p", short(key), 1, f"s{wanted}") for n, key in enumerate(keys, 1)], 5)
    await edit(update, context, told.parts()[0], markup([*buttons, [button("Quay lại", "s", 0)]]))


def _groups() -> InlineKeyboardMarkup | None:
    return markup([[button(f"Nhóm {number}. {label}", "s", number)] for number, label in _GROUPS.items()])


def register(app: App) -> None:
    app.add_handler(CommandHandler("bieuhien", signs))
    app.add_handler(CallbackQueryHandler(group, r"^s:[0-3]$"))
