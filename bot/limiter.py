"""How fast the bot may speak: one message a second to a chat, twenty a minute to a group, thirty a second to all."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)

_COUNTED = frozenset(("sendMessage", "sendDocument", "editMessageText"))
_CHATS = 5_000  # chats remembered; an older one has nothing left to wait for
_TRIES = 5
_NEVER_LEFT = frozenset(("ConnectTimeout", "PoolTimeout", "ConnectError"))  # the HTTP client's names
_LONGEST = 60.0  # seconds between two tries
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


class Limiter(BaseRateLimiter[int]):
    """Waits before a request where Telegram would refuse it, and tries again where trying again is safe.

    A RetryAfter holds back its own chat alone. A request that may have arrived (a read that timed out) is not repeated
    where repeating would send a message twice.
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
        rate_limit_args: int | None,
    ) -> bool | Json | list[Json]:
        pace = self._pace(data.get("chat_id")) if endpoint in _COUNTED else None
        for attempt in range(1, _TRIES + 1):
            if pace is not None:
                await self._wait(pace.take(self._clock()))
                await self._wait(self._overall.take(self._clock()))
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                pause = _seconds(error)
                if attempt == _TRIES or pause > _LONGEST * 5:
                    raise
                log.info("%s: told to wait %.0f s", endpoint, pause)
                if pace is None:
                    await self._sleep(pause)
                else:
                    pace.held_until = max(pace.held_until, self._clock() + pause)
            except (BadRequest, Forbidden):
                raise
            except NetworkError as error:
                if attempt == _TRIES or not _repeatable(endpoint, error):
                    raise
                log.info("%s: %s, trying again", endpoint, type(error).__name__)
                await self._sleep(min(_LONGEST, 0.2 * 4 ** (attempt - 1)))
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


def _repeatable(endpoint: str, error: NetworkError) -> bool:
    """Whether the request surely was not carried out, or may be carried out twice without harm."""
    cause = type(error.__cause__).__name__
    answered = not isinstance(error, TimedOut) and error.__cause__ is None  # a server error told by the server itself
    return not endpoint.startswith("send") or answered or cause in _NEVER_LEFT


def _seconds(error: RetryAfter) -> float:
    pause = error.retry_after
    return float(pause if isinstance(pause, int) else pause.total_seconds())
