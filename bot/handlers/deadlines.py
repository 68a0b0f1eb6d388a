"""The deadlines of one's own level, with a calendar file."""

from __future__ import annotations

from datetime import date

from telegram import Update
from telegram.ext import CommandHandler

from assistant import clock
from assistant.calculator import agenda
from assistant.calculator.functions import FUNCTIONS
from bot.door import App, Context, door
from bot.form import Form, Step
from bot.handlers.form import begin, finding_parts, show
from bot.render import cut
from bot.sending import send_file
from corpus.errors import RegulationError

_UNITS = (("chi-bo", "Chi bộ trực thuộc"), ("co-so", "Chi bộ, đảng bộ cơ sở"), ("tinh", "Đảng bộ cấp tỉnh"))
_DAYS = (1, 5, 8, 10, 12, 15, 18, 20)
_FIELD = FUNCTIONS["timeline"].field("nam")


def form(year: int, unit: str | None) -> Form:
    """The level (the one chosen last time stands first), then the day of the meeting."""
    days = tuple((date(year, 12, day).isoformat(), f"{day:02d}/12/{year}") for day in _DAYS)
    units = tuple(sorted(_UNITS, key=lambda one: one[0] != unit))
    return Form(
        "timeline",
        (
            Step("don_vi", f"Kỳ năm {year}: đơn vị của đồng chí ở cấp nào?", units, 1),
            Step("ngay_hop", f"Ngày hội nghị kiểm điểm (dự kiến) của kỳ năm {year}?", days, 4,
                 hint="Chọn một nút hoặc gõ ngày khác, ví dụ 16/12/" + f"{year}."),
        ),
        _done,
    )  # fmt: skip


async def ask(update: Update, context: Context) -> None:
    """``/han``, or ``/han 2025`` for another year."""
    held, args = door(context), context.args or []
    year = clock.today().year
    if args:
        year = _FIELD.value(args[0].removeprefix("năm"))
    chosen = await held.work(held.desk.store.settings_of, held.person(update))
    await begin(update, context, form(year, chosen.get("level")), {"nam": str(year)})


async def _done(update: Update, context: Context, given: dict[str, str]) -> None:
    held, function = door(context), FUNCTIONS["timeline"]
    try:
        finding = function(given, today=clock.today())
    except RegulationError as error:
        await show(update, context, cut(str(error)))
        return
    await held.work(held.desk.store.set_settings, held.person(update), level=given["don_vi"])
    await show(update, context, finding_parts(finding, steps="Các mốc", folds=False))
    content = agenda.of_round(**function.read(given))
    name = f"ky-kiem-diem-{given['nam']}.ics"
    await send_file(update, context, content, name=name, caption="Các mốc để đưa vào lịch.")


def register(app: App) -> None:
    app.add_handler(CommandHandler("han", ask))
