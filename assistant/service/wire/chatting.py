"""OpenAI's chat protocol on the wire, as far as the assistant speaks it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from assistant.answering.message.guard import LONGEST
from assistant.service.wire.base import Out, told

MODEL = "tro-ly-kiem-diem"


class Part(BaseModel):
    """Một phần chữ của lời nhắn."""

    type: Literal["text"] = told("luôn là text")
    text: str = Field(max_length=LONGEST, description="chữ")


class Message(BaseModel):
    """Một lời nhắn trong cuộc trò chuyện."""

    role: Literal["system", "developer", "user", "assistant", "tool"] = told("ai nói; chỉ lời của user được trả lời")
    content: str | list[Part] | None = Field(None, description="lời nhắn")

    @property
    def text(self) -> str:
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class ChatBody(BaseModel):
    """Cuộc trò chuyện; các tùy chọn khác của giao thức được nhận và bỏ qua."""

    model: str = Field(MODEL, max_length=100, description="tên mô hình; tên nào cũng là trợ lý")
    messages: list[Message] = Field(min_length=1, max_length=200, description="các lời nhắn, cũ trước")
    stream: bool = Field(False, description="nhận từng mẩu")
    stream_options: dict[str, Any] | None = Field(None, description="include_usage: kèm số từ ở mẩu cuối")

    @property
    def wants_usage(self) -> bool:
        return bool((self.stream_options or {}).get("include_usage"))


class ModelOut(Out):
    """Một mô hình."""

    id: str = told("tên mô hình")
    object: Literal["model"] = told("luôn là model")
    created: int = told("không dùng, luôn là 0")
    owned_by: str = told("của ai")


class ModelsOut(Out):
    """Các mô hình."""

    object: Literal["list"] = told("luôn là list")
    data: list[ModelOut] = told("một mô hình: chính trợ lý")


class SaidOut(Out):
    """Lời của trợ lý."""

    role: Literal["assistant"] = told("luôn là assistant")
    content: str = told("câu trả lời, có các dòng căn cứ")


class ChoiceOut(Out):
    """Câu trả lời duy nhất."""

    index: int = told("luôn là 0")
    message: SaidOut = told("lời của trợ lý")
    finish_reason: Literal["stop"] = told("luôn là stop")


class UsageOut(Out):
    """Số từ đã dùng."""

    prompt_tokens: int = told("số từ của các câu hỏi")
    completion_tokens: int = told("số từ của câu trả lời")
    total_tokens: int = told("tổng")


class CompletionOut(Out):
    """Câu trả lời theo giao thức trò chuyện."""

    id: str = told("mã lượt")
    object: Literal["chat.completion"] = told("luôn là chat.completion")
    created: int = told("lúc trả lời, giây từ 1970")
    model: str = told("tên mô hình")
    choices: list[ChoiceOut] = told("một câu trả lời")
    usage: UsageOut = told("số từ")
