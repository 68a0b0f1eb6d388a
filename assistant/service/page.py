"""The page for people: plain HTML made on the server, so that it works on any phone, without a script and when printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, FastAPI, Query
from fastapi.responses import HTMLResponse, Response
from fastapi.staticfiles import StaticFiles

from assistant.clock import parse_day, today
from assistant.service.common import AtDesk
from assistant.service.failures import NOT_FOUND, ServiceError
from assistant.service.keeping import KEPT_FOR
from assistant.service.pages import calculating, changes, checking, conversation, own, remark, signs, training
from assistant.service.pages.shelf import shelves
from assistant.service.pages.shown import WEB, show, told
from assistant.service.routes import texts
from corpus.errors import RegulationError

if TYPE_CHECKING:
    from assistant.desk import Desk

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


def add_page(app: FastAPI, desk: Desk) -> None:
    """Give the application its page: routes outside the API's description, and ``/static``."""
    for room in (conversation, calculating, checking, signs, training, own, remark, changes):
        app.include_router(room.router)
    app.include_router(router)
    app.mount("/static", _Files(directory=WEB / "static"), name="static")


class _Files(StaticFiles):
    """Files asked after each time (and not sent again where unchanged): page and script are always of one version."""

    def file_response(self, *given: Any, **options: Any) -> Response:
        response = super().file_response(*given, **options)
        response.headers["Cache-Control"] = "no-cache"
        return response


@router.get("/van-ban")
def documents(desk: AtDesk, q: Annotated[str, Query(max_length=200)] = "") -> HTMLResponse:
    """All documents by shelf, or those that hold some words."""
    return show(
        "documents.html",
        shelves=shelves(texts.documents(desk), q),
        q=q,
        today=today(),
        picture=changes.picture(desk.assistant.corpus),
    )


@router.get("/van-ban/{id}")
def document(id: str, desk: AtDesk) -> HTMLResponse:
    return _found(
        "document.html", lambda: texts.document(id, desk), picture=lambda: changes.picture(desk.assistant.corpus, id)
    )


@router.get("/dieu-khoan/{key:path}")
def provision(key: str, desk: AtDesk, ngay: Annotated[str, Query(max_length=20)] = "") -> HTMLResponse:
    """A provision as it stood on a day."""
    return _found("provision.html", lambda: texts.provision(key, desk, parse_day(ngay) if ngay.strip() else None))


@router.get("/rieng-tu")
def privacy(desk: AtDesk) -> HTMLResponse:
    return show("privacy.html", keep_text=desk.store.keep_text, kept_for=KEPT_FOR)


def _found(template: str, look_up: Callable[[], Any], **more: Callable[[], Any]) -> HTMLResponse:
    try:
        return show(template, it=look_up(), **{name: make() for name, make in more.items()})
    except ServiceError as error:
        return show("missing.html", status=NOT_FOUND.status, error=told(error))
    except RegulationError as error:
        return show("missing.html", status=422, error=told(error))
