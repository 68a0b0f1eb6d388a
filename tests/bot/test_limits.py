"""Pace, faults of the server, and every update once."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from assistant.desk import Desk
from assistant.settings import Settings
from assistant.storage.updates import Status
from bot import errors, run
from bot.limiter import Pace
from bot.once import CHANNEL
from bot.receiver import Receiver
from eval.bot.api import Emulator, deliver


def test_pace_is_one_a_second_and_twenty_a_minute_in_a_group():
    """
    The twenty-first message of a group waits for the minute to end; a private chat only for its second.
    """
    group, private = Pace(group=True), Pace(group=False)

    assert [group.take(0.0) for _ in range(21)][-2:] == [19.0, 60.0]
    assert [private.take(0.0) for _ in range(21)][-1] == 20.0


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


async def test_typing_is_shown_only_while_an_answer_takes_long(
    bot: Emulator, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """
    A quick answer shows none; a slow one shows it once every few seconds, not for every step.
    """
    bot.say("mẫu 2B dùng cho ai")
    await bot.reply(1)
    assert bot.of("sendChatAction") == []

    asked, slow = desk.ask, threading.Event()

    def waiting(*given: Any, **options: Any) -> Any:
        slow.wait(1.4)
        return asked(*given, **options)

    monkeypatch.setattr(desk, "ask", waiting)
    bot.say("mẫu 2A dùng cho ai", chat=8)
    await bot.reply(1, chat=8)

    assert len(bot.of("sendChatAction")) == 1


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


async def test_webhook_acknowledges_before_the_work(
    telegram_: Emulator, settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """
    Telegram hears that the update is taken, on disk, while the answer is still being made.
    """
    free, ask = threading.Event(), desk.ask

    def slow(*given: Any, **named: Any) -> Any:
        free.wait(20)
        return ask(*given, **named)

    monkeypatch.setattr(desk, "ask", slow)
    stop = asyncio.Event()
    hook = run.Webhook("http://127.0.0.1:18844/tg", port=18844)
    task = asyncio.create_task(run.serve(settings, desk, webhook=hook, stop=stop))
    await telegram_.until(lambda: telegram_.webhook is not None)
    number = telegram_.say("mẫu 2B dùng cho ai")
    taken = await deliver(telegram_, telegram_.last_update())
    kept = desk.store.updates.seen(CHANNEL, number)
    unanswered = telegram_.texts() == []
    free.set()
    await telegram_.reply(1)
    stop.set()
    await task

    assert (taken.status_code, kept, unanswered) == (200, Status.BEGUN, True)


def test_secret_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch):
    """
    By the function made for it, whatever is given.
    """
    compared: list[tuple[bytes, bytes]] = []
    monkeypatch.setattr("bot.receiver.hmac.compare_digest", lambda *pair: compared.append(pair) or False)  # type: ignore[func-returns-value]
    receiver = Receiver(Any, Any, path="/tg", secret="s")  # type: ignore[arg-type]
    scope = {"type": "http", "path": "/tg", "method": "POST", "headers": [(b"X-Telegram-Bot-Api-Secret-Token", b"sai")]}

    assert asyncio.run(receiver._take(scope, None)) == 403  # type: ignore[arg-type]
    assert compared == [(b"sai", b"s")]


def test_missing_or_refused_token_is_told(settings: Settings):
    """
    What to do stands in the message.
    """
    from dataclasses import replace

    with pytest.raises(errors.TokenMissing, match="BotFather"):
        run.run(replace(settings, telegram_token=None))
    with pytest.raises(errors.TokenRefused, match="TELEGRAM_TOKEN"):
        run.run(replace(settings, telegram_token="1:SAI"))
