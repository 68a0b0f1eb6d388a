"""The application: its routes, its limits, its one shape of errors, and the page."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assistant.service import failures
from assistant.service.page import add_page
from assistant.service.routes import ask, health
from assistant.service.standin import Desk
from assistant.settings import Settings
from corpus.errors import RegulationError


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application over one desk, opened here and closed when the server stops.

    Raises:
        RegulationError: the index or the storage cannot be opened.
    """
    settings = settings or Settings.read()
    desk = Desk.open(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(title="Trợ lý Kiểm điểm", version="1", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.desk = desk
    app.state.settings = settings
    app.add_exception_handler(RegulationError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    for module in (health, ask):
        app.include_router(module.router)
    add_page(app, desk)  # type: ignore[arg-type]
    return app


def _reference() -> str:
    return secrets.token_hex(4).upper()


async def _refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RegulationError)
    failure = error.failure if isinstance(error, failures.ServiceError) else failures.UNREADABLE
    return JSONResponse(
        failures.body_of(error.code, error.message, failure.action, _reference()), failures.status_of(error)
    )


async def _unreadable(request: Request, error: Exception) -> JSONResponse:
    failure = failures.UNREADABLE
    return JSONResponse(failures.body_of(failure.code, failure.message, failure.action, _reference()), failure.status)


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    failure = failures.BY_STATUS.get(error.status_code, failures.NOT_FOUND)
    return JSONResponse(
        failures.body_of(failure.code, failure.message, failure.action, _reference()), error.status_code
    )
