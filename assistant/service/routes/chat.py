"""The assistant as a model for chat programs that speak OpenAI's protocol."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from assistant.desk import Desk
from assistant.service.common import AtDesk
from assistant.service.failures import UNREADABLE, ServiceError
from assistant.service.stream import BEAT, HEADERS, Done, event, guarded, progress, stream_of
from assistant.service.wire.chatting import MODEL, ChatBody, CompletionOut, ModelsOut

router = APIRouter(prefix="/v1", tags=["chương trình trò chuyện"])
_TURNS = 10


@router.get("/models", summary="Tên mô hình", response_model=ModelsOut)
def models() -> dict[str, Any]:
    """Một mô hình: chính trợ lý."""
    return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "troly"}]}


@router.post("/chat/completions", summary="Trò chuyện", response_model=CompletionOut,
             responses={200: {"content": stream_of()}})  # fmt: skip
async def complete(body: ChatBody, request: Request, desk: AtDesk) -> Response:
    """
    Trả lời lời nhắn cuối của người dùng, hiểu theo các lời nhắn trước; lời nhắn hệ thống không đổi được cách trả lời.

    Với `stream: true`, trả các mẩu `chat.completion.chunk` rồi `[DONE]`; lỗi giữa chừng là một mẩu có `error`.
    """
    turns = [message.text for message in body.messages if message.role == "user" and message.text.strip()][-_TURNS:]
    if not turns:
        raise ServiceError(UNREADABLE, "Chưa có lời nhắn nào của người dùng (role: user).")
    state = request.app.state
    head = {"id": f"chatcmpl-{secrets.token_hex(12)}", "created": int(time.time()), "model": MODEL}
    if body.stream:
        state.light.refuse_if_full()
        chunks = guarded(_chunks(head, turns, request, desk, usage=body.wants_usage), _data)
        return StreamingResponse(chunks, media_type="text/event-stream", headers=HEADERS)
    answer = await state.light.do(desk.assistant.ask, turns)
    state.meters.answered(answer.status.value)
    choice = {"index": 0, "message": {"role": "assistant", "content": answer.text}, "finish_reason": "stop"}
    return JSONResponse({**head, "object": "chat.completion", "choices": [choice], "usage": _usage(turns, answer.text)})


async def _chunks(
    head: dict[str, Any], turns: list[str], request: Request, desk: Desk, *, usage: bool
) -> AsyncIterator[str]:
    """The sign that an answer is coming, the answer line by line, then the protocol's end."""
    state = request.app.state

    def chunk(delta: dict[str, str], *, finish: str | None = None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        return _data({**head, "object": "chat.completion.chunk", "choices": [choice]})

    yield chunk({"role": "assistant", "content": ""})
    async for one in progress(state.light, desk.assistant.ask, turns):
        if one is None:
            yield BEAT
        elif isinstance(one, Done):
            state.meters.answered(one.result.status.value)
            for line in one.result.text.splitlines(keepends=True):
                yield chunk({"content": line})
            yield chunk({}, finish="stop")
            if usage:
                counted = _usage(turns, one.result.text)
                yield _data({**head, "object": "chat.completion.chunk", "choices": [], "usage": counted})
    yield event(None, "[DONE]")


def _usage(turns: list[str], text: str) -> dict[str, int]:
    """Words, for there is no tokenizer here."""
    asked, said = len(" ".join(turns).split()), len(text.split())
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _data(told: dict[str, Any]) -> str:
    return event(None, json.dumps(told, ensure_ascii=False))
