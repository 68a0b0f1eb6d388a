"""Whether the service lives and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request

from assistant.service.failures import NOT_READY, ServiceError

router = APIRouter(tags=["tình trạng"])


@router.get("/healthz", summary="Dịch vụ có chạy không")
async def alive() -> dict[str, str]:
    """Trả về ngay khi tiến trình còn chạy."""
    return {"status": "ok"}


@router.get("/readyz", summary="Dịch vụ đã trả lời được chưa")
async def ready(request: Request) -> dict[str, str]:
    """Trả về khi kho văn bản đã mở xong."""
    if getattr(request.app.state, "desk", None) is None:
        raise ServiceError(NOT_READY)
    return {"status": "ok"}
