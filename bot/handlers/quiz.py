"""Practice: topics by buttons, a question with options, the explanation with its provision, where one errs."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from assistant import clock
from assistant.training import Quiz
from bot import words
from bot.door import App, Context, door, in_group
from bot.keyboards import button, markup, rows, short
from bot.render import Part, Writer
from bot.sending import acknowledge, edit, send
from corpus.citation import name_key, say_day
from corpus.errors import RegulationError

_LETTERS = "ABCDEFGH"
_MIXED = "-"  # stands for all topics in a button
_WEAKEST, _KEYS = 4, 3


def _quiz(context: Context) -> Quiz:
    """The quiz over the texts as they are now; made anew when they have changed."""
    held, kept = door(context), context.application.bot_data
    if kept.get("quiz_of") is not held.corpus:
        kept["quiz"], kept["quiz_of"] = Quiz(held.corpus, held.desk.store.progress), held.corpus
    found = kept["quiz"]
    assert isinstance(found, Quiz)
    return found


async def begin(update: Update, context: Context) -> None:
    """``/luyentap``: what to practise, and how many wait to be repeated."""
    if in_group(update):
        await send(update, context, words.PRIVATE_ONLY)
        return
    part, keyboard = await _menu(update, context)
    await send(update, context, [part], keyboard)


async def menu(update: Update, context: Context) -> None:
    """``t``: the topics again."""
    await acknowledge(update)
    part, keyboard = await _menu(update, context)
    await edit(update, context, part, keyboard)


async def _menu(update: Update, context: Context) -> tuple[Part, InlineKeyboardMarkup | None]:
    held, quiz = door(context), _quiz(context)
    topics = await held.work(quiz.topics)
    waiting = await held.work(quiz.due, held.person(update))
    told = (
        Writer()
        .line("Luyện tập", "bold")
        .line("Mỗi câu có một phương án đúng, trả lời xong có giải thích và điều khoản.")
    )
    if waiting:
        told.line(f"Có {waiting} câu đã đến lúc ôn lại; các câu đó được hỏi trước.")
    told.add("Chọn chủ đề:")
    offers = [[button("Tất cả chủ đề đang áp dụng", "k", _MIXED)]]
    offers += [[button(f"{label} ({count})", "k", id)] for id, label, count in topics]
    offers.append([button("Chỗ tôi còn yếu", "y", 1)])
    return told.parts()[0], markup(offers)


async def weak(update: Update, context: Context) -> None:
    """``y``: the topics in which the person erred, with the provisions to read again."""
    held = door(context)
    await acknowledge(update)
    points = (await held.work(_quiz(context).weak_points, held.person(update)))[:_WEAKEST]
    told = Writer().line("Chỗ cần ôn thêm", "bold")
    if not points:
        told.add("Chưa có câu nào trả lời sai. Đồng chí luyện thêm rồi xem lại ở đây.")
    offers = []
    keys: list[str] = []
    for point in points:
        told.line().line(point.label, "bold").line(f"Đúng {point.right}/{point.total} lượt. Nên đọc lại:")
        for key in point.keys[:_KEYS]:
            keys.append(key)
            told.line(f"[{len(keys)}] {name_key(held.corpus, key)}")
        offers.append([button(f"Luyện: {point.label}", "k", point.topic)])
    reading = rows([button(f"[{number}]", "p", short(key), 1, "y1") for number, key in enumerate(keys, 1)], 6)
    await edit(update, context, told.parts()[0], markup([*reading, *offers, [button("Các chủ đề", "t", 1)]]))


async def following(update: Update, context: Context) -> None:
    """``k:TOPIC``: the next question of a topic."""
    assert update.callback_query is not None
    wanted = str(update.callback_query.data).split(":")[1]
    held, topic = door(context), None if wanted in (_MIXED, "1") else wanted
    try:
        item = await held.work(_quiz(context).next, held.person(update), topic=topic, today=clock.today())
    except RegulationError:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    if item is None:
        await send(update, context, words.ALL_PRACTISED, markup([[button("Các chủ đề", "t", 1)]]))
        return
    told = Writer().line(item.topic_label, "italic").line(item.question, "bold").line()
    for letter, option in zip(_LETTERS, item.options, strict=False):
        told.line(f"{letter}. {option.text}")
    offers = [
        button(letter, "q", item.id, option.id, wanted) for letter, option in zip(_LETTERS, item.options, strict=False)
    ]
    await send(update, context, told.parts(), markup(rows(offers, 4)))


async def answer(update: Update, context: Context) -> None:
    """``q:ITEM:OPTION:TOPIC``: graded, explained, and when the question comes again."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, item, option, *topic = str(query.data).split(":")
    try:
        result = await held.work(_quiz(context).grade, held.person(update), item, option)
    except RegulationError:
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    told = Writer()
    if (asked := getattr(query.message, "text", None)) and len(asked) < 1_500:
        told.line(asked).line()
    told.line("Đúng." if result.correct else f"Chưa đúng. Đáp án: {result.right.text}", "bold")
    told.line(result.explanation)
    for key in result.citations:
        told.line(f"– {name_key(held.corpus, key)}")
    told.line().add(
        f"Đúng {result.right_count}/{result.total_count} lượt. Câu này sẽ gặp lại ngày {say_day(result.due.date())}.",
        "italic",
    )
    wanted = topic[0] if topic else _MIXED
    parts = told.parts()
    keyboard = markup(
        [[button("Câu tiếp theo", "k", wanted)], [button("Các chủ đề", "t", 1), button("Chỗ còn yếu", "y", 1)]]
    )
    if len(parts) == 1:
        await edit(update, context, parts[0], keyboard)
    else:
        await send(update, context, parts, keyboard)


def register(app: App) -> None:
    app.add_handler(CommandHandler("luyentap", begin))
    app.add_handler(CallbackQueryHandler(menu, r"^t:1$"))
    app.add_handler(CallbackQueryHandler(weak, r"^y:1$"))
    app.add_handler(CallbackQueryHandler(answer, r"^q:[^:]+:[^:]+(:[^:]+)?$"))
    app.add_handler(CallbackQueryHandler(following, r"^k:[^:]+$"))
