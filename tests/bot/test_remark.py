"""Reporting what is wrong."""

from __future__ import annotations

import pytest

from assistant.desk import Desk
from eval.bot.api import Emulator, buttons


@pytest.mark.parametrize(
    "said", [["/baosai mẫu 2B dẫn sai điều"], ["/baosai\nmẫu 2B dẫn sai điều"], ["/baosai", "mẫu 2B dẫn sai điều"]]
)
async def test_remark_is_kept_with_the_last_answer(bot: Emulator, desk: Desk, said: list[str]):
    """
    On the same line, on the next one, or as the next message.
    """
    bot.say("mẫu 2B dùng cho ai")
    answer = await bot.reply(1)
    for number, text in enumerate(said, start=2):
        bot.say(text)
        await bot.reply(number)
    (kept,) = desk.store.feedback.list()

    assert (kept.comment, kept.helpful) == ("mẫu 2B dẫn sai điều", False)
    assert kept.receipt == buttons(answer)[0]["callback_data"].split(":")[1]


async def test_remark_can_be_given_up(bot: Emulator, desk: Desk):
    """
    "Thôi" keeps nothing, and the message after it is a question again.
    """
    bot.say("/baosai")
    await bot.reply(1)
    bot.say("Thôi")
    await bot.reply(2)
    bot.say("mẫu 2B dùng cho ai")

    assert "2B" in (await bot.reply(3))["text"]
    assert desk.store.feedback.list() == []
