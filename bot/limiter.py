"""How fast the bot may speak: one message a second to a chat, twenty a minute to a group, thirty a second to all."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.parcel import Parcel

log = logging.getLogger(__name__)

_COUNTED = frozenset(("sendMessage", "sendDocument", "editMessageText", "editMessageCaption"))
_CHATS = 5_000  # chats remembered; an older one has nothing left to wait for
_TRIES = 5
_NEVER_LEFT = frozenset(("ConnectTimeout", "PoolTimeout", "ConnectError"))  # the HTTP client's names
_LONGEST = 120.0  # seconds a chat is waited for; beyond it the update comes again later
LOOKING = "looking"  # of requests that look for a message; a chat's own pace does not count them
Json = dict[str, Any]


class Window:
    """At most `count` starts in any `period` seconds, first come first served."""

    def __init__(self, count: int, period: float) -> None:
        self._period = period
        self._taken: deque[float] = deque(maxlen=count)

    def take(self, now: float) -> float:
        """Reserve the next start and return when it is."""
        start = now
        if len(self._taken) == self._taken.maxlen:
            start = max(now, self._taken[0] + self._period)
        if self._taken:
            start = max(start, self._taken[-1])
        self._taken.append(start)
        return start


class Pace:
    """What one chat has to wait for."""

    def __init__(self, *, group: bool) -> None:
        self.windows = [Window(1, 1.0)] + ([Window(20, 60.0)] if group else [])
        self.held_until = 0.0

    def take(self, now: float) -> float:
        start = max(now, self.held_until)
        for window in self.windows:
            start = window.take(start)
        return start


class Limiter(BaseRateLimiter[object]):
    """Waits before a request where Telegram would refuse it, and tries again where trying again is safe.

    A RetryAfter holds back its own chat alone. A message that may have arrived (its answer never came) is looked for
    before it is sent again; requests pass the `Parcel` they are for as `rate_limit_args`, or `LOOKING`.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._overall = Window(30, 1.0)
        self._chats: OrderedDict[int, Pace] = OrderedDict()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | Json | list[Json]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: object | None,
    ) -> bool | Json | list[Json]:
        parcel = rate_limit_args if isinstance(rate_limit_args, Parcel) else None
        pace = self._pace(data.get("chat_id")) if endpoint in _COUNTED and rate_limit_args is not LOOKING else None
        for attempt in range(1, _TRIES + 1):
            if pace is not None:
                await self._wait(pace.take(self._clock()))
            if endpoint in _COUNTED:
                await self._wait(self._overall.take(self._clock()))
            if parcel is not None:
                await parcel.leave()
            try:
                result = await callback(*args, **kwargs)
            except RetryAfter as error:
                await _refused(parcel)
                pause = _seconds(error)
                if pace is not None:
                    pace.held_until = max(pace.held_until, self._clock() + pause)
                if attempt == _TRIES or pause > _LONGEST:
                    raise
                log.info("%s: told to wait %.0f s", endpoint, pause)
                if pace is None:
                    await self._sleep(pause)
            except (BadRequest, Forbidden):
                await _refused(parcel)
                raise
            except NetworkError as error:
                if type(error.__cause__).__name__ in _NEVER_LEFT:
                    await _refused(parcel)
                if attempt == _TRIES:
                    raise
                log.info("%s: %s, trying again", endpoint, type(error).__name__)
                await self._sleep(0.2 * 4 ** (attempt - 1))
                if parcel is not None and parcel.in_doubt:
                    if (found := await parcel.find()) is not None:
                        return {"message_id": found, "date": 0, "chat": {"id": data["chat_id"], "type": "private"}}
                    await parcel.refused()
            else:
                if parcel is not None and isinstance(result, dict):
                    await parcel.arrived(int(result["message_id"]))
                return result
        raise AssertionError("the loop returns or raises")

    def _pace(self, chat: object) -> Pace | None:
        if not isinstance(chat, int):
            return None
        pace = self._chats.get(chat)
        if pace is None:
            pace = self._chats[chat] = Pace(group=chat < 0)
        self._chats.move_to_end(chat)
        while len(self._chats) > _CHATS:
            self._chats.popitem(last=False)
        return pace

    async def _wait(self, until: float) -> None:
        pause = until - self._clock()
        if pause > 0:
            await self._sleep(pause)


async def _refused(parcel: Parcel | None) -> None:
    if parcel is not None:
        await parcel.refused()


def _seconds(error: RetryAfter) -> float:
    pause = error.retry_after
    return float(pause if isinstance(pause, int) else pause.total_seconds())
