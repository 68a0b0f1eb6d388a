"""Work that holds a processor, done in threads: a few at once, a few waiting, the rest told to come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import anyio
from anyio import CapacityLimiter, to_thread

from assistant.service.failures import BUSY, TOO_SLOW, ServiceError

T = TypeVar("T")


@dataclass
class Work:
    """One kind of work.

    Attributes:
        at_once: threads; more than the machine has processors only makes everybody wait longer.
        waiting: how many may stand in line beyond those.
        seconds: how long one may take, its wait in line included.
    """

    at_once: int
    waiting: int
    seconds: float
    count: int = 0
    _limiter: CapacityLimiter | None = field(default=None, repr=False)

    def refuse_if_full(self) -> None:
        """Raises: ServiceError: too many are waiting."""
        if self.count >= self.at_once + self.waiting:
            raise ServiceError(BUSY, retry_after=max(1, round(self.seconds / 10)))

    async def do(self, call: Callable[..., T], /, *given: Any, **options: Any) -> T:
        """Run the call in a thread.

        Raises:
            ServiceError: too many are waiting (BUSY), or it took too long (TOO_SLOW). A thread cannot be stopped: it
                keeps its place among the `at_once` until it ends.
        """
        self.refuse_if_full()
        if self._limiter is None:
            self._limiter = CapacityLimiter(self.at_once)
        self.count += 1
        try:
            with anyio.fail_after(self.seconds):
                return await to_thread.run_sync(
                    partial(call, *given, **options), limiter=self._limiter, abandon_on_cancel=True
                )
        except TimeoutError:
            raise ServiceError(TOO_SLOW, retry_after=5) from None
        finally:
            self.count -= 1
