"""What every handler works with: the desk, the flows under way, and who is speaking."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from telegram import Chat, Update
from telegram.ext import Application, ContextTypes

from assistant import clock
from assistant.desk import Desk
from assistant.settings import Settings
from bot.once import CHANNEL, Inbox
from corpus.document import Corpus

Context = ContextTypes.DEFAULT_TYPE
App = Application[Any, Any, Any, Any, Any, Any]
_T = TypeVar("_T")
_MOST = 2_000


class Bounded(OrderedDict[str, Any]):
    """A mapping that forgets its oldest entries."""

    def __setitem__(self, key: str, value: Any) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > _MOST:
            self.popitem(last=False)


@dataclass
class Door:
    """One for the whole bot. `flows` and `last` are of this run only: what is asked step by step, the last receipt."""

    settings: Settings
    desk: Desk
    inbox: Inbox
    flows: Bounded = field(default_factory=Bounded)
    last: Bounded = field(default_factory=Bounded)
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2, "answer"))

    @property
    def corpus(self) -> Corpus:
        return self.desk.assistant.corpus

    async def work(self, do: Callable[..., _T], *args: Any, **named: Any) -> _T:
        """Run what computes or reads the disk beside the loop."""
        return await asyncio.get_running_loop().run_in_executor(self.pool, lambda: do(*args, **named))

    def person(self, update: Update) -> str:
        user = update.effective_user
        return self.desk.store.person(CHANNEL, user.id if user else 0)

    async def as_of(self, update: Update) -> date | None:
        """The day the person chose to be answered about."""
        chosen = await self.work(self.desk.store.settings_of, self.person(update))
        return clock.parse_day(chosen["as_of"]) if chosen.get("as_of") else None


def door(context: Context) -> Door:
    found = context.application.bot_data["door"]
    assert isinstance(found, Door)
    return found


def thread(update: Update) -> str:
    """The conversation a message belongs to: a person in a chat."""
    chat, user = update.effective_chat, update.effective_user
    return f"{chat.id if chat else 0}/{user.id if user else 0}"


def in_group(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.type != Chat.PRIVATE
