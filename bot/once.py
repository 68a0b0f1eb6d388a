"""Every update once: written down before it is acknowledged, crossed out when answered, taken up again after a crash."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from telegram import Bot, Update

from assistant.storage.updates import Status, Updates

CHANNEL = "telegram"
_KEPT = timedelta(days=7)  # Telegram itself forgets an update after a day
_WAITING = 2_000  # read but not answered; beyond it updates wait with Telegram
log = logging.getLogger(__name__)


class Inbox(asyncio.Queue[object]):
    """The queue between receiving and answering; `put` returns once the update is on disk.

    An update that was answered, or is being answered, is not taken a second time.
    """

    def __init__(self, updates: Updates) -> None:
        super().__init__(_WAITING)
        self._updates = updates
        self._kept: set[int] = set()

    async def put(self, item: object) -> None:
        if isinstance(item, Update):
            status = await asyncio.to_thread(self._updates.begin, CHANNEL, item.update_id, item.to_dict())
            if status is not Status.NEW:
                log.info("update %d came again: %s", item.update_id, status.value)
                return
        await super().put(item)

    async def resume(self, bot: Bot) -> int:
        """Queue what was received and not answered before the program ended; return how many."""
        await asyncio.to_thread(self._updates.prune, datetime.now(UTC) - _KEPT)
        pending = await asyncio.to_thread(self._updates.pending, CHANNEL)
        for row in pending:
            await super().put(Update.de_json(row.payload, bot))
        return len(pending)

    def keep(self, update_id: int) -> None:
        """Its answer could not be delivered: leave it for the next start."""
        self._kept.add(update_id)

    async def finish(self, update: Update) -> None:
        """Answered; what was sent is wiped and only its number stays."""
        if update.update_id in self._kept:
            self._kept.discard(update.update_id)
            return
        await asyncio.to_thread(self._updates.finish, CHANNEL, update.update_id)
