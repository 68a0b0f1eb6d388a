"""One message on its way to a chat: noted before it leaves and once it has arrived, looked for where that is in doubt."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import BadRequest

from bot.numbers import Numbers
from bot.trail import Trail

_NOWHERE = 1_000_000  # so far ahead there is no message
_NOT_THERE = ("not found", "can't be edited", "message_id_invalid", "identifier")
log = logging.getLogger(__name__)
Probe = Callable[[int], Awaitable[Any]]


class Parcel:
    """What the limiter handles for one message: `leave` before each try, then `arrived` or `find`.

    Telegram has no way to ask whether a message was taken, but it tells an edit that would change nothing from an edit
    of a message that is not there. So a message in doubt is looked for by editing it into what it should be.
    """

    def __init__(self, trail: Trail, numbers: Numbers, *, chat: int, probe: Probe) -> None:
        self._trail, self._numbers = trail, numbers
        self._chat, self._probe = chat, probe

    @property
    def in_doubt(self) -> bool:
        return self._trail.leaving is not None

    async def leave(self) -> None:
        await self._trail.leave(self._numbers.highest(self._chat))

    async def arrived(self, number: int) -> None:
        self._numbers.note(self._chat, number, sent=True)
        await self._trail.arrive(number)

    async def refused(self) -> None:
        await self._trail.refused()

    async def find(self) -> int | None:
        """The number of the message if it did arrive.

        Raises:
            TelegramError: the server cannot be asked now.
        """
        base = self._trail.leaving
        if base is None or await self._is_there(base + _NOWHERE):
            return None  # a server that knows every number tells nothing: rather twice than never
        for number in self._numbers.free(self._chat, base, earlier=self._trail.earlier):
            if await self._is_there(number):
                log.info("a message in doubt had arrived")
                self._numbers.note(self._chat, number)
                await self._trail.arrive(number)
                return number
        log.info("a message in doubt had not arrived")
        return None

    async def _is_there(self, number: int) -> bool:
        try:
            await self._probe(number)
        except BadRequest as error:
            told = str(error).lower()
            return "not modified" in told or not any(words in told for words in _NOT_THERE)
        return True
