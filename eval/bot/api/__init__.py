"""The Bot API on this machine: a server over HTTP that takes, refuses and answers as Telegram does, and people who write."""

from eval.bot.api.call import BOT, NOW, TOKEN, Call, Fault, Json, Refused
from eval.bot.api.emulator import Emulator
from eval.bot.api.message import buttons
from eval.bot.api.rules import check_text, units
from eval.bot.api.webhook import deliver

__all__ = [
    "BOT",
    "NOW",
    "TOKEN",
    "Call",
    "Emulator",
    "Fault",
    "Json",
    "Refused",
    "buttons",
    "check_text",
    "deliver",
    "units",
]
