"""``/kiemtra``: whether the excellent of a group are within the quota."""

from __future__ import annotations

from telegram import Update
from telegram.ext import CommandHandler

from bot.door import App, Context
from bot.form import COUNTS, Form, Step, choices
from bot.handlers.form import begin

FORM = Form(
    "quota",
    (
        Step("doi_tuong", "Nhóm đối tượng nào?", choices("quota", "doi_tuong"), 1),
        Step("tot", "Trong nhóm có bao nhiêu trường hợp xếp Hoàn thành tốt nhiệm vụ?", COUNTS),
        Step("xuat_sac", "Đề nghị bao nhiêu trường hợp Hoàn thành xuất sắc nhiệm vụ?", COUNTS),
        Step("don_vi_noi_troi", "Đơn vị có được cấp có thẩm quyền xác định là có thành tích xuất sắc, nổi trội không?", (("khong", "Không"), ("co", "Có")), 2),
    ),
)  # fmt: skip


async def check(update: Update, context: Context) -> None:
    await begin(update, context, FORM)


def register(app: App) -> None:
    app.add_handler(CommandHandler("kiemtra", check))
