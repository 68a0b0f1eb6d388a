"""What the server knows: the messages of every chat, the files, the updates in line, the errors to give."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import Any

import telegram

from eval.bot.api.call import TOKEN, Call, Fault, Json, refuse
from eval.bot.api.message import covers, message
from eval.bot.api.rules import check_markup, check_text

_SHOWN = ("text", "caption", "entities", "reply_markup")


@dataclass
class Ledger:
    """`sent` holds the messages the bot sent, in order; an edit changes the message in place and is counted in `calls`."""

    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    sent: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    answers: list[Json] = field(default_factory=list)
    webhook: Json | None = None
    lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        self._updates: list[Json] = []
        self._next_update = 1000
        self._numbers: dict[int, int] = {}
        self._bot: telegram.Bot = telegram.Bot(self.token)

    def write(self, chat: int, user: int | None, content: Json, *, by_bot: bool = False) -> Json:
        """A message with the next number: one row of numbers for all private chats, one for each group, as Telegram has it."""
        with self.lock:
            number = self._numbers[min(chat, 0)] = self._numbers.get(min(chat, 0), 0) + 1
        return message(number, chat, user, content, by_bot=by_bot)

    def push(self, update: Json, *, update_id: int | None = None) -> int:
        """Put an update in line, once it has been read by python-telegram-bot's own types without loss."""
        with self.lock:
            number = self._next_update if update_id is None else update_id
            self._next_update = max(self._next_update, number) + (number == self._next_update)
            whole = {"update_id": number, **update}
            read = telegram.Update.de_json(json.loads(json.dumps(whole)), self._bot)
            assert read is not None
            assert covers(read.to_dict(), whole), (whole, read.to_dict())
            self._updates.append(whole)
            return number

    def again(self, update: Json) -> None:
        """Deliver an update a second time, as Telegram does when it saw no answer."""
        with self.lock:
            self._updates.append(update)

    def last_update(self) -> Json:
        return self._updates[-1]

    def updates(self, offset: int, limit: int) -> list[Json]:
        """Those waiting from `offset` on; the earlier ones are acknowledged by that and gone."""
        with self.lock:
            self._updates = [item for item in self._updates if item["update_id"] >= offset]
            return self._updates[:limit]

    def fault(self, method: str, data: Json) -> Fault | None:
        """The error this request is to meet."""
        chat = data.get("chat_id")
        with self.lock:
            for item in self.faults:
                if (
                    item.method == method
                    and item.chat in (None, None if chat is None else int(chat))
                    and item.times > 0
                ):
                    item.times -= 1
                    return item
        return None

    def keep(self, data: Json, content: Json) -> Json:
        """A message of the bot, kept in its chat."""
        check_markup(data.get("reply_markup"))
        more = {key: data[key] for key in ("entities", "reply_markup") if data.get(key)}
        written = self.write(int(data["chat_id"]), None, {**content, **more}, by_bot=True)
        assert telegram.Message.de_json(json.loads(json.dumps(written)), self._bot) is not None
        with self.lock:
            self.sent.append(written)
        return written

    def edit(self, data: Json, what: str) -> Json:
        """Change the text or caption of a message of the bot in place."""
        if what == "text":
            check_text(data["text"], data.get("entities", []), 4096)
        check_markup(data.get("reply_markup"))
        place = (int(data["chat_id"]), int(data["message_id"]))
        with self.lock:
            found = next((item for item in self.sent if (item["chat"]["id"], item["message_id"]) == place), None)
            refuse(found is None, "message to edit not found")
            assert found is not None
            refuse(what == "text" and "text" not in found, "there is no text in the message to edit")
            before = {key: found.get(key) or None for key in _SHOWN}
            after: dict[str, Any] = {key: data.get(key) or None for key in _SHOWN}
            refuse(before == after, "message is not modified: specified new message content is the same")
            for key, value in after.items():
                found.pop(key, None)
                if value:
                    found[key] = value
        return found
