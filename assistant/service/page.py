"""The page for people: its own routes and the files it is made of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles

if TYPE_CHECKING:
    from assistant.desk import Desk

WEB = Path(__file__).parent / "web"


def add_page(app: FastAPI, desk: Desk) -> None:
    """Give the application its page: routes outside the API's description, and ``/static``."""
    router = APIRouter(include_in_schema=False)
    app.include_router(router)
    app.mount("/static", StaticFiles(directory=WEB, check_dir=False), name="static")
