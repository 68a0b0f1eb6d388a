"""Asking: one question in, an answer with its receipt out, at once or step by step."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, StreamingResponse

from assistant.desk import Desk, Reply
from assistant.service.common import AtDesk, Person
from assistant.service.failures import NOT_FOUND, ServiceError, refuse
from assistant.service.wire import AnswerOut, AskBody
from corpus.errors import RegulationError

router = APIRouter(prefix="/api/v1", tags=["hỏi đáp"])


async def answered(request: Request, desk: Desk, body: AskBody, person: str) -> dict[str, Any]:
    """Ask in a thread of the answering kind."""
    reply = await request.app.state.light.do(
        desk.ask, body.question, person=person, thread=body.thread or "", channel="web", as_of=body.as_of
    )
    request.app.state.meters.answered(reply.answer.status.value)
    return told(reply)


@router.post("/ask", summary="Hỏi một câu", response_model=AnswerOut)
async def ask(body: AskBody, request: Request, desk: AtDesk, person: Person) -> JSONResponse:
    """Trả lời một câu hỏi kèm điều khoản làm căn cứ."""
    return JSONResponse(await answered(request, desk, body, person))


@router.post(
    "/ask/stream",
    summary="Hỏi một câu, nhận lời đáp từng phần",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"example": "event: claim\ndata: {}\n\n"}}}},
)
async def ask_stream(body: AskBody, request: Request, desk: AtDesk, person: Person) -> StreamingResponse:
    """Lần lượt gửi các sự kiện: step, claim, answer; khi có lỗi: error."""

    async def events() -> AsyncIterator[str]:
        yield event("step", {"name": "answer", "label": "Đang tìm điều khoản và soạn câu trả lời"})
        try:
            whole = await answered(request, desk, body, person)
        except RegulationError as error:
            yield event("error", json.loads(bytes(refuse(error).body)))
            return
        yield event("step", {"name": "verify", "label": "Đã đối chiếu căn cứ"})
        for claim in whole["claims"]:
            yield event("claim", claim)
        yield event("answer", whole)

    return StreamingResponse(events(), media_type="text/event-stream")


@router.get("/answers/{receipt}", summary="Xem lại câu trả lời theo mã biên nhận", response_model=dict[str, Any])
def receipt(receipt: str, desk: AtDesk) -> dict[str, Any]:
    """Câu trả lời như lúc đã gửi, kèm ngày gửi."""
    kept = desk.store.receipts.get(receipt) if len(receipt) <= 64 and "\0" not in receipt else None
    if kept is None:
        raise ServiceError(NOT_FOUND, "Không có câu trả lời nào mang mã này.")
    return {**kept.answer, "receipt": kept.id, "at": str(kept.at), "question": kept.question}


def event(name: str, data: dict[str, Any]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def told(reply: Reply) -> dict[str, Any]:
    """An answer as the wire carries it."""
    answer = reply.answer
    whole = answer.as_dict()
    names = ("status", "text", "as_of", "claims", "confidence", "made_by", "findings", "elapsed_ms")
    return {
        "receipt": reply.receipt,
        **{name: whole[name] for name in names},
        "citations": [{"key": one.key, "number": one.number, "line": one.line} for one in answer.citations],
    }
