"""Pace, faults of the server, and every update once."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.desk import Desk
from assistant.settings import Settings
from bot import errors, run
from bot.limiter import Pace
from eval.bot.api import TOKEN, Emulator, deliver


def test_pace_is_one_a_second_and_twenty_a_minute_in_a_group():
    """
    The twenty-first message of a group waits for the minute to end; a private chat only for its second.
    """
    group, private = Pace(group=True), Pace(group=False)

    assert [group.take(0.0) for _ in range(21)][-2:] == [19.0, 60.0]
    assert [private.take(0.0) for _ in range(21)][-1] == 20.0


async def test_waiting_of_one_chat_does_not_halt_another(bot: Emulator):
    """
    One chat is told to wait; the other is answered meanwhile, and the first is answered in the end, once.
    """
    bot.fail("sendMessage", 429, "Too Many Requests", chat=7, retry_after=1)
    bot.say("mẫu 2B dùng cho ai", chat=7)
    bot.say("mẫu 2B dùng cho ai", chat=8)
    await bot.reply(1, chat=8)
    assert bot.texts(7) == []
    await bot.reply(1, chat=7)

    assert len(bot.texts(7)) == 1


@pytest.mark.parametrize(("code", "answers"), [(500, 1), (502, 1), (403, 0), (400, 0)])
async def test_error_of_the_server_is_survived(bot: Emulator, code: int, answers: int):
    """
    A server error is tried again; a refusal is not; the next question is answered either way.
    """
    bot.fail("sendMessage", code, chat=7)
    bot.say("mẫu 2B dùng cho ai", chat=7)
    bot.say("mẫu 2B dùng cho ai", chat=8)
    await bot.reply(1, chat=8)
    if answers:
        await bot.reply(1, chat=7)
    bot.say("mẫu 2A dùng cho ai", chat=7)
    await bot.until(lambda: any("2A" in text for text in bot.texts(7)))


async def test_conflict_of_two_programs_is_told(bot: Emulator, capsys: pytest.CaptureFixture[str]):
    """
    The operator reads what is wrong; once the other stops, answering goes on.
    """
    bot.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    bot.say("mẫu 2B dùng cho ai")
    await bot.reply(1, within=20)

    assert "chương trình khác" in capsys.readouterr().err


async def test_unknown_failure_gives_a_reference_and_logs_no_words(
    bot: Emulator, desk: Desk, data_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    """
    The log says where it broke, not what was asked.
    """

    def broken(*_: object, **__: object) -> None:
        raise ValueError("bí mật của tôi")

    monkeypatch.setattr(desk, "ask", broken)
    bot.say("bí mật của tôi")
    reply = await bot.reply(1)

    assert "số tham chiếu" in reply["text"]
    assert "bí mật" not in (data_folder / "errors.log").read_text(encoding="utf-8")


async def test_update_delivered_twice_is_answered_once(bot: Emulator):
    """
    Telegram repeats what it saw no answer to.
    """
    bot.say("mẫu 2B dùng cho ai")
    update = bot.last_update()
    await bot.reply(1)
    bot.again(update)
    bot.say("mẫu 2A dùng cho ai", chat=8)
    await bot.reply(1, chat=8)

    assert len(bot.texts(7)) == 1


async def test_webhook_takes_only_its_secret_and_each_update_once(telegram_: Emulator, settings: Settings, desk: Desk):
    """
    A wrong secret is refused, a repeated update is acknowledged and not answered again.
    """
    stop = asyncio.Event()
    hook = run.Webhook("http://127.0.0.1:18843/tg", port=18843)
    task = asyncio.create_task(run.serve(settings, desk, webhook=hook, stop=stop))
    await telegram_.until(lambda: telegram_.webhook is not None)
    telegram_.say("mẫu 2B dùng cho ai")
    update = telegram_.last_update()
    codes = [(await deliver(telegram_, update, secret=secret)).status_code for secret in ("sai", None, None)]
    await telegram_.reply(1)
    await asyncio.sleep(0.2)
    stop.set()
    await task

    assert codes == [403, 200, 200]
    assert len(telegram_.texts()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
async def test_nothing_is_lost_or_repeated_over_a_kill(telegram_: Emulator, tmp_path: Path):
    """
    Killed between receiving and answering, the bot answers each question once after its restart.
    """
    environment = {**os.environ, "ASSISTANT_DATA": str(tmp_path), "TELEGRAM_TOKEN": TOKEN,
                   "ASSISTANT_TELEGRAM_URL": telegram_.url, "PYTHONPATH": str(Path.cwd())}  # fmt: skip
    command = [sys.executable, "-m", "assistant.cli.main", "bot"]
    chats = range(1, 13)
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as first:
        await telegram_.until(lambda: telegram_.of("setMyCommands"), within=60)
        for chat in chats:
            telegram_.say("mẫu 2B dùng cho ai", chat=chat)
            telegram_.say("mẫu 2A dùng cho ai", chat=chat)
        await telegram_.until(lambda: len(telegram_.sent) >= 6, within=20)
        telegram_.frozen = True
        await asyncio.sleep(0.5)
        first.send_signal(signal.SIGKILL)
    await asyncio.sleep(0.5)  # the server sees that nobody waits any more
    telegram_.frozen = False
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as second:
        await telegram_.until(lambda: all(len(telegram_.texts(chat)) >= 2 for chat in chats), within=30)
        await asyncio.sleep(1)
        second.terminate()

    assert {chat: len(telegram_.texts(chat)) for chat in chats} == dict.fromkeys(chats, 2)


def test_missing_or_refused_token_is_told(settings: Settings):
    """
    What to do stands in the message.
    """
    from dataclasses import replace

    with pytest.raises(errors.TokenMissing, match="BotFather"):
        run.run(replace(settings, telegram_token=None))
    with pytest.raises(errors.TokenRefused, match="TELEGRAM_TOKEN"):
        run.run(replace(settings, telegram_token="1:SAI"))
