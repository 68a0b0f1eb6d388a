"""The assistant as a model for chat programs that speak OpenAI's protocol."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import AsyncIterator
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.answering.guard import LONGEST
from assistant.service.common import AtDesk
from assistant.service.failures import UNREADABLE, ServiceError

router = APIRouter(prefix="/v1", tags=["chương trình trò chuyện"])
MODEL = "tro-ly-kiem-diem"
_TURNS = 10


class Part(BaseModel):
    """Một phần chữ của lời nhắn."""

    type: Literal["text"]
    text: str = Field(max_length=LONGEST)


class Message(BaseModel):
    """Một lời nhắn trong cuộc trò chuyện."""

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class ChatBody(BaseModel):
    """Cuộc trò chuyện; các tùy chọn khác của giao thức được nhận và bỏ qua."""

    model_config = ConfigDict(json_schema_extra={"example": {
        "model": MODEL, "messages": [{"role": "user", "content": "mẫu 2B dùng cho ai"}]}})  # fmt: skip
    model: str = Field(MODEL, max_length=100)
    messages: list[Message] = Field(min_length=1, max_length=200)
    stream: bool = False


@router.get("/models", summary="Tên mô hình", response_model=dict[str, Any])
def models() -> dict[str, Any]:
    """Một mô hình: chính trợ lý."""
    return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "troly"}]}


@router.post("/chat/completions", summary="Trò chuyện", response_model=dict[str, Any],
             responses={200: {"content": {"text/event-stream": {"example": "data: [DONE]\n\n"}}}})  # fmt: skip
async def complete(body: ChatBody, request: Request, desk: AtDesk) -> Response:
    """Trả lời lời nhắn cuối của người dùng; lời nhắn hệ thống không đổi được cách trả lời."""
    turns = [message.text for message in body.messages if message.role == "user" and message.text.strip()][-_TURNS:]
    if not turns:
        raise ServiceError(UNREADABLE, "Chưa có lời nhắn nào của người dùng (role: user).")
    answer = await request.app.state.light.do(desk.assistant.ask, turns)
    request.app.state.meters.answered(answer.status.value)
    head = {"id": f"chatcmpl-{secrets.token_hex(12)}", "created": int(time.time()), "model": MODEL}
    if body.stream:
        return StreamingResponse(_chunks(head, answer.text), media_type="text/event-stream")
    asked, said = len(" ".join(turns).split()), len(answer.text.split())
    choice = {"index": 0, "message": {"role": "assistant", "content": answer.text}, "finish_reason": "stop"}
    usage = {
        "prompt_tokens": asked,
        "completion_tokens": said,
        "total_tokens": asked + said,
    }  # words: no tokenizer here
    return JSONResponse({**head, "object": "chat.completion", "choices": [choice], "usage": usage})


async def _chunks(head: dict[str, Any], text: str) -> AsyncIterator[str]:
    """The answer line by line, then the protocol's end."""
    deltas: list[dict[str, str]] = [{"role": "assistant", "content": ""}]
    deltas += [{"content": line} for line in text.splitlines(keepends=True)]
    for delta in (*deltas, None):
        choice = {"index": 0, "delta": delta or {}, "finish_reason": None if delta is not None else "stop"}
        yield f"data: {json.dumps({**head, 'object': 'chat.completion.chunk', 'choices': [choice]}, ensure_ascii=False)}\n\n"
    yield "data: [DONE]\n\n"
