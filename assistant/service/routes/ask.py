"""Asking: one question in, an answer with its receipt out, at once or step by step."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request

from assistant.service.standin import Reply
from assistant.service.wire import AnswerOut, AskBody

router = APIRouter(prefix="/api/v1", tags=["hỏi đáp"])


@router.post("/ask", summary="Hỏi một câu", response_model=AnswerOut)
def ask(body: AskBody, request: Request) -> dict[str, Any]:
    """Trả lời một câu hỏi kèm điều khoản làm căn cứ."""
    desk = request.app.state.desk
    return told(desk.ask(body.question, person="", thread=body.thread or "", channel="web", as_of=body.as_of))


def told(reply: Reply) -> dict[str, Any]:
    """An answer as the wire carries it."""
    answer = reply.answer
    whole = answer.as_dict()
    return {
        "receipt": reply.receipt,
        **{name: whole[name] for name in ("status", "text", "as_of", "claims", "confidence", "made_by", "findings")},
        "citations": [{"key": one.key, "number": one.number, "line": one.line} for one in answer.citations],
        "elapsed_ms": whole["elapsed_ms"],
    }
