"""Errors of the server: the chat they hit is looked after, all others go on."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from assistant.desk import Desk
from assistant.settings import Settings
from bot import errors, run
from eval.bot.api import Emulator

_ASKED = "mẫu 2B dùng cho ai"
_NEXT, _MARK = "gửi dự thảo báo cáo trước mấy ngày", "ngày làm việc"


async def _others_go_on(bot: Emulator) -> None:
    bot.say(_ASKED, chat=8)
    await bot.reply(1, chat=8)


async def test_waiting_of_one_chat_does_not_halt_another(bot: Emulator):
    """
    One chat is told to wait; the other is answered meanwhile, and the first is answered in the end, once.
    """
    bot.fail("sendMessage", 429, "Too Many Requests", chat=7, retry_after=1)
    bot.say(_ASKED, chat=7)
    await _others_go_on(bot)
    assert bot.texts(7) == []
    await bot.reply(1, chat=7)

    assert len(bot.texts(7)) == 1


@pytest.mark.parametrize(("code", "answers"), [(500, 1), (502, 1), (403, 0), (400, 0)])
async def test_error_of_the_server_is_survived(bot: Emulator, code: int, answers: int):
    """
    A server error is tried again; a refusal is not; others are answered, and so is the next question.
    """
    bot.fail("sendMessage", code, chat=7)
    bot.say(_ASKED, chat=7)
    await _others_go_on(bot)
    if answers:
        await bot.reply(1, chat=7)
    bot.say(_NEXT, chat=7)
    await bot.until(lambda: any(_MARK in text for text in bot.texts(7)))

    assert sum("02B" in text for text in bot.texts(7)) == answers


async def test_person_who_blocked_the_bot_is_left_in_peace(bot: Emulator, capsys: pytest.CaptureFixture[str]):
    """
    Blocked by the user: one try, no error message, nothing told to the operator.
    """
    bot.fail("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=7, times=9)
    bot.say(_ASKED, chat=7)
    await _others_go_on(bot)
    await asyncio.sleep(0.2)

    assert len([call for call in bot.of("sendMessage") if call.data["chat_id"] == 7]) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("done", [True, False])
async def test_message_whose_answer_is_lost_arrives_once(bot: Emulator, done: bool):
    """
    The server fails after taking a message, or before: it is looked for, and sent again only where it is not there.
    """
    bot.fail("sendMessage", 500, "Internal Server Error", chat=7, done=done)
    bot.say(_ASKED, chat=7)
    await _others_go_on(bot)
    await bot.until(lambda: bot.texts(7) and len(bot.of("editMessageText")) > 0)
    bot.say(_NEXT, chat=7)
    await bot.until(lambda: any(_MARK in text for text in bot.texts(7)))

    assert len(bot.texts(7)) == 2


async def test_message_timed_out_arrives_once(
    telegram_: Emulator, settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """
    The server keeps silent for longer than is waited for; the other chat is answered meanwhile.
    """
    monkeypatch.setattr("bot.app.READ_TIMEOUT", 1.0)
    telegram_.fail("sendMessage", 0, "late", chat=7, done=True, hang=2.0)
    stop = asyncio.Event()
    task = asyncio.create_task(run.serve(settings, desk, stop=stop))
    telegram_.say(_ASKED, chat=7)
    telegram_.say(_ASKED, chat=8)
    await telegram_.reply(1, chat=8)
    await telegram_.until(lambda: len(telegram_.of("editMessageText")) > 1, within=12)
    telegram_.say(_NEXT, chat=7)
    await telegram_.until(lambda: any(_MARK in text for text in telegram_.texts(7)))
    stop.set()
    await task

    assert len(telegram_.texts(7)) == 2


async def test_answer_that_cannot_be_delivered_comes_again_by_itself(bot: Emulator, monkeypatch: pytest.MonkeyPatch):
    """
    A chat told to wait for long is not waited for in its lane; the question comes back, and others go on.
    """
    monkeypatch.setattr("bot.once._FIRST_PAUSE", 0.3)
    monkeypatch.setattr("bot.limiter._LONGEST", 0.5)
    bot.fail("sendMessage", 429, "Too Many Requests", chat=7, retry_after=1)
    bot.say(_ASKED, chat=7)
    await _others_go_on(bot)
    await bot.reply(1, chat=7)

    assert len(bot.texts(7)) == 1


async def test_conflict_of_two_programs_is_told(bot: Emulator, capsys: pytest.CaptureFixture[str]):
    """
    The operator reads what to do; once the other stops, answering goes on.
    """
    bot.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    bot.say(_ASKED)
    await bot.reply(1, within=20)

    told = capsys.readouterr().err
    assert "chương trình khác" in told
    assert "Hãy dừng" in told


async def test_button_pressed_long_ago_is_no_failure(bot: Emulator):
    """
    Telegram no longer takes the answer to the press; the message changes all the same.
    """
    bot.say("/bieuhien")
    message = await bot.reply(1)
    bot.fail("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired")
    bot.press("Nhóm 2. Suy thoái về đạo đức, lối sống")

    await bot.until(lambda: "Nhóm 2." in message["text"])


async def test_unreachable_server_is_told_at_the_start(settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch):
    """
    The message says what to look at.
    """
    monkeypatch.setattr("bot.limiter._TRIES", 1)
    with pytest.raises(errors.TelegramUnreachable, match="ASSISTANT_TELEGRAM_PROXY"):
        await run.serve(replace(settings, telegram_url="http://127.0.0.1:9"), desk, stop=asyncio.Event())
