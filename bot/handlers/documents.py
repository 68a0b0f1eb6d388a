"""``/vanban``: the documents, in force or not, and what is known of each."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from assistant import clock
from bot import words
from bot.door import App, Context, door
from bot.keyboards import Rows, button, key_of, markup, short
from bot.render import Part, Writer, shorten
from bot.sending import acknowledge, edit, send
from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Document
from corpus.reference import find_references
from corpus.timeline import chain, predecessors, standing

_PAGE = 8


async def documents(update: Update, context: Context) -> None:
    """``/vanban``: the list; with a name after it, the documents that bear it."""
    held, text = door(context), " ".join(context.args or [])
    if text:
        reading = text if not text.isdigit() else f"Quy định {text}"
        found = [d for r in find_references(reading, held.corpus) for d in candidates(r, held.corpus)] or [
            d for d in held.corpus if (d.number or "").lower().startswith(text.lower())
        ]
        if not found:
            await send(update, context, f"Kho không có văn bản “{shorten(text, 60)}”. Xem danh sách: /vanban")
            return
        buttons = [[button(name_document(d), "d", short(d.id))] for d in {d.id: d for d in found[:8]}.values()]
        await send(update, context, "Văn bản tìm thấy:", markup(buttons))
        return
    part, keyboard = _listing(context, 1)
    await send(update, context, [part], markup(keyboard))


async def listing(update: Update, context: Context) -> None:
    """``l:PAGE``."""
    query = update.callback_query
    assert query is not None
    await acknowledge(update)
    part, keyboard = _listing(context, int(str(query.data).split(":")[1]))
    await edit(update, context, part, markup(keyboard))


def _listing(context: Context, page: int) -> tuple[Part, Rows]:
    corpus = door(context).corpus
    every = sorted(
        corpus, key=lambda d: (d.is_local, not d.provisions, not d.in_force.holds(clock.today()), d.kind.label, d.id)
    )
    pages = (len(every) + _PAGE - 1) // _PAGE
    page = min(max(page, 1), pages)
    found: Rows = [[button(shorten(_label(d), 60), "d", short(d.id))] for d in every[(page - 1) * _PAGE : page * _PAGE]]
    found.append(
        [
            button(label, "l", to)
            for label, to in (("Trang trước", page - 1), ("Trang sau", page + 1))
            if 1 <= to <= pages
        ]
    )
    told = (
        Writer()
        .line(f"Văn bản trong kho, trang {page}/{pages}", "bold")
        .add("Còn hiệu lực, có nội dung xếp trước. Tìm theo số: /vanban 366")
    )
    return told.parts()[0], [row for row in found if row]


def _label(document: Document) -> str:
    ended = document.in_force.until is not None and document.in_force.until <= clock.today()
    return name_document(document) + (" (hết hiệu lực)" if ended else "")


async def document(update: Update, context: Context) -> None:
    """``d:ID``: what is known of a document."""
    query, corpus = update.callback_query, door(context).corpus
    assert query is not None
    wanted = str(query.data).split(":")[1]
    key = key_of(corpus, wanted)
    if key is None or key not in corpus.documents:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    one = corpus.documents[key]
    before = [d for d in predecessors(corpus, key) if d.provisions]
    told = Writer().line(name_document(one), "bold")
    told.line(one.title).line().line(f"Tình trạng: {standing(corpus, one, clock.today())}")
    line = chain(corpus, key)
    if len(line) > 1:
        told.line("Thay thế nhau: " + " → ".join(name_document(item) for item in line))
    told.line(f"Điều khoản trong kho: {len(one.provisions)}" if one.provisions else "Kho chỉ có danh tính văn bản này.")
    changed = [
        [button(f"Thay đổi so với {name_document(old, dated=False)}", "w", wanted, short(old.id))]
        for old in before[-2:]
        if one.provisions
    ]
    await edit(update, context, told.parts()[0], markup([*changed, [button("Danh sách văn bản", "l", 1)]]))


def register(app: App) -> None:
    app.add_handler(CommandHandler("vanban", documents))
    app.add_handler(CallbackQueryHandler(listing, r"^l:\d+$"))
    app.add_handler(CallbackQueryHandler(document, r"^d:[0-9a-f]{12}$"))
