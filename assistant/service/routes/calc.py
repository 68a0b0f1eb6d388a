"""The calculator: what it can compute, one computation, and a round's days as a calendar."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response

from assistant.calculator import agenda, timeline
from assistant.calculator.function import Function
from assistant.calculator.functions import FUNCTIONS, find
from assistant.clock import today
from assistant.service.common import AtDesk, finding_out
from assistant.service.failures import NOT_FOUND, ServiceError
from corpus.errors import InputError

router = APIRouter(prefix="/api/v1/calc", tags=["tính toán"])


@router.get("", summary="Các phép tính và mục cần ghi", response_model=list[dict[str, Any]])
def functions() -> list[dict[str, Any]]:
    """Mỗi phép tính với các mục, để dựng biểu nhập."""
    return [
        {
            "name": one.name, "key": one.key, "label": one.label, "example": one.example,
            "fields": [
                {"name": field.name, "key": field.key, "label": field.label, "required": field.required,
                 "example": field.example, "choices": dict(field.choices)}
                for field in one.fields
            ],
        }
        for one in FUNCTIONS.values()
    ]  # fmt: skip


@router.get("/timeline.ics", summary="Lịch một kỳ kiểm điểm (.ics)", response_class=Response,
            responses={200: {"content": {"text/calendar": {}}}})  # fmt: skip
def calendar(
    year: Annotated[str, Query(max_length=10, examples=["2026"])],
    meeting: Annotated[str, Query(max_length=10, examples=["2026-12-05"])],
    unit: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """Các mốc của kỳ làm thành lịch cho điện thoại, thư điện tử."""
    given = {"year": year, "meeting": meeting, **({"unit": unit} if unit else {})}
    values = find("timeline").read(given)
    data = agenda.write(timeline.milestones(**values), name=f"Kỳ kiểm điểm năm {values['year']}")
    return Response(
        data, media_type="text/calendar", headers={"Content-Disposition": 'attachment; filename="lich.ics"'}
    )


@router.post("/{name}", summary="Tính", response_model=dict[str, Any])
def compute(
    name: str,
    given: Annotated[dict[str, str], Body(max_length=40, examples=[{"good": "28", "excellent": "5"}])],
    desk: AtDesk,
) -> dict[str, Any]:
    """Dữ kiện ghi bằng chữ theo tên mục; kết quả gồm kết luận, các bước và điều khoản."""
    kept = {key: text for key, text in given.items() if text.strip()}
    return finding_out(desk.assistant.corpus, _function(name)(kept, today=today()))


def _function(name: str) -> Function:
    try:
        return find(name)
    except InputError as error:
        raise ServiceError(NOT_FOUND, error.message) from None
