"""The deadlines of one's own level, with a calendar file."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CommandHandler

from assistant import clock
from assistant.calculator import agenda, timeline
from assistant.calculator.functions import FUNCTIONS
from bot.door import App, Context, door
from bot.handlers.form import Form, Step, begin, finding_parts, show
from bot.render import cut
from bot.sending import send_file
from corpus.errors import RegulationError

_UNITS = (("chi-bo", "Chi bộ trực thuộc"), ("co-so", "Chi bộ, đảng bộ cơ sở"), ("tinh", "Đảng bộ cấp tỉnh"))


async def ask(update: Update, context: Context) -> None:
    """``/han``: level, then the day of the meeting."""
    year = clock.today().year
    days = tuple((f"{year}-12-{day:02d}", f"{day:02d}/12/{year}") for day in (1, 5, 8, 10, 12, 15, 18, 20))
    steps = (
        Step("don_vi", "Đơn vị của đồng chí?", _UNITS, 1),
        Step("ngay_hop", f"Ngày hội nghị kiểm điểm (dự kiến) của kỳ năm {year}?", days, 4),
    )
    await begin(update, context, Form("timeline", steps, _done))


async def _done(update: Update, context: Context, given: dict[str, str]) -> None:
    held, function = door(context), FUNCTIONS["timeline"]
    whole = {**given, "nam": str(clock.today().year)}
    try:
        finding = function(whole, today=clock.today())
    except RegulationError as error:
        await show(update, context, cut(str(error)))
        return
    await held.work(held.desk.store.set_settings, held.person(update), level=given["don_vi"])
    await show(update, context, finding_parts(finding))
    content = agenda.write(timeline.milestones(**function.read(whole)), name=f"Kỳ kiểm điểm năm {whole['nam']}")
    await send_file(
        update, context, content, name=f"ky-kiem-diem-{whole['nam']}.ics", caption="Các mốc để đưa vào lịch."
    )


def register(app: App) -> None:
    app.add_handler(CommandHandler("han", ask))
