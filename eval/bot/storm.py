"""Many chats asking at the full rate while the bot is killed: is every question answered, and once?"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field

from eval.bot.api import TOKEN, Emulator

_COMMAND = (sys.executable, "-m", "assistant.cli.main", "bot")
_START = 90.0  # seconds a start may take on a busy machine
_FIGURE = re.compile(r"20% × ([\d.]+) ")


@dataclass
class Outcome:
    """What came of a storm: how often each figure was answered; `looks` counts edits that look for a message in doubt,
    `found` those messages that had arrived and would have been sent twice."""

    asked: int
    answered: Counter[int] = field(default_factory=Counter)
    kills: int = 0
    looks: int = 0
    found: int = 0
    seconds: float = 0.0
    stray: int = 0

    @property
    def lost(self) -> int:
        return self.asked - len(self.answered)

    @property
    def repeated(self) -> int:
        return sum(count - 1 for count in self.answered.values())

    def __str__(self) -> str:
        return (
            f"{self.asked} câu, {self.kills} lần kill -9, {self.seconds:.0f} s: trả lời {len(self.answered)}, mất {self.lost}, "
            f"lặp {self.repeated}, tin lạ {self.stray}; "
            f"tin chưa rõ: dò {self.looks} lượt, thấy {self.found} tin đã tới (không dò thì đã gửi lặp)"
        )


def storm(*, chats: int = 30, questions: int = 20, kills: int = 1, seed: int = 366, latency: float = 0.0) -> Outcome:
    """Every chat asks once a second, each question with a figure of its own; the bot dies `kills` times meanwhile.

    The bot is a ``troly bot`` of its own, killed with SIGKILL (on Windows ended by force); the server runs here and
    keeps every message. `latency` seconds pass between the server's taking a message and its saying so.
    """
    chance, outcome = random.Random(seed), Outcome(chats * questions)
    wanted = chats * questions
    low = 101 if wanted < 800 else 10_001  # a number in between could be taken for a year
    figures = iter(chance.sample(range(low, 999 if low < 999 else low + 10 * wanted), wanted))
    with Emulator(latency=latency).running() as server, tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "ASSISTANT_DATA": folder, "TELEGRAM_TOKEN": TOKEN}
        environment["ASSISTANT_TELEGRAM_URL"] = server.url
        process = _start(environment, server)
        try:
            begun = time.monotonic()
            deaths = sorted(chance.uniform(0.5, questions) for _ in range(kills))
            for turn in range(questions):
                for chat in range(1, chats + 1):
                    server.say(f"có {next(figures)} đảng viên hoàn thành tốt thì tối đa mấy xuất sắc?", chat=chat)
                while time.monotonic() < begun + turn + 1 or (deaths and deaths[0] < turn + 1):
                    if deaths and time.monotonic() >= begun + deaths[0]:
                        deaths.pop(0)
                        process.kill()
                        process.wait()
                        outcome.kills += 1
                        lost = time.monotonic()
                        process = _start(environment, server)
                        begun += time.monotonic() - lost  # the storm waits for the start; what was asked stays
                    time.sleep(0.002)
            _settle(server, chats * questions)
            outcome.seconds = time.monotonic() - begun
        finally:
            process.kill()
            process.wait()
        for message in server.sent:
            found = _FIGURE.search(message["text"])
            if found:
                outcome.answered[int(found[1].replace(".", ""))] += 1
            else:
                outcome.stray += 1
        looked = [(call.data["chat_id"], call.data["message_id"]) for call in server.of("editMessageText")]
        there = {(message["chat"]["id"], message["message_id"]) for message in server.sent}
        outcome.looks, outcome.found = len(looked), len(there.intersection(looked))
    return outcome


def _start(environment: dict[str, str], server: Emulator) -> subprocess.Popen[bytes]:
    """A new bot, once it has introduced itself."""
    before = len(server.of("setMyCommands"))
    process = subprocess.Popen(_COMMAND, env=environment, stdout=subprocess.DEVNULL)
    end = time.monotonic() + _START
    while len(server.of("setMyCommands")) == before:
        if time.monotonic() > end or process.poll() is not None:
            raise SystemExit("Bot không khởi động được.")
        time.sleep(0.01)
    return process


def _settle(server: Emulator, expected: int) -> None:
    """Wait until all are answered and then a while for what comes twice, or until nothing comes any more."""
    count, since = -1, time.monotonic()
    while time.monotonic() - since < (3.0 if len(server.sent) >= expected else 20.0):
        if len(server.sent) != count:
            count, since = len(server.sent), time.monotonic()
        time.sleep(0.05)
