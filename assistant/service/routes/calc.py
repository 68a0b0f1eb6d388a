"""The calculator: what it can compute, one computation, and a round's days as a calendar."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Query, Response

from assistant.calculator import agenda
from assistant.calculator.function import Function
from assistant.calculator.functions import FUNCTIONS, find
from assistant.clock import today
from assistant.service.common import MAY_BE_LOST, AtDesk, finding_out
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.wire.calculating import CitedFindingOut, FunctionOut, Written
from corpus.errors import InputError

router = APIRouter(prefix="/api/v1/calc", tags=["tính toán"])


def _listed(field: str) -> str:
    """What may be typed into a field of a round, with what each means."""
    return "; ".join(f"{key}: {label}" for key, label in find("timeline").field(field).choices.items())


@router.get("", summary="Các phép tính và mục cần ghi", response_model=list[FunctionOut])
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
            responses={200: {"content": {"text/calendar": {"schema": {"type": "string"}}}}})  # fmt: skip
def calendar(
    year: Annotated[str, Query(max_length=10, description="năm kiểm điểm")],
    meeting: Annotated[str, Query(max_length=10, description="ngày họp kiểm điểm, dạng năm-tháng-ngày")],
    unit: Annotated[str | None, Query(max_length=40, description=f"loại tổ chức ({_listed('unit')})")] = None,
    special: Annotated[
        str | None, Query(max_length=10, description=f"cơ quan đặc thù chưa tổng kết cuối năm ({_listed('special')})")
    ] = None,
    name: Annotated[str | None, Query(max_length=120, description="tên đơn vị, để phân biệt khi đưa vào lịch")] = None,
) -> Response:
    """Các mốc của kỳ làm thành lịch cho điện thoại, thư điện tử; mục nào để trống thì như phép tính timeline để trống."""
    typed = {"year": year, "meeting": meeting, "unit": unit, "special": special, "name": name}
    given = {name: text for name, text in typed.items() if text}
    return Response(
        agenda.of_round(**find("timeline").read(given)),
        media_type="text/calendar",
        headers={"Content-Disposition": 'attachment; filename="lich-kiem-diem.ics"'},
    )


@router.post("/{name}", summary="Tính", response_model=CitedFindingOut, responses=MAY_BE_LOST)
def compute(
    name: Annotated[str, Path(description="tên phép tính, lấy ở GET /api/v1/calc")],
    given: Annotated[
        dict[str, Written], Body(max_length=40, description="dữ kiện theo tên mục; chữ, số hoặc true, false đều được")
    ],
    desk: AtDesk,
) -> dict[str, Any]:
    """Dữ kiện theo tên mục; kết quả gồm kết luận, các bước và điều khoản."""
    kept = {key: text for key, text in given.items() if text.strip()}
    return finding_out(desk.assistant.corpus, _function(name)(kept, today=today()))


def _function(name: str) -> Function:
    try:
        return find(name)
    except InputError as error:
        raise ServiceError(NOT_FOUND, error.message) from None
