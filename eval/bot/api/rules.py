"""What Telegram refuses in a message: its length, its entities, its buttons."""

from __future__ import annotations

from eval.bot.api.call import Json, refuse


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def check_text(text: str, entities: list[Json], most: int) -> None:
    """Refuse nothing to read, what is too long, entities that do not lie on whole characters of the text.

    Raises:
        Refused: with the server's own words.
    """
    refuse(not text.strip(), "message text is empty")
    refuse(units(text) > most, "message is too long")
    refuse(len(entities) > 100, "too many entities")
    at, edges = 0, {0}
    for letter in text:
        at += 1 + (ord(letter) > 0xFFFF)
        edges.add(at)
    for item in entities:
        start, end = item["offset"], item["offset"] + item["length"]
        refuse(item["length"] <= 0 or start not in edges or end not in edges, "entity bounds are wrong")


def check_markup(markup: Json | None) -> None:
    """Refuse too many buttons, an empty label, data of more than 64 bytes."""
    if not markup:
        return
    every = [button for row in markup["inline_keyboard"] for button in row]
    refuse(len(every) > 100, "reply markup is too long")
    for button in every:
        refuse(not button["text"].strip(), "button text is empty")
        refuse(not 1 <= len(button.get("callback_data", "x").encode()) <= 64, "BUTTON_DATA_INVALID")
