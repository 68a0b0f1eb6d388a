"""A message is a question."""

from __future__ import annotations

from eval.bot.api import Emulator, buttons


async def test_question_is_answered_with_citations_that_open_and_close(bot: Emulator):
    """
    The answer carries a button for each citation; it opens the provision in place and "Quay lại" brings the answer back.
    """
    bot.say("chi bộ được xếp tối đa mấy đồng chí xuất sắc?")
    answer = await bot.reply(1)
    text = answer["text"]
    assert "20%" in text
    assert "[1] Điều 11, khoản 1, điểm 1.5" in text
    assert "▪ Theo quy định đang áp dụng, ngày 21/11/2026." in text
    assert {item["type"] for item in answer["entities"]} >= {"bold", "blockquote"}

    bot.press("[1]")
    await bot.until(lambda: "Quay lại" in [item["text"] for item in buttons(answer)])
    assert answer["text"] != text
    bot.press("Quay lại")
    await bot.until(lambda: answer["text"] == text)
