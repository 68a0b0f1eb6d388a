"""Whether the service lives, whether it can answer, and its meters."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

router = APIRouter(tags=["tình trạng"])


@router.get("/healthz", summary="Dịch vụ có chạy không")
async def alive() -> dict[str, str]:
    """Trả về ngay khi tiến trình còn chạy."""
    return {"status": "ok"}


@router.get("/readyz", summary="Dịch vụ đã trả lời được chưa")
async def ready(request: Request) -> dict[str, str]:
    """Kho văn bản mở xong thì dịch vụ mới nhận kết nối, nên có trả lời là đã sẵn sàng."""
    return {"status": "ok"}


@router.get("/metrics", summary="Số đo cho Prometheus", response_class=Response,
            responses={200: {"content": {"text/plain": {}}}})  # fmt: skip
def metrics(request: Request) -> Response:
    """Đếm yêu cầu, thời gian, bộ nhớ; không có nội dung câu hỏi."""
    return Response(request.app.state.meters.text(), media_type="text/plain")
