"""Guided forms: one question after the other by buttons (or typed), then the calculator's finding with its steps."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from assistant import clock
from assistant.calculator.finding import Finding
from assistant.calculator.functions import FUNCTIONS
from assistant.calculator.source import name_key
from bot import words
from bot.door import App, Context, door, in_group, thread
from bot.keyboards import button, markup, rows
from bot.render import Part, Writer, cut
from bot.sending import acknowledge, edit, send
from corpus.citation import say_day
from corpus.errors import ProposalError, RegulationError

_SKIP = "-"
_COUNTS = tuple((str(count), str(count)) for count in (*range(13), 15, 18, 20, 25, 28, 30, 35, 40, 45, 50, 60, 80))
_SHARES = tuple((f"{share}%", f"{share}%") for share in (100, 95, 90, 80, 70, 60, 50, 30, 20, 10, 0))
Done = Callable[[Update, Context, dict[str, str]], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One thing asked: the calculator's field, the sentence, values offered; `width` buttons a row."""

    key: str
    asks: str
    offers: Sequence[tuple[str, str]] = ()
    width: int = 5
    optional: bool = False


@dataclass(frozen=True)
class Form:
    """Steps and the calculator's function they are for; `done` replaces showing its finding."""

    function: str
    steps: tuple[Step, ...]
    done: Done | None = None


@dataclass
class Filling:
    """A form being filled in by one person."""

    form: Form
    token: str = field(default_factory=lambda: secrets.token_hex(4))
    given: dict[str, str] = field(default_factory=dict)
    at: int = 0

    @property
    def step(self) -> Step:
        return self.form.steps[self.at]


def _choices(function: str, key: str) -> tuple[tuple[str, str], ...]:
    options: Mapping[str, str] = FUNCTIONS[function].field(key).choices
    return tuple((value, label[:1].upper() + label[1:]) for value, label in options.items())


QUOTA = Form(
    "quota",
    (
        Step("doi_tuong", "Nhóm đối tượng nào?", _choices("quota", "doi_tuong"), 1),
        Step("tot", "Trong nhóm có bao nhiêu trường hợp xếp Hoàn thành tốt nhiệm vụ?", _COUNTS),
        Step("xuat_sac", "Đề nghị bao nhiêu trường hợp Hoàn thành xuất sắc nhiệm vụ?", _COUNTS),
        Step("don_vi_noi_troi", "Đơn vị có được cấp có thẩm quyền xác định là có thành tích xuất sắc, nổi trội không?", (("khong", "Không"), ("co", "Có")), 2),
    ),
)  # fmt: skip
RATING = Form(
    "highest",
    (
        Step("vai_tro", "Xem cho đối tượng nào?", _choices("highest", "vai_tro"), 1),
        Step("muc", "Muốn kiểm tra mức nào?", _choices("highest", "muc"), 1, True),
        Step("diem", "Tổng điểm đánh giá?", tuple((str(n), str(n)) for n in (95, 92, 90, 85, 80, 75, 70, 60, 50, 40)), 5, True),
        Step("hoan_thanh", "Tỷ lệ nhiệm vụ hoàn thành?", _SHARES, 4, True),
        Step("dung_han", "Tỷ lệ nhiệm vụ đúng hạn?", _SHARES, 4, True),
        Step("vuot_muc", "Tỷ lệ nhiệm vụ vượt mức?", _SHARES, 4, True),
        Step("khac_phuc", "Tỷ lệ hạn chế, khuyết điểm kỳ trước đã khắc phục?", (*_SHARES, ("khong-co", "Không có")), 4, True),
        Step("ky_luat", "Có bị kỷ luật trong năm không?", (("khong", "Không"), ("khien-trach", "Khiển trách"), ("canh-cao", "Cảnh cáo"), ("cach-chuc", "Cách chức")), 2, True),
    ),
)  # fmt: skip


async def begin(update: Update, context: Context, form: Form) -> None:
    """Ask the first question; in a group only point to the private chat."""
    if in_group(update):
        await send(update, context, words.PRIVATE_ONLY)
        return
    filling = Filling(form)
    door(context).flows[thread(update)] = filling
    part, keyboard = _question(filling)
    await send(update, context, [part], keyboard)


async def pressed(update: Update, context: Context) -> None:
    """``g:TOKEN:STEP:OFFER``; a button of another step or of a form given up is stale."""
    query, held = update.callback_query, door(context)
    assert query is not None
    _, token, at, offer = str(query.data).split(":")
    filling = held.flows.get(thread(update))
    if not isinstance(filling, Filling) or filling.token != token or filling.at != int(at):
        await acknowledge(update, words.STALE, alert=True)
        return
    await acknowledge(update)
    value = _SKIP if offer == _SKIP else filling.step.offers[int(offer)][0]
    await _take(update, context, filling, value)


async def typed(update: Update, context: Context, text: str) -> bool:
    """Take a typed message as the value asked for, where a form waits for one and the text fits it."""
    filling = door(context).flows.get(thread(update))
    if not isinstance(filling, Filling) or len(text) > 20:
        return False
    value = text.strip()
    if (
        filling.form.function == "highest"
        and filling.step.offers
        and filling.step.offers[0][0].endswith("%")
        and value.isdigit()
    ):
        value = f"{value}%"
    try:
        FUNCTIONS[filling.form.function].field(filling.step.key).value(value)
    except ProposalError as error:
        if not any(letter.isdigit() for letter in value) or " " in value:
            return False
        await send(update, context, str(error))
        return True
    await _take(update, context, filling, value)
    return True


async def _take(update: Update, context: Context, filling: Filling, value: str) -> None:
    if value != _SKIP:
        filling.given[filling.step.key] = value
    filling.at += 1
    if filling.at < len(filling.form.steps):
        part, keyboard = _question(filling)
        if update.callback_query is not None:
            await edit(update, context, part, keyboard)
        else:
            await send(update, context, [part], keyboard)
        return
    door(context).flows.pop(thread(update), None)
    if filling.form.done is not None:
        await filling.form.done(update, context, filling.given)
        return
    day = await door(context).as_of(update) or clock.today()
    try:
        finding = FUNCTIONS[filling.form.function](filling.given, today=day)
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


def finding_parts(finding: Finding) -> list[Part]:
    """A conclusion of the calculator: the verdict, the steps as on paper, other readings, the provisions."""
    told = Writer().line(finding.says, "bold")
    for title, items in (
        ("Cách tính", finding.steps),
        ("Cách hiểu khác", [reading.says for reading in finding.others]),
        ("Còn thiếu dữ kiện", finding.missing),
        ("Thuộc thẩm quyền xem xét", finding.judgement),
        ("Căn cứ", [name_key(key) for key in finding.citations]),
    ):
        if items:
            told.line().line(title, "bold")
            for item in items:
                told.line(f"– {item}")
    told.line().add(
        f"▪ Theo quy định áp dụng ngày {say_day(finding.as_of)}. Độ tin cậy: {finding.confidence.label}.", "italic"
    )
    return told.parts()


def _question(filling: Filling) -> tuple[Part, InlineKeyboardMarkup | None]:
    step = filling.step
    told = Writer().line(f"{filling.at + 1}/{len(filling.form.steps)}. {step.asks}", "bold")
    if step.width > 2 or not step.offers:
        told.add("Chọn một nút hoặc gõ giá trị khác." if step.offers else "Mời đồng chí gõ giá trị.")
    offers = [button(label, "g", filling.token, filling.at, number) for number, (_, label) in enumerate(step.offers)]
    found = rows(offers, step.width)
    if step.optional:
        found.append([button("Bỏ qua", "g", filling.token, filling.at, _SKIP)])
    return told.parts()[0], markup(found)


async def quota(update: Update, context: Context) -> None:
    await begin(update, context, QUOTA)


async def rating(update: Update, context: Context) -> None:
    await begin(update, context, RATING)


def register(app: App) -> None:
    app.add_handler(CommandHandler("kiemtra", quota))
    app.add_handler(CommandHandler("xeploai", rating))
    app.add_handler(CallbackQueryHandler(pressed, r"^g:[0-9a-f]{8}:\d+:(\d+|-)$"))
