"""The server's HTTP side: a request read, an error given where one is due, the answer written."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request, Response

from eval.bot.api.call import Call, Json, Refused
from eval.bot.api.methods import do

if TYPE_CHECKING:
    from eval.bot.api.emulator import Emulator

_WORDS = frozenset(
    "text caption secret_token url callback_query_id inline_query_id file_id document".split()
)  # never read as JSON
_LONGEST_POLL = 0.2


def application(emulator: Emulator) -> FastAPI:
    app = FastAPI()

    @app.get("/file/bot{token}/documents/{file_id}")
    async def file(token: str, file_id: str) -> Response:
        fault = emulator.fault("file", {})
        if fault is not None:
            await asyncio.sleep(fault.hang)
            return _error(fault.code, fault.description)
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
        if fault is not None:
            if fault.done:
                do(emulator, method, data, files)
            await asyncio.sleep(fault.hang)
            if fault.code:
                return _error(fault.code, fault.description, fault.retry_after)
        if method == "getUpdates":
            return await _get_updates(emulator, data)
        try:
            result = do(emulator, method, data, files)
        except Refused as refused:
            return _error(refused.code, str(refused))
        await asyncio.sleep(emulator.latency)
        return _json({"ok": True, "result": result})

    return app


async def _get_updates(emulator: Emulator, data: Json) -> Response:
    end = time.monotonic() + min(float(data.get("timeout", 0)), _LONGEST_POLL)
    while True:
        found = [] if emulator.frozen else emulator.updates(int(data.get("offset", 0)), int(data.get("limit", 100)))
        if found or time.monotonic() >= end:
            return _json({"ok": True, "result": found})
        await asyncio.sleep(0.004)


async def _read(request: Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    form = await request.form()
    data: Json = {}
    files: dict[str, tuple[str, bytes]] = {}
    for key, value in form.multi_items():
        if isinstance(value, str):
            data[key] = value if key in _WORDS else _plain(value)
        else:
            files[key] = (value.filename or "", await value.read())
            await value.close()
    await form.close()
    return data, files


def _plain(value: str) -> Any:
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
