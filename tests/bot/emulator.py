"""A Bot API server on loopback: what Telegram would take, refuse and answer, for the real Application to talk to."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import telegram
import uvicorn
from fastapi import FastAPI, Request, Response

TOKEN = "123456:TEST-TOKEN-OF-NOBODY"
BOT = {"id": 123456, "is_bot": True, "first_name": "Trợ lý", "username": "troly_test_bot", "can_join_groups": True,
       "can_read_all_group_messages": False, "supports_inline_queries": True}  # fmt: skip
NOW = 1_795_737_600  # seconds since 1970, so that every run sends the same
Json = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One request the bot made."""

    method: str
    data: Json
    at: float


@dataclass
class Fault:
    """An error to give instead of an answer; `chat` limits it to one chat, `hang` keeps the request waiting instead."""

    method: str
    code: int
    description: str
    times: int = 1
    chat: int | None = None
    retry_after: int | None = None
    hang: float = 0.0
    drop: bool = True


@dataclass
class Emulator:
    """The server and the people who write to it.

    `sent` holds the messages the bot sent, in order; an edit changes the message in place and is counted in `calls`.
    """

    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    sent: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    answers: list[Json] = field(default_factory=list)
    webhook: Json | None = None
    frozen: bool = False
    url: str = ""

    def __post_init__(self) -> None:
        self._updates: list[Json] = []
        self._next_update = 1000
        self._next_message = 1
        self._lock = threading.RLock()
        self._server: uvicorn.Server | None = None
        self._bot: telegram.Bot = telegram.Bot(self.token)

    @property
    def base_url(self) -> str:
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @contextmanager
    def running(self) -> Iterator[Emulator]:
        config = uvicorn.Config(_app(self), host="127.0.0.1", port=0, log_level="critical", lifespan="off", ws="none")
        self._server = server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        self.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.should_exit = True
            thread.join(10)

    # What people do.

    def say(self, text: str, *, chat: int = 7, user: int | None = None, **more: Any) -> int:
        """Someone writes a message; a chat below 0 is a group."""
        message: Json = {"text": text, **more}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        name = f"@{BOT['username']}"
        if not text.startswith("/") and name in text:
            offset = len(text[: text.index(name)].encode("utf-16-le")) // 2
            message["entities"] = [{"type": "mention", "offset": offset, "length": len(name)}]
        return self.push({"message": self._message(chat, user, message)})

    def send_file(self, name: str, data: bytes, *, chat: int = 7, caption: str | None = None, size: int = 0) -> int:
        file_id = f"file-{len(self.files)}"
        self.files[file_id] = data
        document = {
            "file_id": file_id,
            "file_unique_id": f"u{file_id}",
            "file_name": name,
            "file_size": size or len(data),
        }
        message = {"document": document} | ({"caption": caption} if caption else {})
        return self.push({"message": self._message(chat, None, message)})

    def press(self, label: str, *, chat: int = 7, user: int | None = None, message: Json | None = None) -> int:
        """Press the button of a label on a message (the last one that has it)."""
        with self._lock:
            found = [message] if message else [item for item in self.sent if item["chat"]["id"] == chat]
        for item in reversed(found):
            for button in buttons(item):
                if button["text"] == label:
                    return self.press_data(button["callback_data"], chat=chat, user=user, message=item)
        raise AssertionError(
            f"no button {label!r}; there are {[b['text'] for item in found[-1:] for b in buttons(item)]}"
        )

    def press_data(self, data: str, *, chat: int = 7, user: int | None = None, message: Json | None = None) -> int:
        message = message or self._message(chat, None, {"text": "cũ"}, by_bot=True)
        query = {"id": f"q{self._next_update}", "from": _user(user or abs(chat)), "chat_instance": "1", "data": data}
        return self.push({"callback_query": query | {"message": message}})

    def ask_inline(self, text: str, *, user: int = 7) -> int:
        query = {"id": f"i{self._next_update}", "from": _user(user), "query": text, "offset": ""}
        return self.push({"inline_query": query})

    def push(self, update: Json, *, update_id: int | None = None) -> int:
        """Put an update in line, once it has been read by python-telegram-bot's own types without loss."""
        with self._lock:
            number = self._next_update if update_id is None else update_id
            self._next_update = max(self._next_update, number) + (number == self._next_update)
            whole = {"update_id": number, **update}
            read = telegram.Update.de_json(json.loads(json.dumps(whole)), self._bot)
            assert read is not None
            assert _covers(read.to_dict(), whole), (whole, read.to_dict())
            self._updates.append(whole)
            return number

    def again(self, update: Json) -> None:
        """Deliver an update a second time, as Telegram does when it saw no answer."""
        with self._lock:
            self._updates.append(update)

    def last_update(self) -> Json:
        return self._updates[-1]

    def fail(self, method: str, code: int, description: str = "", **more: Any) -> None:
        self.faults.append(Fault(method, code, description or f"Error {code}", **more))

    # What the tests look at.

    def texts(self, chat: int = 7) -> list[str]:
        with self._lock:
            return [item.get("text", item.get("caption", "")) for item in self.sent if item["chat"]["id"] == chat]

    def of(self, method: str) -> list[Call]:
        return [call for call in list(self.calls) if call.method == method]

    async def until(self, holds: Any, *, within: float = 8.0) -> None:
        """Wait until `holds()`; fail with what was sent where it does not come."""
        end = time.monotonic() + within
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(
                    f"not in time; calls {[c.method for c in self.calls[-8:]]}, sent {self.texts()[-3:]}"
                )
            await asyncio.sleep(0.01)

    async def reply(self, count: int, *, chat: int = 7, within: float = 8.0) -> Json:
        """The `count`-th message sent to a chat, once it is there."""
        await self.until(lambda: len(self.texts(chat)) >= count, within=within)
        return [item for item in self.sent if item["chat"]["id"] == chat][count - 1]

    # What the bot does.

    def _message(self, chat: int, user: int | None, content: Json, *, by_bot: bool = False) -> Json:
        with self._lock:
            number, self._next_message = self._next_message, self._next_message + 1
        where = {"id": chat, "type": "private", "first_name": "An"}
        if chat < 0:
            where = {"id": chat, "type": "supergroup", "title": "Chi bộ"}
        sender = (
            {key: BOT[key] for key in ("id", "is_bot", "first_name", "username")}
            if by_bot
            else _user(user or abs(chat))
        )
        return {"message_id": number, "date": NOW, "chat": where, "from": sender, **content}

    def fault(self, method: str, data: Json) -> Fault | None:
        with self._lock:
            for item in self.faults:
                if item.method == method and item.chat in (None, _number(data.get("chat_id"))) and item.times > 0:
                    item.times -= 1
                    return item
        return None

    def updates(self, offset: int, limit: int) -> list[Json]:
        with self._lock:
            self._updates = [item for item in self._updates if item["update_id"] >= offset]
            return self._updates[:limit]

    def do(self, method: str, data: Json, files: Mapping[str, tuple[str, bytes]]) -> Any:
        """The result of a method, or `Refused`."""
        match method:
            case "getMe":
                return BOT
            case "setMyCommands":
                for item in data["commands"]:
                    _refuse(
                        not 1 <= len(item["command"]) <= 32 or len(item["description"]) > 256, "BOT_COMMAND_INVALID"
                    )
                return True
            case "setWebhook":
                self.webhook = data
                return True
            case "deleteWebhook":
                self.webhook = None
                return True
            case "sendMessage":
                _check_text(data["text"], data.get("entities", []), 4096)
                return self._keep(data, {"text": data["text"]})
            case "sendDocument":
                name, content = files["document"] if "document" in files else next(iter(files.values()))
                file_id = f"sent-{len(self.files)}"
                self.files[file_id] = content
                document = {
                    "file_id": file_id,
                    "file_unique_id": "u" + file_id,
                    "file_name": name,
                    "file_size": len(content),
                }
                return self._keep(data, {"document": document, "caption": data.get("caption", "")})
            case "editMessageText":
                return self._edit(data)
            case "answerCallbackQuery":
                _refuse(len(data.get("text", "")) > 200, "MESSAGE_TOO_LONG")
                self.answers.append(data)
                return True
            case "answerInlineQuery":
                _refuse(len(data["results"]) > 50, "RESULTS_TOO_MUCH")
                for item in data["results"]:
                    content = item["input_message_content"]
                    _check_text(content["message_text"], content.get("entities", []), 4096)
                self.answers.append(data)
                return True
            case "sendChatAction" | "logOut" | "close":
                return True
            case "getFile":
                file_id = data["file_id"]
                _refuse(file_id not in self.files, "wrong file_id")
                size = len(self.files[file_id])
                return {
                    "file_id": file_id,
                    "file_unique_id": "u",
                    "file_size": size,
                    "file_path": f"documents/{file_id}",
                }
        raise Refused(404, f"Not Found: method {method}")

    def _keep(self, data: Json, content: Json) -> Json:
        chat = _number(data["chat_id"])
        _check_markup(data.get("reply_markup"))
        more = {key: data[key] for key in ("entities", "reply_markup") if data.get(key)}
        message = self._message(chat, None, {**content, **more}, by_bot=True)
        read = telegram.Message.de_json(json.loads(json.dumps(message)), self._bot)
        assert read is not None
        with self._lock:
            self.sent.append(message)
        return message

    def _edit(self, data: Json) -> Json:
        _check_text(data["text"], data.get("entities", []), 4096)
        _check_markup(data.get("reply_markup"))
        number = int(data["message_id"])
        with self._lock:
            found = next((item for item in self.sent if item["message_id"] == number), None)
            _refuse(found is None, "message to edit not found")
            assert found is not None
            before = {key: found.get(key) for key in ("text", "entities", "reply_markup")}
            after = {key: data.get(key) or None for key in ("text", "entities", "reply_markup")}
            _refuse(before == after, "message is not modified: specified new message content is the same")
            found.update({key: value for key, value in after.items() if value})
            for key in ("entities", "reply_markup"):
                if not after[key]:
                    found.pop(key, None)
        return found


class Refused(Exception):
    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code


def buttons(message: Json) -> list[Json]:
    """The buttons under a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _refuse(wrong: bool, why: str) -> None:
    if wrong:
        raise Refused(400, f"Bad Request: {why}")


def _check_text(text: str, entities: list[Json], most: int) -> None:
    """What Telegram refuses: nothing to read, too long, entities that do not lie on whole characters of the text."""
    _refuse(not text.strip(), "message text is empty")
    _refuse(units(text) > most, "message is too long")
    _refuse(len(entities) > 100, "too many entities")
    at, edges = 0, {0}
    for letter in text:
        at += 1 + (ord(letter) > 0xFFFF)
        edges.add(at)
    for item in entities:
        start, end = item["offset"], item["offset"] + item["length"]
        _refuse(item["length"] <= 0 or start not in edges or end not in edges, "entity bounds are wrong")


def _check_markup(markup: Json | None) -> None:
    if not markup:
        return
    every = [button for row in markup["inline_keyboard"] for button in row]
    _refuse(len(every) > 100, "reply markup is too long")
    for button in every:
        _refuse(not button["text"].strip(), "button text is empty")
        _refuse(not 1 <= len(button.get("callback_data", "x").encode()) <= 64, "BUTTON_DATA_INVALID")


def _user(number: int) -> Json:
    return {"id": number, "is_bot": False, "first_name": "An", "language_code": "vi"}


def _number(text: Any) -> int | None:
    return None if text is None else int(text)


def _covers(read: Any, given: Any) -> bool:
    """Whether everything given was understood (to_dict leaves defaults out and adds derived fields)."""
    if isinstance(given, dict):
        return isinstance(read, dict) and all(key in read and _covers(read[key], value) for key, value in given.items())
    if isinstance(given, list):
        return len(read) == len(given) and all(_covers(*pair) for pair in zip(read, given, strict=True))
    return bool(read == given)


def _app(emulator: Emulator) -> FastAPI:
    app = FastAPI()

    @app.get("/file/bot{token}/documents/{file_id}")
    async def file(token: str, file_id: str) -> Response:
        return Response(emulator.files[file_id], media_type="application/octet-stream")

    @app.post("/bot{token}/{method}")
    async def call(token: str, method: str, request: Request) -> Response:
        if token != emulator.token:
            return _error(401, "Unauthorized")
        data, files = await _read(request)
        if method != "getUpdates":
            emulator.calls.append(Call(method, data, time.monotonic()))
        while emulator.frozen and method != "getUpdates":
            if await request.is_disconnected():
                return _error(500, "gone")
            await asyncio.sleep(0.005)
        fault = emulator.fault(method, data)
        if fault is not None and (fault.code or fault.hang):
            await asyncio.sleep(fault.hang)
            if fault.code:
                return _error(fault.code, fault.description, fault.retry_after)
        if method == "getUpdates":
            return await _get_updates(emulator, data, request)
        try:
            result = emulator.do(method, data, files)
        except Refused as refused:
            return _error(refused.code, str(refused))
        return _json({"ok": True, "result": result})

    return app


async def _get_updates(emulator: Emulator, data: Json, request: Request) -> Response:
    end = time.monotonic() + min(float(data.get("timeout", 0)), 2.0)
    while True:
        found = [] if emulator.frozen else emulator.updates(int(data.get("offset", 0)), int(data.get("limit", 100)))
        if found or time.monotonic() >= end:
            return _json({"ok": True, "result": found})
        await asyncio.sleep(0.004)


async def deliver(emulator: Emulator, update: Json, *, secret: str | None = None) -> httpx.Response:
    """Post an update to the webhook that was set, as Telegram does."""
    assert emulator.webhook is not None
    headers = {"X-Telegram-Bot-Api-Secret-Token": emulator.webhook["secret_token"] if secret is None else secret}
    async with httpx.AsyncClient() as client:
        return await client.post(emulator.webhook["url"], json=update, headers=headers)


async def _read(request: Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    form = await request.form()
    data: Json = {}
    files: dict[str, tuple[str, bytes]] = {}
    for key, value in form.multi_items():
        if isinstance(value, str):
            data[key] = _plain(key, value)
        else:
            files[key] = (value.filename or "", await value.read())
            await value.close()
    await form.close()
    return data, files


def _plain(key: str, value: str) -> Any:
    if key in ("text", "caption", "secret_token", "url", "callback_query_id", "inline_query_id", "file_id", "document"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _json(content: Json, status: int = 200) -> Response:
    return Response(json.dumps(content), status_code=status, media_type="application/json")


def _error(code: int, description: str, retry_after: int | None = None) -> Response:
    content: Json = {"ok": False, "error_code": code, "description": description}
    if retry_after is not None:
        content["parameters"] = {"retry_after": retry_after}
    return _json(content, code)
