"""What the bot refuses, each with its code."""

from __future__ import annotations

from corpus.errors import RegulationError


class BotError(RegulationError):
    """The bot cannot start, or cannot take what was sent."""

    code = "TL-800"


class TokenMissing(BotError):
    code = "TL-801"


class TokenRefused(BotError):
    code = "TL-802"


class TelegramUnreachable(BotError):
    code = "TL-803"


class FileTooLarge(BotError):
    code = "TL-804"


class FileKindUnknown(BotError):
    code = "TL-805"


class FileEmpty(BotError):
    code = "TL-806"


class FileNotFetched(BotError):
    code = "TL-807"
