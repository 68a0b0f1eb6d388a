"""How far the reply to one update has come: which messages were sent, and whether one was on its way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Trail:
    """Kept on disk beside the update, so that a reply broken off goes on where it stopped.

    Attributes:
        sent: numbers of the messages that arrived, in order.
        leaving: the newest number known when the next one was handed to Telegram, while it is not known to have arrived.
        earlier: whether it was handed over before the program was started anew.
        at: how many messages this round has come to; `rounds` counts the rounds that failed.
    """

    update: dict[str, Any]
    keep: Callable[[dict[str, Any]], None]
    sent: list[int] = field(default_factory=list)
    leaving: int | None = None
    earlier: bool = False
    at: int = 0
    rounds: int = 0

    @classmethod
    def read(cls, payload: dict[str, Any], *, keep: Callable[[dict[str, Any]], None]) -> Trail:
        """From what was kept (before trails were kept that was the bare update)."""
        leaving = payload.get("leaving")
        sent = list(payload.get("sent", ()))
        return cls(payload.get("update", payload), keep, sent, leaving, leaving is not None)

    def payload(self) -> dict[str, Any]:
        return {"update": self.update, "sent": list(self.sent), "leaving": self.leaving}

    def next(self) -> int | None:
        """Step to the next message; its number where it was sent in an earlier round."""
        self.at += 1
        return self.sent[self.at - 1] if self.at <= len(self.sent) else None

    def begin_again(self) -> None:
        self.at, self.rounds = 0, self.rounds + 1

    async def leave(self, newest: int) -> None:
        """A message is about to be handed over."""
        if self.leaving is None:
            self.leaving = newest
            await asyncio.to_thread(self.keep, self.payload())

    async def arrive(self, number: int) -> None:
        """It arrived; noted at once, as a crash before this leaves it in doubt."""
        self.sent.append(number)
        self.leaving, self.earlier = None, False
        await asyncio.to_thread(self.keep, self.payload())

    async def refused(self) -> None:
        """It surely did not arrive."""
        self.leaving, self.earlier = None, False
        await asyncio.to_thread(self.keep, self.payload())
