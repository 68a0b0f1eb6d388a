"""The page for people: plain HTML made on the server, so that it works on any phone, without a script and when printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, FastAPI, Form, Query, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from assistant.clock import parse_day, today
from assistant.service.common import AtDesk
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.routes import texts
from corpus.citation import say_day
from corpus.errors import RegulationError

if TYPE_CHECKING:
    from assistant.desk import Desk

WEB = Path(__file__).parent / "web"
EXAMPLES = (
    "Đảng viên mới kết nạp được 4 tháng cuối năm có phải xếp loại không?",
    "Chi bộ có 28 đồng chí hoàn thành tốt thì tối đa mấy đồng chí xuất sắc?",
    "Quy định 366 khác Quy định 124 ở điểm nào?",
    "89,5 điểm thì xếp loại gì?",
    "Bản kiểm điểm của đảng viên không giữ chức vụ làm theo mẫu nào?",
)
_MARK = re.compile(r"\[(\d{1,2})\]")
_LONGEST = 4000  # characters of a form's field; the reading of a question has its own, shorter limit

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_templates = Environment(loader=FileSystemLoader(WEB / "templates"), autoescape=True, undefined=StrictUndefined)
_templates.filters["day"] = say_day


def add_page(app: FastAPI, desk: Desk) -> None:
    """Give the application its page: routes outside the API's description, and ``/static``."""
    app.include_router(router)
    app.mount("/static", StaticFiles(directory=WEB / "static"), name="static")


@router.get("/")
async def home(request: Request, desk: AtDesk, q: Annotated[str, Query(max_length=_LONGEST)] = "") -> HTMLResponse:
    """The question's form; a question in the address is answered too, so that it can be linked."""
    return await _asked(request, desk, q, "")


@router.post("/")
async def ask(
    request: Request,
    desk: AtDesk,
    q: Annotated[str, Form(max_length=_LONGEST)] = "",
    ngay: Annotated[str, Form(max_length=20)] = "",
) -> HTMLResponse:
    """The answer above the form, which keeps what was typed; the question stays out of the address."""
    return await _asked(request, desk, q, ngay)


@router.get("/van-ban")
def documents(desk: AtDesk) -> HTMLResponse:
    return _page("documents.html", rows=texts.documents(desk), today=today())


@router.get("/van-ban/{id}")
def document(id: str, desk: AtDesk) -> HTMLResponse:
    return _found("document.html", lambda: texts.document(id, desk))


@router.get("/dieu-khoan/{key:path}")
def provision(key: str, desk: AtDesk) -> HTMLResponse:
    return _found("provision.html", lambda: texts.provision(key, desk))


@router.get("/bieu-hien")
def signs(desk: AtDesk) -> HTMLResponse:
    return _page("signs.html", groups=texts.signs(desk))


@router.get("/rieng-tu")
def privacy() -> HTMLResponse:
    return _page("privacy.html")


async def _asked(request: Request, desk: Desk, question: str, day: str) -> HTMLResponse:
    given: dict[str, Any] = {"question": question, "day": day, "examples": EXAMPLES, "answer": None, "refusal": None}
    if not question.strip():
        return _page("home.html", **given)
    try:
        as_of = parse_day(day) if day.strip() else None
        answer = await request.app.state.light.do(desk.assistant.ask, question, as_of=as_of)
    except RegulationError as error:
        return _page("home.html", status=422, **{**given, "refusal": error})
    keys = {citation.number: citation.key for citation in answer.citations}
    body, _, _ = answer.text.partition("\n  [1] ")
    shown = {
        "lines": [_linked(line, keys) for line in body.splitlines()], "label": answer.status.label,
        "answered": answer.status.value == "answered", "as_of": answer.as_of, "citations": answer.citations,
        "after": _after(answer.text),
    }  # fmt: skip
    return _page("home.html", **{**given, "answer": shown})


def _after(text: str) -> list[str]:
    """What an answer says below its citation lines."""
    _, found, rest = text.partition("\n  [1] ")
    return [line for line in rest.splitlines()[1:] if not line.startswith("  [")] if found else []


def _linked(line: str, keys: dict[int, str]) -> Markup:
    """A line with its marks as links to the citation lines below."""
    made = Markup("")
    at = 0
    for mark in _MARK.finditer(line):
        if int(mark[1]) in keys:
            made += escape(line[at : mark.start()]) + Markup('<a class="mark" href="#can-cu-{0}">[{0}]</a>').format(
                mark[1]
            )
            at = mark.end()
    return made + escape(line[at:])


def _found(template: str, look_up: Callable[[], dict[str, Any]]) -> HTMLResponse:
    try:
        return _page(template, it=look_up())
    except ServiceError as error:
        return _page("missing.html", status=NOT_FOUND.status, error=error)


def _page(template: str, *, status: int = 200, **given: Any) -> HTMLResponse:
    return HTMLResponse(_templates.get_template(template).render(**given), status)
