"""Whether the service lives, whether it can answer, and its meters."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request, Response

from assistant.service.common import AtDesk
from assistant.service.wire.base import Out, told

router = APIRouter(tags=["tình trạng"])


class StateOut(Out):
    """Tình trạng."""

    status: Literal["ok"] = told("luôn là ok; không ổn thì trả lỗi")


@router.get("/healthz", summary="Dịch vụ có chạy không")
async def alive() -> StateOut:
    """Trả về ngay khi tiến trình còn chạy."""
    return StateOut(status="ok")


@router.get("/readyz", summary="Dịch vụ đã trả lời được chưa", responses={503: {}})
def ready(desk: AtDesk) -> StateOut:
    """Kho văn bản đã mở và nơi lưu đọc được; không thì 503."""
    desk.store.receipts.get("")
    return StateOut(status="ok")


@router.get("/metrics", summary="Số đo cho Prometheus", response_class=Response,
            responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}})  # fmt: skip
def metrics(request: Request) -> Response:
    """Đếm yêu cầu, thời gian, bộ nhớ; không có nội dung câu hỏi."""
    state = request.app.state
    for kind in ("light", "heavy"):
        state.meters.work(kind, getattr(state, kind).count)
    return Response(state.meters.text(), media_type="text/plain")
