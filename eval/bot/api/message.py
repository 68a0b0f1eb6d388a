"""Messages as Telegram writes them: who, where, which number, which buttons."""

from __future__ import annotations

from typing import Any

from eval.bot.api.call import BOT, NOW, Json


def buttons(message: Json) -> list[Json]:
    """The buttons under a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def person(number: int) -> Json:
    return {"id": number, "is_bot": False, "first_name": "An", "language_code": "vi"}


def place(chat: int) -> Json:
    """A chat below 0 is a group."""
    if chat < 0:
        return {"id": chat, "type": "supergroup", "title": "Chi bộ"}
    return {"id": chat, "type": "private", "first_name": "An"}


def message(number: int, chat: int, user: int | None, content: Json, *, by_bot: bool = False) -> Json:
    """A message with its number; `user` is by default the one whose private chat it is."""
    sender = {key: BOT[key] for key in ("id", "is_bot", "first_name", "username")}
    return {
        "message_id": number,
        "date": NOW,
        "chat": place(chat),
        "from": sender if by_bot else person(user or abs(chat)),
        **content,
    }


def entities(text: str) -> list[Json]:
    """What Telegram marks in a text that someone typed: a command at its start, the bot's name in it."""
    name = f"@{BOT['username']}"
    if text.startswith("/"):
        return [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    if name in text:
        offset = len(text[: text.index(name)].encode("utf-16-le")) // 2
        return [{"type": "mention", "offset": offset, "length": len(name)}]
    return []


def covers(read: Any, given: Any) -> bool:
    """Whether everything given was understood by a type (to_dict leaves defaults out and adds derived fields)."""
    if isinstance(given, dict):
        return isinstance(read, dict) and all(key in read and covers(read[key], value) for key, value in given.items())
    if isinstance(given, list):
        return len(read) == len(given) and all(covers(*pair) for pair in zip(read, given, strict=True))
    return bool(read == given)
