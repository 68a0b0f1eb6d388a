"""Every command and its buttons."""

from __future__ import annotations

import pytest

from eval.bot.api import Emulator, buttons


@pytest.mark.parametrize(
    ("command", "words"),
    [("/start", "Chào đồng chí"), ("/trogiup", "/kiemtra"), ("/rieng_tu", "91/2025/QH15"), ("/xoa", "Đã xóa xong"),
     ("/ngay 31/12/2022", "áp dụng ngày 31/12/2022"), ("/ngay hôm", "không phải ngày"), ("/noi", "Chọn nơi"),
     ("/noi lai chau", "văn bản của Lai Châu"), ("/noi Sao Hỏa", "Các nơi đang có văn bản"), ("/lalala", "Không có lệnh này"),
     ("/baosai mẫu 2B dẫn sai", "Đã ghi nhận"), ("/hoi mẫu 2B dùng cho ai", "2B"), ("/vanban", "Văn bản trong kho"),
     ("/vanban 366", "Văn bản tìm thấy"), ("/bieuhien háo danh", "thành tích"), ("/start khongco", "Không mở được")],
)  # fmt: skip
async def test_command_is_answered(bot: Emulator, command: str, words: str):
    """
    Each command says what it is for.
    """
    bot.say(command)

    assert words in (await bot.reply(1))["text"]


async def test_signs_are_read_group_by_group(bot: Emulator):
    """
    Nine signs a group, each opens and leads back.
    """
    bot.say("/bieuhien")
    message = await bot.reply(1)
    bot.press(buttons(message)[1]["text"])
    await bot.until(lambda: "Bệnh thành tích" in message["text"])
    bot.press("[4]")
    await bot.until(lambda: [item["text"] for item in buttons(message)] == ["Quay lại"])
    bot.press("Quay lại")
    await bot.until(lambda: "Nhóm 2." in message["text"])


async def test_document_tells_what_changed(bot: Emulator):
    """
    From the list to the document to its changes against the one before, figures first, and back.
    """
    bot.say("/vanban 366")
    message = await bot.reply(1)
    bot.press(buttons(message)[0]["text"])
    await bot.until(lambda: "Tình trạng" in message["text"])
    bot.press("Thay đổi so với Quy định 124-QĐ/TW")
    await bot.until(lambda: "Điểm mới của Quy định 366-QĐ/TW" in message["text"], within=40)
    bot.press(buttons(message)[0]["text"])
    await bot.until(lambda: "ít nhất 30%" in message["text"])
    bot.press("Trang sau")
    await bot.until(lambda: "(tiếp)" in message["text"])
    bot.press("Quay lại")
    await bot.until(lambda: "Điểm mới" in message["text"])
    bot.press("Quay lại")
    await bot.until(lambda: "Tình trạng" in message["text"])


async def test_inline_gives_at_most_five_provisions(bot: Emulator):
    """
    To be sent into any chat.
    """
    bot.ask_inline("gửi dự thảo báo cáo trước mấy ngày")
    await bot.until(lambda: bot.answers)

    assert 1 <= len(bot.answers[0]["results"]) <= 5


async def test_deep_link_opens_the_receipt(bot: Emulator):
    """
    The number under an answer shows the same answer again.
    """
    bot.say("mẫu 2B dùng cho ai")
    answer = await bot.reply(1)
    receipt = buttons(answer)[0]["callback_data"].split(":")[1]
    bot.say(f"/start {receipt}")

    assert (await bot.reply(2))["text"] == answer["text"]
    bot.press("Hữu ích")
    await bot.until(lambda: any("Đã ghi nhận" in item.get("text", "") for item in bot.answers))
