"""What changed between a document and the one before: figures first, then group by group, page by page."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot import words
from bot.door import App, Context, door
from bot.keyboards import button, key_of, markup, rows
from bot.render import Part, Writer
from bot.sending import acknowledge, edit, typing
from corpus.changes.cell import Cell
from corpus.changes.memory import remembered
from corpus.changes.view import Group, Row, View, view
from corpus.document import Corpus
from corpus.errors import InputError

_PAGE_UNITS = 3_000


def _compare(corpus: Corpus, old: str, new: str) -> View:
    return view(corpus, remembered(corpus, old, new))


async def changes(update: Update, context: Context) -> None:
    """``w:NEW:OLD``: what is compared and how much was found; ``w:NEW:OLD:GROUP:PAGE``: the rows of a group."""
    query, corpus = update.callback_query, door(context).corpus
    assert query is not None
    _, new, old, *place = str(query.data).split(":")
    keys = [key_of(corpus, each) for each in (old, new)]
    if not all(key in corpus.documents for key in keys):
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    async with typing(update, context):
        try:
            found = await door(context).work(_compare, corpus, str(keys[0]), str(keys[1]))
        except InputError as error:
            await edit(update, context, Part(str(error)), markup([[button("Quay lại", "d", new)]]))
            return
    group = next((each for each in found.groups if place and each.id == place[0]), None)
    if group is None:
        offers = [[button(f"{each.title} ({len(each.rows)})", "w", new, old, each.id, 1)] for each in found.groups]
        await edit(update, context, _overview(found), markup([*offers, [button("Quay lại", "d", new)]]))
        return
    pages = _pages(group, found.names)
    at = min(max(int(place[1]), 1), len(pages))
    turn = [
        button(label, "w", new, old, group.id, to)
        for label, to in (("Trang trước", at - 1), ("Trang sau", at + 1))
        if 1 <= to <= len(pages)
    ]
    await edit(update, context, pages[at - 1], markup([*rows(turn, 2), [button("Quay lại", "w", new, old)]]))


def _overview(found: View) -> Part:
    told = Writer().line(found.title, "bold").line()
    for note in found.notes:
        told.line(f"Lưu ý: {note}", "italic")
    told.line().add(f"Giữ nội dung: {len(found.same)} chỗ. Chọn phần cần xem:")
    return told.parts()[0]


def _pages(group: Group, names: tuple[str, str]) -> list[Part]:
    """Rows whole, as many as read well on a phone."""
    pages, told = [], Writer().line(group.title, "bold")
    if group.lead:
        told.line(group.lead, "italic")
    for row in group.rows:
        if len(told.text) > _PAGE_UNITS:
            pages.append(told.parts()[0])
            told = Writer().line(f"{group.title} (tiếp)", "bold")
        _tell(told, group, row, names)
    pages.append(told.parts()[0])
    return pages


def _tell(told: Writer, group: Group, row: Row, names: tuple[str, str]) -> None:
    told.line().line(row.label, "bold")
    if group.id in ("added", "dropped"):
        told.line(_said(row.new if group.id == "added" else row.old))
        return
    for name, cell in zip(names, (row.old, row.new), strict=True):
        told.line(f"{name}: {_said(cell)}")


def _said(cell: Cell) -> str:
    detail = f" – {' / '.join(cell.detail.splitlines())}" if cell.detail else ""
    place = f" [{'; '.join(name for _, name in cell.places)}]" if cell.places else ""
    mark = f" ({cell.mark})" if cell.mark else ""
    return f"{' '.join(cell.says.split())}{detail}{place}{mark}"


def register(app: App) -> None:
    app.add_handler(CallbackQueryHandler(changes, r"^w:[0-9a-f]{12}:[0-9a-f]{12}(:[a-z]+:\d+)?$"))
