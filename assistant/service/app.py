"""The application: its routes, its limits, its one shape of errors, and the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from assistant.desk import Desk
from assistant.service import invalid
from assistant.service.common import FAILURES
from assistant.service.failures import BY_STATUS, INTERNAL, UNREADABLE, refuse, respond
from assistant.service.keeping import Keeping
from assistant.service.limits import Limiter, Limits
from assistant.service.meters import Meters
from assistant.service.page import add_page
from assistant.service.pages.failure import Kindly
from assistant.service.routes import ask, calc, chat, files, groups, health, people, texts
from assistant.service.shield import Shield
from assistant.service.work import Work
from assistant.settings import Settings
from corpus.errors import RegulationError


def create_app(settings: Settings | None = None, *, limits: Limits | None = None) -> FastAPI:
    """The application over one desk, opened here and closed when the server stops.

    Raises:
        RegulationError: the index or the storage cannot be opened.
    """
    settings = settings or Settings.read()
    desk = Desk.open(settings)
    meters = Meters()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(
        title="Trợ lý Kiểm điểm", version="1", lifespan=lifespan, docs_url=None, redoc_url=None, responses=FAILURES,
        description="Hỏi đáp có căn cứ, tính toán, soát báo cáo về kiểm điểm, đánh giá, xếp loại.",
    )  # fmt: skip
    app.state.desk, app.state.settings, app.state.meters = desk, settings, meters
    app.state.light = Work(at_once=2, waiting=200, seconds=20)
    app.state.heavy = Work(at_once=2, waiting=8, seconds=60)
    app.state.keeping = Keeping()
    app.add_exception_handler(RegulationError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    for router in (
        health.router, ask.router, calc.router, files.router, groups.router, texts.router, people.router, people.admin, chat.router
    ):  # fmt: skip
        app.include_router(router)
    add_page(app, desk)
    app.add_middleware(Limiter, limits=limits or Limits(rate=settings.rate))
    app.add_middleware(Shield, meters=meters)
    app.add_middleware(Kindly)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RegulationError)
    return refuse(error)


async def _unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return respond(UNREADABLE, message=invalid.explain(error.errors()))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    failure = BY_STATUS.get(error.status_code, INTERNAL)
    answer = respond(failure, status=failure.status)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer
