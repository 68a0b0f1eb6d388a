"""Asking: one question in, an answer with its receipt out, at once or step by step."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import JSONResponse, StreamingResponse

from assistant.desk import Desk, Reply
from assistant.service.common import MAY_BE_LOST, AtDesk, Person
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.stream import BEAT, HEADERS, Step, event, guarded, progress, stream_of
from assistant.service.wire.asking import AnswerOut, AskBody, ReceiptOut

router = APIRouter(prefix="/api/v1", tags=["hỏi đáp"])
_STREAM: dict[str, Any] = {
    "response_class": StreamingResponse,
    "responses": {200: {"content": stream_of("step", "claim", "answer", "error")}},
}


@router.post("/ask", summary="Hỏi một câu", response_model=AnswerOut)
async def ask(body: AskBody, request: Request, desk: AtDesk, person: Person) -> JSONResponse:
    """Trả lời một câu hỏi kèm điều khoản làm căn cứ."""
    state = request.app.state
    reply = await state.light.do(desk.ask, body.question, **_whose(body, person))
    state.meters.answered(reply.answer.status.value)
    return JSONResponse(told(reply))


@router.post("/ask/stream", summary="Hỏi một câu, nhận lời đáp từng phần", **_STREAM)
async def ask_stream(body: AskBody, request: Request, desk: AtDesk, person: Person) -> StreamingResponse:
    """
    Các sự kiện (server-sent events), mỗi sự kiện một đối tượng JSON:

    - `step`: một bước bắt đầu: `name`, `label`, `number` trên `total`;
    - `claim`: một ý đã đối chiếu: `text`, `kind`, `citations` (khóa), `citation_lines` (`key`, `number`, `line`);
    - `answer`: cả câu trả lời, như `POST /api/v1/ask`; là sự kiện cuối;
    - `error`: lỗi, cùng dạng với mọi lỗi khác; là sự kiện cuối.

    Dòng bắt đầu bằng dấu hai chấm chỉ để giữ kết nối. Ngắt kết nối là thôi hỏi.
    """
    return _streamed(body, request, desk, person)


@router.get("/ask/stream", summary="Hỏi một câu bằng địa chỉ, nhận lời đáp từng phần", **_STREAM)
async def ask_event_source(
    given: Annotated[AskBody, Query()], request: Request, desk: AtDesk, person: Person
) -> StreamingResponse:
    """Như `POST /api/v1/ask/stream`, cho EventSource của trình duyệt; câu hỏi nằm trong địa chỉ nên có thể vào nhật ký."""
    return _streamed(given, request, desk, person)


@router.get(
    "/answers/{receipt}",
    summary="Xem lại câu trả lời theo mã biên nhận",
    response_model=ReceiptOut,
    responses=MAY_BE_LOST,
)
def receipt(receipt: Annotated[str, Path(description="mã biên nhận")], desk: AtDesk) -> dict[str, Any]:
    """Câu trả lời như lúc đã gửi, kèm ngày gửi."""
    kept = desk.store.receipts.get(receipt) if len(receipt) <= 64 and "\0" not in receipt else None
    if kept is None:
        raise ServiceError(NOT_FOUND, "Không có câu trả lời nào mang mã này.")
    whole = dict(kept.answer)
    lines = whole.pop("citation_lines")
    whole.pop("hits", None)
    return {**whole, "citations": lines, "receipt": kept.id, "at": kept.at, "question": kept.question}


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


def _whose(body: AskBody, person: str) -> dict[str, Any]:
    return {"person": person, "thread": body.thread or "", "channel": "web", "as_of": body.as_of, "scope": body.scope}


def _streamed(body: AskBody, request: Request, desk: Desk, person: str) -> StreamingResponse:
    request.app.state.light.refuse_if_full()  # while a status can still say so
    events = guarded(_events(body, request, desk, person), lambda told: _event("error", told))
    return StreamingResponse(events, media_type="text/event-stream", headers=HEADERS)


async def _events(body: AskBody, request: Request, desk: Desk, person: str) -> AsyncIterator[str]:
    state = request.app.state
    async for one in progress(state.light, desk.ask, body.question, **_whose(body, person)):
        if one is None:
            yield BEAT
        elif isinstance(one, Step):
            yield _event("step", one.data)
        else:
            state.meters.answered(one.result.answer.status.value)
            whole = told(one.result)
            lines = {citation["key"]: citation for citation in whole["citations"]}
            for claim in whole["claims"]:
                cited = [lines[key] for key in claim["citations"] if key in lines]
                yield _event("claim", {**claim, "citation_lines": cited})
            yield _event("answer", whole)


def _event(name: str, data: dict[str, Any]) -> str:
    return event(name, json.dumps(data, ensure_ascii=False))
