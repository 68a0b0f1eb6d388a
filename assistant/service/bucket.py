"""How often something may happen: tokens that come back at a steady rate, and a bounded table of them by client."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

_MOST_CLIENTS = 10_000


@dataclass
class Bucket:
    """`rate` tokens a second come back, up to `burst`.

    No library: the ones at hand keep a list of times for each client and a lock, for what is four lines here.
    """

    rate: float
    burst: float
    tokens: float
    at: float

    @classmethod
    def full(cls, rate: float, burst: float, now: float) -> Bucket:
        return cls(rate, burst, burst, now)

    def take(self, now: float) -> float:
        """Take a token; how many seconds to wait where there is none (0: taken)."""
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens >= 1:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.rate


class Buckets:
    """A bucket for each client, the longest unseen forgotten first."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._by_client: OrderedDict[str, Bucket] = OrderedDict()

    def take(self, client: str, now: float) -> int:
        """Whole seconds to wait (0: may pass)."""
        bucket = self._by_client.get(client)
        if bucket is None:
            bucket = self._by_client[client] = Bucket.full(self.rate, self.burst, now)
            if len(self._by_client) > _MOST_CLIENTS:
                self._by_client.popitem(last=False)
        else:
            self._by_client.move_to_end(client)
        return math.ceil(bucket.take(now))
