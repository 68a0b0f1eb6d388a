"""A reader's word on an answer or a provision: right, not right, and what is wrong in which provision."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse

from assistant.service.common import AtDesk
from assistant.service.failures import UNREADABLE, ServiceError
from assistant.service.pages.owner import trainee, visitor
from assistant.service.pages.shown import show, told

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.post("/gop-y")
def remark(
    request: Request,
    desk: AtDesk,
    bien_nhan: Annotated[str, Form(max_length=64)] = "",
    dieu_khoan: Annotated[str, Form(max_length=200)] = "",
    danh_gia: Annotated[Literal["dung", "chua-dung", ""], Form()] = "",
    noi_dung: Annotated[str, Form(max_length=2000)] = "",
) -> HTMLResponse:
    """Keep it for the administrator and say so, with its number."""
    known = not dieu_khoan or dieu_khoan in desk.assistant.corpus.provisions
    if not (danh_gia or noi_dung.strip()) or not known:
        error = ServiceError(UNREADABLE, "Chưa có nội dung góp ý. Hãy ghi chỗ cần sửa rồi gửi lại.")
        return show("remark.html", status=422, kept=None, refusal=told(error))
    kept = desk.store.feedback.add(
        trainee(request, desk) or visitor(request, desk), receipt=bien_nhan or None, key=dieu_khoan or None,
        helpful={"dung": True, "chua-dung": False}.get(danh_gia), comment=noi_dung,
    )  # fmt: skip
    return show("remark.html", kept=kept, refusal=None)
