"""Every command and its buttons."""

from __future__ import annotations

import pytest

from eval.bot.api import Emulator, buttons


@pytest.mark.parametrize(
    ("command", "words"),
    [("/start", "Chào đồng chí"), ("/trogiup", "/kiemtra"), ("/rieng_tu", "91/2025/QH15"), ("/xoa", "Đã xóa xong"),
     ("/ngay 31/12/2022", "áp dụng ngày 31/12/2022"), ("/ngay hôm", "không phải ngày"), ("/lalala", "Không có lệnh này"),
     ("/baosai mẫu 2B dẫn sai", "Đã ghi nhận"), ("/hoi mẫu 2B dùng cho ai", "2B"), ("/vanban", "Văn bản trong kho"),
     ("/vanban 366", "Văn bản tìm thấy"), ("/bieuhien háo danh", "thành tích"), ("/start khongco", "Không mở được")],
)  # fmt: skip
async def test_command_is_answered(bot: Emulator, command: str, words: str):
    """
    Each command says what it is for.
    """
    bot.say(command)

    assert words in (await bot.reply(1))["text"]


async def test_quota_is_checked_by_buttons(bot: Emulator):
    """
    Group, counts, then the verdict with its steps; a typed number serves as well as a button.
    """
    bot.say("/kiemtra")
    form = await bot.reply(1)
    bot.press(buttons(form)[0]["text"])
    await bot.until(lambda: "2/4" in form["text"])
    stale = buttons(form)[0]["callback_data"]
    bot.press("28")
    await bot.until(lambda: "3/4" in form["text"])
    bot.press_data(stale, message=form)
    await bot.until(lambda: any("đã cũ" in item.get("text", "") for item in bot.answers))
    bot.say("6")
    await bot.until(lambda: len(bot.texts()) == 2)
    bot.press("Không")
    await bot.until(lambda: "20% × 28 = 5,6" in bot.texts()[-1])


async def test_rating_is_checked_by_buttons(bot: Emulator):
    """
    What one does not know is skipped, and the finding says what is missing.
    """
    bot.say("/xeploai")
    form = await bot.reply(1)
    bot.press("Đảng viên")
    await bot.until(lambda: "2/8" in form["text"])
    for step in range(3, 10):
        bot.press("Bỏ qua")
        await bot.until(lambda: f"{step}/8" in form["text"] or "Cách tính" in form["text"])  # noqa: B023
    assert "Còn thiếu dữ kiện" in form["text"]


async def test_deadlines_come_with_a_calendar(bot: Emulator):
    """
    Level and day of the meeting, then the milestones and an .ics file.
    """
    bot.say("/han")
    form = await bot.reply(1)
    bot.press("Chi bộ, đảng bộ cơ sở")
    await bot.until(lambda: "2/2" in form["text"])
    bot.press("18/12/2026")
    calendar = await bot.reply(2)

    assert bot.files[calendar["document"]["file_id"]].startswith(b"BEGIN:VCALENDAR")


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
    From the list to the document to its changes against the one before.
    """
    bot.say("/vanban 366")
    message = await bot.reply(1)
    bot.press(buttons(message)[0]["text"])
    await bot.until(lambda: "Tình trạng" in message["text"])
    bot.press("Có gì thay đổi")
    await bot.until(lambda: "Trước:" in "".join(bot.texts()))


async def test_practice_grades_and_goes_on(bot: Emulator):
    """
    A question, the answer graded with its provision, the next question.
    """
    bot.say("/luyentap")
    item = await bot.reply(1, within=20)
    bot.press("A")
    await bot.until(lambda: "gặp lại ngày" in item["text"])
    bot.press("Câu tiếp theo")
    await bot.reply(2)


async def test_inline_gives_at_most_five_provisions(bot: Emulator):
    """
    To be sent into any chat.
    """
    bot.ask_inline("gửi dự thảo báo cáo trước mấy ngày")
    await bot.until(lambda: bot.answers)

    assert 1 <= len(bot.answers[0]["results"]) <= 5


async def test_text_file_is_audited_and_comes_back_annotated(bot: Emulator):
    """
    One message tells the progress and then the findings; the copy follows.
    """
    bot.send_file("bao-cao.txt", "Có 28/40 đảng viên xếp loại tốt, đạt 71,00%.\n".encode())
    copy = await bot.reply(2, within=20)

    assert copy["document"]["file_name"] == "bao-cao-da-soat.docx"
    assert "sai 1" in bot.texts()[0]
    assert len(bot.of("editMessageText")) == 2


@pytest.mark.parametrize(
    ("name", "size", "words"), [("a.exe", 0, "Không đọc được"), ("a.pdf", 21 << 20, "20 MB"), ("a.docx", 0, "a.docx")]
)
async def test_bad_file_is_refused_with_a_reason(bot: Emulator, name: str, size: int, words: str):
    """
    Wrong kind, too large, not what its name says.
    """
    bot.send_file(name, b"x", size=size)
    await bot.until(lambda: any(words in text for text in bot.texts()))


async def test_group_is_answered_only_when_addressed_and_never_about_a_person(bot: Emulator):
    """
    Others' talk is left alone; a named person's rating is not spoken of in a group.
    """
    bot.say("gửi dự thảo trước mấy ngày", chat=-5, user=7)
    bot.say("@troly_test_bot đồng chí Nguyễn Văn An được xếp loại gì", chat=-5, user=7)
    bot.say("@troly_test_bot gửi dự thảo báo cáo trước mấy ngày", chat=-5, user=7)
    await bot.reply(2, chat=-5)
    first, second = bot.texts(-5)

    assert "nhắn riêng" in first
    assert "An" not in first
    assert "ngày" in second


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
