"""An answer as it is being made: the steps truly taken, told from the working thread, with a sign of life in between."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from assistant.service.failures import told_of
from assistant.service.work import Work

T = TypeVar("T")
BEAT = KEEPALIVE_COMMENT.decode()
_BEAT_S = 10.0
LABELS = {
    "understand": "Đọc câu hỏi",
    "route": "Chọn cách trả lời",
    "retrieve": "Tìm điều khoản",
    "compute": "Tính theo số liệu",
    "decide": "Xét văn bản có đủ căn cứ không",
    "compose": "Soạn câu trả lời",
    "draft": "Mô hình ngôn ngữ soạn lời",
    "verify": "Đối chiếu từng ý với điều khoản",
}
HEADERS = {"X-Accel-Buffering": "no"}  # a proxy that collects a stream before passing it on defeats it


@dataclass(frozen=True)
class Step:
    """A step that has begun."""

    name: str

    @property
    def data(self) -> dict[str, Any]:
        """What a listener is told: which step of how many, in words."""
        names = list(LABELS)
        number = names.index(self.name) + 1 if self.name in names else len(names)
        return {"name": self.name, "label": LABELS.get(self.name, self.name), "number": number, "total": len(names)}


@dataclass(frozen=True)
class Done(Generic[T]):
    """The result, the last of a stream."""

    result: T


class _Abandoned(Exception):
    """Nobody listens any more: the work stops at its next step."""


async def progress(
    work: Work, call: Callable[..., T], /, *given: Any, **options: Any
) -> AsyncIterator[Step | Done[T] | None]:
    """Run a call that takes `on_step` in a thread of `work`; None stands for a while in which nothing happened.

    Whoever stops listening ends the work: it goes no further than the step it is in.

    Raises:
        RegulationError: what the call refused, or the work being full or too slow.
    """
    loop = asyncio.get_running_loop()
    told: asyncio.Queue[str | None] = asyncio.Queue()
    gone = threading.Event()

    def on_step(name: str) -> None:
        if gone.is_set():
            raise _Abandoned
        loop.call_soon_threadsafe(told.put_nowait, name)

    task = asyncio.ensure_future(work.do(call, *given, on_step=on_step, **options))
    task.add_done_callback(lambda _: told.put_nowait(None))
    try:
        while True:
            try:
                name = await asyncio.wait_for(told.get(), _BEAT_S)
            except TimeoutError:
                yield None
                continue
            if name is None:
                break
            yield Step(name)
        yield Done(task.result())
    finally:
        gone.set()
        task.cancel()


async def guarded(events: AsyncIterator[str], failed: Callable[[dict[str, Any]], str]) -> AsyncIterator[str]:
    """The events; a failure on the way is told as the last of them, for the status has gone out already."""
    try:
        async for event in events:
            yield event
    except Exception as error:
        yield failed(told_of(error, command="serve stream"))


def event(name: str | None, data: str) -> str:
    """One server-sent event."""
    return format_sse_event(event=name, data_str=data).decode()


def stream_of(*names: str) -> dict[str, Any]:
    """The content of a stream for the description: what one event of it is."""
    data = {"type": "string", "contentMediaType": "application/json", "description": "JSON của sự kiện"}
    name = {"event": {"type": "string", "enum": list(names), "description": "tên sự kiện"}} if names else {}
    one = {"type": "object", "properties": {**name, "data": data}, "required": [*name, "data"]}
    return {"text/event-stream": {"schema": one}}
