"""Practice by topic, and where one is weak."""

from __future__ import annotations

from assistant.desk import Desk
from assistant.training import Quiz
from eval.bot.api import Emulator, buttons


async def test_practice_of_a_topic_grades_and_shows_where_one_errs(bot: Emulator, desk: Desk):
    """
    Topic, question, wrong answer with its explanation, then the weak points with the provisions to read.
    """
    bot.say("/luyentap")
    menu = await bot.reply(1, within=20)
    label = next(item["text"] for item in buttons(menu) if item["text"].startswith("27 biểu hiện"))
    bot.press(label)
    asked = await bot.reply(2, within=20)
    quiz = Quiz(desk.assistant.corpus, desk.store.progress)
    _, item, *_ = buttons(asked)[0]["callback_data"].split(":")
    right = quiz.items()[item].right
    wrong = next(each for each in buttons(asked) if each["callback_data"].split(":")[2] != right)
    bot.press(wrong["text"])
    await bot.until(lambda: "Chưa đúng" in asked["text"] and "gặp lại ngày" in asked["text"])

    bot.press("Chỗ còn yếu")
    await bot.until(lambda: "Chỗ cần ôn thêm" in asked["text"])
    bot.press("[1]")
    await bot.until(lambda: "Quay lại" in [each["text"] for each in buttons(asked)])
    bot.press("Quay lại")
    await bot.until(lambda: "Chỗ cần ôn thêm" in asked["text"])
    bot.press("Các chủ đề")
    await bot.until(lambda: "Chọn chủ đề" in asked["text"])


async def test_practice_goes_on_within_its_topic(bot: Emulator):
    """
    The next question is of the topic chosen.
    """
    bot.say("/luyentap")
    await bot.reply(1, within=20)
    label = next(item["text"] for item in buttons(bot.sent[-1]) if item["text"].startswith("Mẫu biểu"))
    bot.press(label)
    first = await bot.reply(2, within=20)
    bot.press("A")
    await bot.until(lambda: "gặp lại ngày" in first["text"])
    bot.press("Câu tiếp theo")

    assert (await bot.reply(3))["text"].startswith("Mẫu biểu")


async def test_button_of_a_topic_that_is_gone_is_stale(bot: Emulator):
    """
    Told kindly.
    """
    bot.press_data("k:khong-co")
    await bot.until(lambda: any("đã cũ" in item.get("text", "") for item in bot.answers))


async def test_nothing_to_repeat_is_said(bot: Emulator):
    """
    Who never erred is told so.
    """
    bot.say("/luyentap")
    menu = await bot.reply(1, within=20)
    bot.press("Chỗ tôi còn yếu")
    await bot.until(lambda: "Chưa có câu nào trả lời sai" in menu["text"])
