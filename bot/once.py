"""Every update once: written down before it is acknowledged, crossed out when answered, taken up again after a crash."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Bot, Update

from assistant.storage.updates import Status, Updates
from bot.numbers import Numbers
from bot.trail import Trail

CHANNEL = "telegram"
_KEPT = timedelta(days=7)  # Telegram itself forgets an update after a day
_WAITING = 2_000  # read but not answered; beyond it updates wait with Telegram
_FIRST_PAUSE, _LONGEST_PAUSE = (
    15.0,
    600.0,
)  # seconds before an update whose answer could not be delivered is tried again
log = logging.getLogger(__name__)


class Inbox(asyncio.Queue[object]):
    """The queue between receiving and answering; `put` returns once the update is on disk.

    An update that was answered, or is being answered, is not taken a second time. One whose answer could not be
    delivered comes again later, by itself, while all others go on.
    """

    def __init__(self, updates: Updates, *, owner: Callable[[Update], str | None] = lambda _: None) -> None:
        super().__init__(_WAITING)
        self.numbers = Numbers()
        self._updates, self._owner = updates, owner
        self._trails: dict[int, Trail] = {}
        self._postponed: set[int] = set()
        self._timers: dict[int, asyncio.TimerHandle] = {}

    async def put(self, item: object) -> None:
        if isinstance(item, Update):
            trail = self._trail(item, {"update": item.to_dict()})
            status = await asyncio.to_thread(
                self._updates.begin, CHANNEL, item.update_id, trail.payload(), person=self._owner(item)
            )
            if status is not Status.NEW:
                log.info("update %d came again: %s", item.update_id, status.value)
                return
            self._trails[item.update_id] = trail
        await super().put(item)

    async def resume(self, bot: Bot) -> int:
        """Queue what was received and not answered before the program ended; return how many."""
        await asyncio.to_thread(self._updates.prune, datetime.now(UTC) - _KEPT)
        pending = await asyncio.to_thread(self._updates.pending, CHANNEL)
        for row in pending:
            update = Update.de_json(dict(row.payload.get("update", row.payload)), bot)
            self._trails[row.update_id] = self._trail(update, row.payload)
            await super().put(update)
        return len(pending)

    def trail(self, update: Update) -> Trail:
        """How far the reply to an update has come."""
        found = self._trails.get(update.update_id)
        if found is None:
            found = self._trails[update.update_id] = self._trail(update, {"update": update.to_dict()})
        return found

    def postpone(self, update: Update) -> None:
        """Its answer could not be delivered: it stays on disk and comes again after a while."""
        self._postponed.add(update.update_id)

    async def finish(self, update: Update) -> None:
        """Answered: what was sent is wiped and only its number stays. One postponed is queued again instead."""
        if update.update_id not in self._postponed:
            await asyncio.to_thread(self._updates.finish, CHANNEL, update.update_id)
            self._trails.pop(update.update_id, None)
            return
        self._postponed.discard(update.update_id)
        trail = self.trail(update)
        trail.begin_again()
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (trail.rounds - 1))
        self._set_timer(update, pause)

    def close(self) -> None:
        """Nothing comes again in this run; it is on disk for the next."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def _set_timer(self, update: Update, pause: float) -> None:
        loop = asyncio.get_running_loop()
        self._timers[update.update_id] = loop.call_later(pause, self._come_again, update)

    def _come_again(self, update: Update) -> None:
        del self._timers[update.update_id]
        if self.full():  # others first
            self._set_timer(update, _FIRST_PAUSE)
        else:
            self.put_nowait(update)

    def _trail(self, update: Update, payload: dict[str, Any]) -> Trail:
        message, chat = update.effective_message, update.effective_chat
        number = update.update_id
        trail = Trail.read(payload, keep=lambda noted: self._updates.note(CHANNEL, number, noted))
        if chat is not None and message is not None:
            # A pressed button hangs under a message of the bot, perhaps under the very one in doubt.
            (self.numbers.reach if update.callback_query else self.numbers.note)(chat.id, message.message_id)
            for known in trail.sent:
                self.numbers.note(chat.id, known)
        return trail
