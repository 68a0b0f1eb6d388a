"""Reading the texts: the 27 signs by group or description, the documents with their standing and what changed."""

from __future__ import annotations

import contextlib

from telegram import InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler, InlineQueryHandler

from assistant import clock
from assistant.answering.compare import compare_documents
from bot import words
from bot.door import App, Context, door
from bot.handlers.citation import provision_parts
from bot.keyboards import Rows, button, key_of, markup, rows, short
from bot.render import Part, Writer, shorten
from bot.sending import acknowledge, edit, send
from bot.view import provision_text
from corpus.citation import name_document, name_key
from corpus.document import Document
from corpus.timeline import chain, predecessors, standing
from corpus.topics import load_topics
from index.search import Query

_SIGNS = "nq-04-2016"
_GROUPS = {
    "1": "Suy thoái về tư tưởng chính trị",
    "2": "Suy thoái về đạo đức, lối sống",
    "3": "“Tự diễn biến”, “tự chuyển hóa”",
}
_PAGE = 8


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


async def documents(update: Update, context: Context) -> None:
    """``/vanban``: the list; with a name after it, the documents that bear it."""
    held, text = door(context), " ".join(context.args or [])
    if text:
        from corpus.reference import candidates, find_references

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
    """``d:ID``: what is known of a document; ``w:ID``: what changed against the one before."""
    query, corpus = update.callback_query, door(context).corpus
    assert query is not None
    what, wanted = str(query.data).split(":")
    key = key_of(corpus, wanted)
    if key is None or key not in corpus.documents:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    one = corpus.documents[key]
    before = [d for d in predecessors(corpus, key) if d.provisions]
    told = Writer().line(name_document(one), "bold")
    if what == "w" and before:
        told.line(f"So với {name_document(before[-1])}:")
        for row in compare_documents(corpus, load_topics(), before[-1].id, key):
            if row.changed and row.left and row.right:
                told.line().line(row.label, "bold").line(f"Trước: {row.left}").line(f"Nay: {row.right}")
        parts = told.parts()
        if len(parts) > 1:
            await send(update, context, parts, markup([[button("Về văn bản", "d", wanted)]]))
        else:
            await edit(update, context, parts[0], markup([[button("Quay lại", "d", wanted)]]))
        return
    told.line(one.title).line().line(f"Tình trạng: {standing(corpus, one, clock.today())}")
    line = chain(corpus, key)
    if len(line) > 1:
        told.line("Thay thế nhau: " + " → ".join(name_document(item) for item in line))
    told.line(f"Điều khoản trong kho: {len(one.provisions)}" if one.provisions else "Kho chỉ có danh tính văn bản này.")
    changed = [[button("Có gì thay đổi", "w", wanted)]] if before and one.provisions else []
    await edit(update, context, told.parts()[0], markup([*changed, [button("Danh sách văn bản", "l", 1)]]))


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
    app.add_handler(CommandHandler("bieuhien", signs))
    app.add_handler(CommandHandler("vanban", documents))
    app.add_handler(CallbackQueryHandler(group, r"^s:[0-3]$"))
    app.add_handler(CallbackQueryHandler(provision, r"^p:[0-9a-f]{12}:\d+(:(s[1-3]|y1|d[0-9a-f]{12}))?$"))
    app.add_handler(CallbackQueryHandler(listing, r"^l:\d+$"))
    app.add_handler(CallbackQueryHandler(document, r"^[dw]:[0-9a-f]{12}$"))
    app.add_handler(InlineQueryHandler(inline))
