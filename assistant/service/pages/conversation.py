"""Asking on the page: the form, an answer above it, and an answer at an address of its own."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse

from assistant.answering.retrieval.local import places_of
from assistant.clock import parse_day
from assistant.desk import Desk, receipt_of
from assistant.service.common import AtDesk
from assistant.service.pages.reply import lay_out
from assistant.service.pages.shown import LONGEST, show, told
from corpus.citation import say_day
from corpus.errors import RegulationError

# By what kind of help they show; any of them could have been typed.
EXAMPLES = (
    ("Tra cứu quy định", ("Đảng viên mới kết nạp được 4 tháng cuối năm có phải xếp loại không?",
                          "Người đứng đầu phải gửi dự thảo báo cáo trước hội nghị mấy ngày?")),
    ("Tính theo số liệu", ("Chi bộ có 28 đồng chí hoàn thành tốt thì tối đa mấy đồng chí xuất sắc?",
                           "89,5 điểm thì xếp loại gì?")),
    ("Điểm mới, quy định cũ", ("Quy định 366 khác Quy định 124 ở điểm nào?",
                               "Theo Quy định 132 thì tỷ lệ xuất sắc tối đa là bao nhiêu?")),
    ("Biểu mẫu, biểu hiện", ("Bản kiểm điểm của đảng viên không giữ chức vụ làm theo mẫu nào?",
                             "Ngại học nghị quyết là biểu hiện thứ mấy trong 27 biểu hiện?")),
)  # fmt: skip

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
async def home(request: Request, desk: AtDesk, q: Annotated[str, Query(max_length=LONGEST)] = "") -> HTMLResponse:
    """The question's form; a question in the address is answered too, so that it can be linked."""
    return await _asked(request, desk, q, "", "")


@router.post("/")
async def ask(
    request: Request,
    desk: AtDesk,
    q: Annotated[str, Form(max_length=LONGEST)] = "",
    ngay: Annotated[str, Form(max_length=20)] = "",
    noi: Annotated[str, Form(max_length=100)] = "",
) -> HTMLResponse:
    """The answer above the form, which keeps what was typed; the question stays out of the address."""
    return await _asked(request, desk, q, ngay, noi.strip())


@router.get("/cau-tra-loi/{receipt}")
def receipt(receipt: str, request: Request, desk: AtDesk) -> HTMLResponse:
    """An answer as it was given, to be sent on or printed."""
    kept = desk.store.receipts.get(receipt) if receipt.isascii() and receipt.isalnum() and len(receipt) <= 32 else None
    if kept is None:
        return show("no-receipt.html", status=404)
    at = f"{kept.at.astimezone():%H giờ %M} ngày {say_day(kept.at.astimezone().date())}"
    shown = lay_out(kept.answer, receipt=kept.id, question=kept.question, at=at)
    return show("receipt.html", one=shown, bot=request.app.state.settings.telegram_name)


async def _asked(request: Request, desk: Desk, question: str, day: str, place: str) -> HTMLResponse:
    given: dict[str, Any] = {
        "question": question, "day": day, "place": place, "regions": places_of(desk.assistant.corpus),
        "examples": EXAMPLES, "one": None, "refusal": None,
    }  # fmt: skip
    if not question.strip():
        return show("home.html", **given)
    try:
        as_of = parse_day(day) if day.strip() else None
        # Without a script there is no thread to remember, and nobody to keep it for.
        reply = await request.app.state.light.do(
            desk.ask, question, person="", thread="", channel="web", as_of=as_of, scope=place or None
        )
    except RegulationError as error:
        return show("home.html", status=422, **{**given, "refusal": told(error)})
    one = lay_out(receipt_of(reply.answer), receipt=reply.receipt, question=question)
    return show("home.html", **{**given, "one": one})
