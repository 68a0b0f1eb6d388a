"""What people do in their chats: write, send a file, press a button, ask inline."""

from __future__ import annotations

from typing import Any

from eval.bot.api.call import Json
from eval.bot.api.ledger import Ledger
from eval.bot.api.message import buttons, entities, person


class People(Ledger):
    """The server's other side; every act gives the number of its update."""

    def say(self, text: str, *, chat: int = 7, user: int | None = None, **more: Any) -> int:
        """Someone writes a message; a chat below 0 is a group."""
        content: Json = {"text": text, **more}
        if marked := entities(text):
            content["entities"] = marked
        return self.push({"message": self.write(chat, user, content)})

    def send_file(self, name: str, data: bytes, *, chat: int = 7, caption: str | None = None, size: int = 0) -> int:
        file_id = f"file-{len(self.files)}"
        self.files[file_id] = data
        document = {
            "file_id": file_id,
            "file_unique_id": f"u{file_id}",
            "file_name": name,
            "file_size": size or len(data),
        }
        content = {"document": document} | ({"caption": caption} if caption else {})
        return self.push({"message": self.write(chat, None, content)})

    def press(self, label: str, *, chat: int = 7, user: int | None = None, message: Json | None = None) -> int:
        """Press the button of a label on a message (the last one that has it)."""
        with self.lock:
            found = [message] if message else [item for item in self.sent if item["chat"]["id"] == chat]
        for item in reversed(found):
            for button in buttons(item):
                if button["text"] == label:
                    return self.press_data(button["callback_data"], chat=chat, user=user, message=item)
        raise AssertionError(
            f"no button {label!r}; there are {[b['text'] for item in found[-1:] for b in buttons(item)]}"
        )

    def press_data(self, data: str, *, chat: int = 7, user: int | None = None, message: Json | None = None) -> int:
        """Press a button that bears `data`, be there such a button or not."""
        message = message or self.write(chat, None, {"text": "cũ"}, by_bot=True)
        query = {"id": f"q{self._next_update}", "from": person(user or abs(chat)), "chat_instance": "1", "data": data}
        return self.push({"callback_query": query | {"message": message}})

    def ask_inline(self, text: str, *, user: int = 7) -> int:
        query = {"id": f"i{self._next_update}", "from": person(user), "query": text, "offset": ""}
        return self.push({"inline_query": query})
